/** A cell read, with the code of what had to be repaired or given up. */
export type Reading<T> = { value: T; note: string | null }

/** A code of fixed length whose leading zeros a spreadsheet may have eaten. */
export function readCode(cell: string, length: number): Reading<string> {
  if (cell === '' || cell.length >= length) return { value: cell, note: null }
  return { value: cell.padStart(length, '0'), note: 'leading-zero-restored' }
}

/** A French number in pairs of digits; one that lost its first zero gets it back, anything else is left out. */
export function readPhone(cell: string): Reading<string | null> {
  if (cell === '') return { value: null, note: null }
  const digits = cell.replace(/[^\d+]/g, '').replace(/^(\+|00)33/, '0')
  const isShort = /^[1-9]\d{8}$/.test(digits)
  const whole = isShort ? `0${digits}` : digits
  if (!/^0[1-9]\d{8}$/.test(whole)) return { value: null, note: 'phone-unreadable' }
  return { value: whole.replace(/(\d\d)(?=\d)/g, '$1 '), note: isShort ? 'leading-zero-restored' : null }
}

/** SIREN of a SIRET. A wrong one is a warning only: one published row in fifty has a wrong key. */
export function readSiren(cell: string): Reading<string | null> {
  if (cell === '') return { value: null, note: null }
  const digits = cell.replace(/\s/g, '')
  if (/^\d[.,]?\d*E\+?\d+$/i.test(digits)) return { value: null, note: 'siret-damaged' }
  if (!/^\d{14}$/.test(digits) || !passesLuhn(digits)) return { value: null, note: 'siret-invalid' }
  return { value: digits.slice(0, 9), note: null }
}

/** WGS84 coordinates, from two cells or from `latitude, longitude` in one; a school without any is accepted. */
export function readCoordinates(
  latitude: string,
  longitude: string,
  position: string,
): Reading<{ latitude: number; longitude: number } | null> {
  const [fromLatitude, fromLongitude] = position.split(/,\s+/)
  const point = {
    latitude: decimalOf(latitude || (fromLatitude ?? '')),
    longitude: decimalOf(longitude || (fromLongitude ?? '')),
  }
  const isOnEarth = Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180
  const isOrigin = point.latitude === 0 && point.longitude === 0
  return isOnEarth && !isOrigin ? { value: point, note: null } : { value: null, note: 'no-coordinates' }
}

/** Six decimals are ten centimetres. */
const decimalOf = (cell: string): number =>
  /^-?\d+([.,]\d+)?$/.test(cell) ? Math.round(Number(cell.replace(',', '.')) * 1e6) / 1e6 : Number.NaN

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
