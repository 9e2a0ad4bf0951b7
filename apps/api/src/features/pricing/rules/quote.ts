import type {
  AskedDepositDto,
  CancellationTierDto,
  ChosenOption,
  InstalmentTermDto,
  PriceOverrideDto,
} from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import { cents, multiplyCents, noCents, sumCents, type Cents } from '../../../platform/money.ts'
import { elapsedMinutes } from '../../../platform/time.ts'
import { applyAdjustments, totalOf, type AppliedAdjustment, type FreeUses, type RunningUse } from './adjustments.ts'
import { tiersFor } from './cancellation.ts'
import { instalmentsFor } from './instalments.ts'
import { optionLines } from './options.ts'
import {
  explainUses,
  freeLabel,
  grantExplanation,
  gridExplanation,
  lineLabel,
  roundingLabel,
  roundingSentence,
} from './price-words.ts'
import type { QuoteLine } from './quote-line.ts'
import { priceRoom, type ChargedUse, type RoomPrice, type TariffPlace } from './room-price.ts'
import { payingUnits } from './tariff-selection.ts'
import type { TariffAsker, TariffSubject, TariffVersion } from './tariff.ts'

export type QuoteRequest = TariffAsker & {
  readonly tariff: TariffVersion
  readonly places: readonly TariffPlace[]
  readonly options?: readonly ChosenOption[]
  /** Free uses that the organisation has taken with this payee before, by civil year. */
  readonly freeUsesBefore?: ReadonlyMap<number, number>
}
export type Quote = {
  tariffId: string
  tariffName: string
  act: string
  lines: QuoteLine[]
  totalCents: Cents
  /** A free or reduced use is a grant in kind: what allows it, and what it is worth. */
  grant: { legalBasis: string; valuedCents: Cents } | null
  freeUses: FreeUses[]
  /** Asked for once for the booking, never part of the total (docs/rules/deposits.md). */
  deposits: AskedDepositDto[]
  /** Tax that the total includes. */
  vat: { rateBasisPoints: number; amountCents: Cents } | null
  /** What stays owed when the organisation gives up, longest notice first. */
  cancellation: CancellationTierDto[]
  /** When it is paid, share by share; empty: at once. */
  instalments: InstalmentTermDto[]
  explanation: string[]
  override: PriceOverrideDto | null
}

/**
 * Price of a booking, line by line, in cents VAT included; the caller freezes it. Rooms first, by the lines of the
 * grid; then its rules, one after the other; then the options. The same facts give the same price whatever the order
 * of the lines. Source: docs/rules/pricing.md.
 * @throws pricing.no-tariff when no line applies, or none can say what a free use is worth
 * @throws pricing.free-without-basis when the free line that applies names no legal basis
 * @throws pricing.unknown-option, pricing.too-many-of-option
 * @throws availability.invalid-slot when there is no slot, or one without length
 */
