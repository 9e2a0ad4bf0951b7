/** What a bank writes before or after a sum: spaces of all widths, the euro. */
const around = /[\s\u00A0\u2007\u2009\u202F]|€|EUR/giu

/**
 * Cents of a sum as French banks write it: `1 234,56`, `1.234,56`, `1234.5`, `+12`, `−12,00`, `(12,00)`. Null when it is
 * not a sum, or when it may be read two ways: `1.234` is a thousand here and a little more than one there.
 * Source: docs/rules/bank-statements.md §2.
 */
export function readAmount(cell: string): number | null {
  const text = cell.replace(around, '').replace(/[−–]/u, '-')
  const inBrackets = /^\((.*)\)$/.exec(text)
  const parts = /^([+-]?)(\d{1,3}(?:\.\d{3})+(?=,)|\d{1,3}(?:,\d{3})+(?=\.)|\d{1,9})(?:[.,](\d{1,2}))?$/.exec(
    inBrackets?.[1] ?? text,
  )
  if (!parts) return null
  const [, sign, whole = '', decimals = ''] = parts
  const cents = Number(whole.replace(/[.,]/g, '')) * 100 + Number(decimals.padEnd(2, '0'))
  return sign === '-' || inBrackets ? 0 - cents : cents
}

/** The day `YYYY-MM-DD` of a date as banks write it, day first or ISO; null when there is no such day. */
export function readDay(cell: string): string | null {
  const text = cell.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text)
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : french
      ? [french[3]?.padStart(4, '20'), french[2], french[1]]
      : []
  if (!year || !month || !day || Number(year) < 1990 || Number(year) > 2200) return null
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return date.toISOString().slice(0, 10) === written ? written : null
}
