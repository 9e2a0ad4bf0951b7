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
