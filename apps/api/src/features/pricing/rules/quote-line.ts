import type { TariffUnit } from '@salles-ouvertes/contract'
import type { Cents } from '../../../platform/money.ts'

/** One line of a price: `amountCents` is `quantity` times `unitCents`, negative when a rule takes off. */
export type QuoteLine = {
  code: TariffUnit | `adjustment:${number}` | 'rounding' | 'override' | `option:${string}`
  label: string
  quantity: number
  unitCents: Cents
  amountCents: Cents
}
