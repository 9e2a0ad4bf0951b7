/** Country code and first digits after the trunk 0 of mobiles. Source: French numbering plan (Arcep). */
const overseas: readonly [code: string, mobile: RegExp][] = [
  ['590', /^69[01]\d{6}$/],
  ['594', /^694\d{6}$/],
  ['596', /^69[67]\d{6}$/],
  ['262', /^(639|69[23])\d{6}$/],
]
const mainland = /^[67]\d{8}$/
/** Saint-Pierre-et-Miquelon, Wallis-et-Futuna, Nouvelle-Calédonie, Polynésie: no trunk 0, six or eight digits. */
const closed: readonly [code: string, mobile: RegExp][] = [
  ['508', /^(708\d{6}|55\d{4})$/],
  ['681', /^8\d{5}$/],
  ['687', /^[789]\d{5}$/],
  ['689', /^8[79]\d{6}$/],
]

/**
 * A French mobile number, mainland or overseas, in E.164 (`+33612345678`); null for anything else. Other countries are
 * refused: premium ranges abroad are how a form that sends SMS is made to pay (docs/rules/sms.md).
 */
export function frenchMobile(typed: string): string | null {
  const digits = typed
    .trim()
    .replace(/[ .()-]/g, '')
    .replace(/^\+/, '00')
  if (!/^\d{8,15}$/.test(digits)) return null
  return digits.startsWith('00') ? international(digits.slice(2)) : national(digits)
}

function international(digits: string): string | null {
  const rest = (code: string) => (digits.startsWith(code) ? digits.slice(code.length).replace(/^0/, '') : '')
  if (mainland.test(rest('33')) && !overseas.some(([, mobile]) => mobile.test(rest('33')))) return `+33${rest('33')}`
  const found = [...overseas, ...closed].find(([code, mobile]) => mobile.test(rest(code)))
  return found ? `+${found[0]}${rest(found[0])}` : null
}

function national(digits: string): string | null {
  if (!digits.startsWith('0')) return null
  const rest = digits.slice(1)
  const found = overseas.find(([, mobile]) => mobile.test(rest))
  if (found) return `+${found[0]}${rest}`
  return mainland.test(rest) ? `+33${rest}` : null
}