export function computeQuote(request: QuoteRequest): Quote {
  const { tariff, places } = request
  const slots = places.flatMap((place) => place.slots)
  // A price of nothing would read as a free use.
  if (slots.length === 0 || slots.some((slot) => elapsedMinutes(slot) <= 0)) fail('availability.invalid-slot')
  const rooms = places.map((place) => ({ subject: subjectOf(request, place), place }))
  const prices = rooms.map(({ place, subject }) => ({ subject, price: priceRoom(tariff, place, subject) }))
  const start = prices.flatMap(({ subject, price }) => price.uses.map((use) => running(use, subject)))
  const { price, applied } = applyAdjustments(tariff, start, request.freeUsesBefore ?? new Map())
  const roundingCents = cents(rounded(totalOf(price), tariff.terms.roundingCents) - totalOf(price))
  const lines = [
    ...unitLines(start.map(({ use }) => use)),
    ...applied.map(({ amountCents, adjustment }) =>
      flat(`adjustment:${tariff.adjustments.indexOf(adjustment)}`, adjustment.label, amountCents),
    ),
    ...(roundingCents === 0 ? [] : [flat('rounding', roundingLabel, roundingCents)]),
    ...optionLines(tariff, price.uses, request.options ?? []),
  ]
  const totalCents = sumCents(lines.map(({ amountCents }) => amountCents))
  const grant = grantOf(
    prices.map((room) => room.price),
    applied,
  )
  return {
    tariffId: tariff.id,
    tariffName: tariff.name,
    act: tariff.act,
    lines,
    totalCents,
    grant,
    freeUses: price.freeUses,
    deposits: tariff.terms.deposits,
    vat: vatOf(totalCents, tariff.terms.vatRateBasisPoints),
    cancellation: tiersFor(tariff.terms.cancellation, request.organisationKind),
    instalments: instalmentsFor(tariff.terms.instalments, {
      ...{ organisationKind: request.organisationKind, sessions: slots.length },
    }),
    explanation: [
      gridExplanation(tariff.name, tariff.act),
      ...explainUses(start.map(({ use }) => use)),
      ...applied.map(({ sentence }) => sentence),
      ...(roundingCents === 0 ? [] : [roundingSentence(tariff.terms.roundingCents)]),
      ...(grant ? [grantExplanation(grant.legalBasis, grant.valuedCents)] : []),
    ],
    override: null,
  }
}

const subjectOf = (asker: TariffAsker, { roomId, roomType, isLocal }: TariffPlace): TariffSubject => ({
  organisationKind: asker.organisationKind,
  isGeneralInterest: asker.isGeneralInterest,
  purpose: asker.purpose,
  roomId,
  roomType,
  isLocal,
})
const running = (use: ChargedUse, subject: TariffSubject): RunningUse => ({ use, subject, leftCents: use.amountCents })

/** One line per unit and price, from the finest unit; free days are one line. */
function unitLines(uses: readonly ChargedUse[]): QuoteLine[] {
  const charges = uses.flatMap((use) => use.charges)
  const free = uses.some(({ freeBy }) => freeBy !== null) ? [flat('free', freeLabel, noCents)] : []
  const paid = payingUnits.flatMap((unit) => {
    const its = charges.filter((charge) => charge.unit === unit)
    const amounts = [...new Set(its.map(({ unitCents }) => unitCents))].sort((a, b) => a - b)
    return amounts.map((unitCents) => {
      const quantity = its.reduce((sum, charge) => sum + (charge.unitCents === unitCents ? charge.quantity : 0), 0)
      const label = lineLabel(unit, quantity, unitCents)
      return { code: unit, label, quantity, unitCents, amountCents: multiplyCents(unitCents, quantity) }
    })
  })
  return [...paid, ...free]
}

const flat = (code: QuoteLine['code'], label: string, amountCents: Cents): QuoteLine => ({
  code,
  label,
  quantity: 1,
  unitCents: amountCents,
  amountCents,
})

const rounded = (amount: Cents, multiple: number): Cents => multiplyCents(multiplyCents(amount, 1, multiple), multiple)

function grantOf(rooms: readonly RoomPrice[], applied: readonly AppliedAdjustment[]): Quote['grant'] {
  const parts = [
    ...rooms.flatMap(({ freed }) => freed),
    ...applied
      .filter(({ grantedCents }) => grantedCents > 0)
      .map(({ adjustment, grantedCents }) => ({
        legalBasis: adjustment.legalBasis ?? adjustment.label,
        valuedCents: grantedCents,
      })),
  ]
  if (parts.length === 0) return null
  return {
    legalBasis: [...new Set(parts.map(({ legalBasis }) => legalBasis))].join(' ; '),
    valuedCents: sumCents(parts.map(({ valuedCents }) => valuedCents)),
  }
}

/** Tax that a total includes. */
export function vatOf(totalCents: Cents, rateBasisPoints: number | null): Quote['vat'] {
  if (rateBasisPoints === null) return null
  return { rateBasisPoints, amountCents: multiplyCents(totalCents, rateBasisPoints, 10_000 + rateBasisPoints) }
}
