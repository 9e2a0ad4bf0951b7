import {
  tariffAdjustment,
  tariffLine,
  tariffOption,
  tariffTerms,
  type TariffAdjustmentDto,
  type TariffLineDto,
  type TariffOptionDto,
  type TariffTermsDto,
  type TariffUnit,
} from '@salles-ouvertes/contract'
import { cents } from '../../../platform/money.ts'
import { localDate, localSlot, type Slot } from '../../../platform/time.ts'
import type { TariffPlace } from './room-price.ts'
import type { TariffAsker, TariffLine, TariffVersion } from './tariff.ts'

/** Grids, askers and places of the tests of pricing: each says only what differs. */
export const paris = 'Europe/Paris'

export const line = (unit: TariffUnit, unitCents: number, fields: Partial<TariffLineDto> = {}): TariffLine => ({
  ...tariffLine.parse({ ...fields, unit, unitCents }),
  unitCents: cents(unitCents),
})
export const rule = (
  kind: TariffAdjustmentDto['kind'],
  value: number,
  fields: Partial<TariffAdjustmentDto> = {},
): TariffAdjustmentDto =>
  tariffAdjustment.parse({ label: 'Règle d’essai', legalBasis: 'Délibération d’essai', ...fields, kind, value })
export const option = (code: string, unitCents: number, fields: Partial<TariffOptionDto> = {}): TariffOptionDto =>
  tariffOption.parse({ label: `Option ${code}`, unit: 'booking', ...fields, code, unitCents })
export const terms = (fields: Partial<TariffTermsDto> = {}): TariffTermsDto => tariffTerms.parse(fields)

export const grid = (lines: TariffLine[], fields: Partial<TariffVersion> = {}): TariffVersion => ({
  id: 'grid',
  name: 'Grille 2026',
  act: 'délibération de démonstration',
  validFrom: localDate('2026-01-01'),
  validUntil: null,
  terms: terms(),
  adjustments: [],
  options: [],
  ...fields,
  lines,
})

export const asker: TariffAsker = { organisationKind: 'association', isGeneralInterest: false, purpose: 'meeting' }

export const place = (slots: readonly Slot[], fields: Partial<TariffPlace> = {}): TariffPlace => ({
  roomId: 'room-1',
  roomType: 'multipurpose-hall',
  isLocal: false,
  zone: paris,
  ...fields,
  slots,
})

/** A slot of a day in Paris, in minutes from midnight. */
export function on(date: string, from: number, until: number): Slot {
  const slot = localSlot(paris, localDate(date), { from, until })
  if (!slot) throw new Error('this interval does not exist')
  return slot
}
