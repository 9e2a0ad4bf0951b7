/** Integer hundredths of « 12 », « 12,5 », « 1 200,50 » or « -20 »; null when it is none. Cents of euros, basis points of %. */
export function hundredthsOf(written: string): number | null {
  const match = /^([-−]?)(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(written.trim().replace(/[\s\u00a0\u202f€%]/g, ''))
  if (!match) return null
  const size = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return match[1] && size > 0 ? -size : size
}

/** « 12,50 » of 1250, for editing. */
export function writtenOf(hundredths: number): string {
  const size = Math.abs(hundredths)
  const rest = size % 100
  const sign = hundredths < 0 ? '-' : ''
  const whole = `${sign}${Math.floor(size / 100)}`
  return rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`
}
