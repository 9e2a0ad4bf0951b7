import type { OrganisationKind, PriceSummaryDto } from '@salles-ouvertes/contract'
import { rooms } from '../locales/fr.ts'
import { formatMoney } from '../locales/format.ts'

/** A price in two parts: the amount to see first, then what it is for. */
export function priceWords(price: PriceSummaryDto, profile: OrganisationKind): { main: string; detail: string } {
  if (price.kind === 'free') return { main: rooms.free, detail: rooms.forProfile[profile] }
  if (price.kind === 'not-eligible') return { main: rooms.notEligible, detail: rooms.toProfile[profile] }
  if (price.kind === 'unknown' || price.amountCents === null) return { main: rooms.unknownPrice, detail: '' }
  return { main: formatMoney(price.amountCents), detail: price.unit ? rooms.unit[price.unit] : '' }
}
