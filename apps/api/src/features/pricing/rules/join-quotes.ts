import { multiplyCents, sumCents } from '../../../platform/money.ts'
import { lineLabel, payingUnits } from './price-words.ts'
import type { Quote, QuoteLine } from './quote.ts'

/**
 * One price for a booking that stands in several rooms of one payee: lines of the same unit and price are added up,
 * explanations follow each other, and the use is free when it is free everywhere. Source: docs/rules/pricing.md §3.
 */
export function joinQuotes(quotes: readonly [Quote, ...Quote[]]): Quote {
  const [first, ...others] = quotes
  if (others.length === 0) return first
  const lines = others.flatMap((quote) => quote.lines).reduce(addLine, first.lines)
  const bases = quotes.map(({ free }) => free)
  const isFree = bases.every((free) => free !== null)
  return {
    ...first,
    lines,
    totalCents: sumCents(lines.map(({ amountCents }) => amountCents)),
    free: isFree
      ? {
          legalBasis: [...new Set(bases.map(({ legalBasis }) => legalBasis))].join(' ; '),
          valuedCents: sumCents(bases.map(({ valuedCents }) => valuedCents)),
        }
      : null,
    explanation: [...new Set(quotes.flatMap(({ explanation }) => explanation))],
  }
}

function addLine(lines: QuoteLine[], line: QuoteLine): QuoteLine[] {
  const same = lines.find(({ code, unitCents }) => code === line.code && unitCents === line.unitCents)
  if (!same) return [...lines, line]
  const unit = payingUnits.find((each) => each === line.code)
  if (!unit) return line.code === 'free' ? lines : [...lines, line]
  const quantity = same.quantity + line.quantity
  const amountCents = multiplyCents(line.unitCents, quantity)
  const joined = { ...same, quantity, amountCents, label: lineLabel(unit, quantity, line.unitCents) }
  return lines.map((each) => (each === same ? joined : each))
}
