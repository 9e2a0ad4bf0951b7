/** Codes of the overseas départements whose mobiles are written with a 0 in France. */
const overseas = ['590', '594', '596', '262']

/** A mobile number as its owner writes it: « 06 12 34 56 78 », « 0692 12 34 56 »; as it is kept where there is no 0. */
export function formatMobile(number: string): string {
  const code = ['33', ...overseas].find((each) => number.startsWith(`+${each}`))
  if (!code) return number
  const digits = `0${number.slice(code.length + 1)}`
  const first = code === '33' ? 2 : 4
  return [digits.slice(0, first), ...(digits.slice(first).match(/../g) ?? [])].join('\u00a0')
}
