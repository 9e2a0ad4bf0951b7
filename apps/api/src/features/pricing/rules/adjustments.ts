import type { TariffAdjustmentDto } from '@salles-ouvertes/contract'
import { addCents, cents, multiplyCents, noCents, sumCents, type Cents } from '../../../platform/money.ts'
import { adjustmentSentence } from './price-words.ts'
import type { ChargedUse } from './room-price.ts'
import { concerns, holdsOn } from './tariff-selection.ts'
import type { TariffSubject, TariffVersion } from './tariff.ts'

/** One use of one room, with what the list of rules has left of its price so far. */
export type RunningUse = { use: ChargedUse; subject: TariffSubject; leftCents: Cents }
export type FreeUses = { year: number; before: number; taken: number }
/** The price as the list of rules goes on; `wholeCents` is what was added to the booking itself. */
export type RunningPrice = { uses: RunningUse[]; wholeCents: Cents; freeUses: FreeUses[] }
/** What one rule did. `grantedCents` is what a reduction is worth. */
export type AppliedAdjustment = {
  adjustment: TariffAdjustmentDto
  amountCents: Cents
  grantedCents: Cents
  sentence: string
}

export const totalOf = ({ uses, wholeCents }: RunningPrice): Cents =>
  addCents(wholeCents, sumCents(uses.map(({ leftCents }) => leftCents)))

/**
 * Applies the rules of a grid from the first to the last, each to what those before left; a rule that changes nothing
 * says nothing. No rule makes a price negative. Source: docs/rules/pricing.md §6.
 * @param freeUsesBefore free uses that the organisation has taken with this payee, by civil year
 */
export function applyAdjustments(
  { adjustments, terms }: Pick<TariffVersion, 'adjustments' | 'terms'>,
  start: RunningUse[],
  freeUsesBefore: ReadonlyMap<number, number>,
): { price: RunningPrice; applied: AppliedAdjustment[] } {
  const applied: AppliedAdjustment[] = []
  let price: RunningPrice = { uses: start, wholeCents: noCents, freeUses: [] }
  for (const adjustment of adjustments) {
    const isNamed = ({ use, subject }: RunningUse) =>
      concerns(adjustment, subject) && holdsOn(adjustment, terms, use.dates[0])
    if (!price.uses.some(isNamed)) continue
    const changed = apply(adjustment, price, isNamed, freeUsesBefore)
    // A reduction of the booking and one of its days may together exceed what it costs.
    const next = withTotal(changed, Math.max(0, totalOf(changed)))
    const amountCents = cents(totalOf(next) - totalOf(price))
    if (amountCents !== 0) applied.push(describe(adjustment, amountCents, next))
    price = next
  }
  return { price, applied }
}

type IsNamed = (running: RunningUse) => boolean

function apply(
  adjustment: TariffAdjustmentDto,
  price: RunningPrice,
  isNamed: IsNamed,
  freeUsesBefore: ReadonlyMap<number, number>,
): RunningPrice {
  const { value } = adjustment
  const change = (amountOf: (running: RunningUse) => Cents): RunningPrice => ({
    ...price,
    uses: price.uses.map((running) =>
      isNamed(running) ? { ...running, leftCents: atLeast(0, running.leftCents + amountOf(running)) } : running,
    ),
  })
  const total = totalOf(price)
  switch (adjustment.kind) {
    case 'percent':
      return change(({ leftCents }) => multiplyCents(leftCents, value, basisPointsInOne))
    case 'per-day':
      return change(({ use }) => multiplyCents(cents(value), use.dates.length))
    case 'per-session':
      return change(({ use }) => multiplyCents(cents(value), use.sessions))
    case 'per-booking':
      return withTotal(price, total + value)
    // A use that is free stays so.
    case 'minimum':
      return price.uses.some((running) => isNamed(running) && running.leftCents > 0)
        ? withTotal(price, Math.max(total, value))
        : price
    case 'ceiling':
      return withTotal(price, Math.min(total, value))
    case 'free-uses':
      return takeFreeUses(price, isNamed, value, freeUsesBefore)
  }
}

const basisPointsInOne = 10_000
const atLeast = (floor: number, amount: number): Cents => cents(Math.max(floor, amount))
const withTotal = (price: RunningPrice, totalCents: number): RunningPrice => ({
  ...price,
  wholeCents: cents(price.wholeCents + totalCents - totalOf(price)),
})

/** The first uses of a civil year that cost something are free, as many as are left of the year. */
function takeFreeUses(
  price: RunningPrice,
  isNamed: IsNamed,
  mostPerYear: number,
  before: ReadonlyMap<number, number>,
): RunningPrice {
  const taken = new Map(price.freeUses.map((each) => [each.year, each.taken]))
  const inOrder = price.uses.filter((running) => isNamed(running) && running.leftCents > 0).sort(byDate)
  const freed = new Set<RunningUse>()
  for (const running of inOrder) {
    const year = Number(running.use.dates[0].slice(0, 4))
    const already = (before.get(year) ?? 0) + (taken.get(year) ?? 0)
    if (already >= mostPerYear) continue
    taken.set(year, (taken.get(year) ?? 0) + 1)
    freed.add(running)
  }
  return {
    ...price,
    uses: price.uses.map((running) => (freed.has(running) ? { ...running, leftCents: noCents } : running)),
    freeUses: [...taken].map(([year, count]) => ({ year, before: before.get(year) ?? 0, taken: count })),
  }
}

const byDate = (a: RunningUse, b: RunningUse): number => (a.use.dates[0] < b.use.dates[0] ? -1 : 1)

function describe(adjustment: TariffAdjustmentDto, amountCents: Cents, next: RunningPrice): AppliedAdjustment {
  return {
    adjustment,
    amountCents,
    // A ceiling is how the grid is made, no favour to somebody.
    grantedCents: adjustment.kind === 'ceiling' ? noCents : cents(Math.max(0, -amountCents)),
    sentence: adjustmentSentence(adjustment, amountCents, totalOf(next)),
  }
}
