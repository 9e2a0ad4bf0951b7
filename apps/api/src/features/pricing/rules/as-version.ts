import type { TariffForm } from '@salles-ouvertes/contract'
import { cents } from '../../../platform/money.ts'
import { localDate } from '../../../platform/time.ts'
import type { TariffVersion } from './tariff.ts'

/** A grid that is being written, as if it were in force. */
export const asVersion = (id: string, { lines, ...input }: TariffForm): TariffVersion => ({
  ...input,
  id,
  validFrom: localDate(input.validFrom),
  validUntil: input.validUntil === null ? null : localDate(input.validUntil),
  lines: lines.map((line) => ({ ...line, unitCents: cents(line.unitCents) })),
})
