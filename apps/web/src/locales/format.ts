/**
 * Dates, hours, money and distances as French people write them, with no-break spaces.
 * Instants are ISO 8601 with offset and are shown in the zone of the place; `YYYY-MM-DD` is a civil day.
 */
const nbsp = '\u00a0'
const thin = '\u202f'
const defaultZone = 'Europe/Paris'
const locale = 'fr-FR'

const formatters = new Map<string, Intl.DateTimeFormat>()
function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
  formatters.set(key, made)
  return made
}

function format(value: string, zone: string, options: Intl.DateTimeFormatOptions): string {
  const isCivil = /^\d{4}-\d{2}-\d{2}$/.test(value)
  const parts = formatter(isCivil ? 'UTC' : zone, options).formatToParts(new Date(value))
  return parts.map((part) => (part.type === 'day' && part.value === '1' ? '1er' : part.value)).join('')
}

/** « mardi 15 décembre 2026 » */
export function formatDate(value: string, zone = defaultZone): string {
  return format(value, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** « mardi 15 décembre » */
export function formatDateWithoutYear(value: string, zone = defaultZone): string {
  return format(value, zone, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** « mar. 15 déc. » */
export function formatShortDate(value: string, zone = defaultZone): string {
  return format(value, zone, { weekday: 'short', day: 'numeric', month: 'short' })
}

/** « 15 décembre 2026 » */
export function formatDayOnly(value: string, zone = defaultZone): string {
  return format(value, zone, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** « décembre 2026 » */
export function formatMonth(value: string, zone = defaultZone): string {
  return format(value, zone, { month: 'long', year: 'numeric' })
}

/** « 18 h 30 », « 18 h »: minutes from local midnight; beyond a day the hour starts again. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60) % 24
  const rest = minutes % 60
  if (minutes === 24 * 60) return 'minuit'
  return rest === 0 ? `${hours}${nbsp}h` : `${hours}${nbsp}h${nbsp}${String(rest).padStart(2, '0')}`
}

/** Minutes from midnight of the place at that instant. */
export function minutesOfDay(instant: string, zone = defaultZone): number {
  const parts = formatter(zone, { hour: 'numeric', minute: 'numeric', hourCycle: 'h23' }).formatToParts(
    new Date(instant),
  )
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value ?? 0)
  return part('hour') * 60 + part('minute')
}

/** Civil day `YYYY-MM-DD` of the place at that instant. */
export function dayOf(instant: string, zone = defaultZone): string {
  const parts = formatter(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(instant))
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** « 18 h 30 » of an instant. */
export function formatTime(instant: string, zone = defaultZone): string {
  return formatMinutes(minutesOfDay(instant, zone))
}

/** « 18 h 30 – 20 h 30 » of minutes from midnight. */
export function formatMinutesRange(from: number, to: number): string {
  return `${formatMinutes(from)}${nbsp}– ${formatMinutes(to)}`
}

/** « 18 h 30 – 20 h 30 »; an end at midnight says « minuit ». */
export function formatRange(startsAt: string, endsAt: string, zone = defaultZone): string {
  const end = minutesOfDay(endsAt, zone)
  return formatMinutesRange(minutesOfDay(startsAt, zone), end === 0 ? 24 * 60 : end)
}

/** « mardi 15 décembre 2026, 18 h 30 – 20 h 30 »; both days are said when the end is another day. */
export function formatSlot(startsAt: string, endsAt: string, zone = defaultZone): string {
  return slotIn(formatDate, startsAt, endsAt, zone)
}

/** « mar. 15 déc., 18 h 30 – 20 h 30 » */
export function formatShortSlot(startsAt: string, endsAt: string, zone = defaultZone): string {
  return slotIn(formatShortDate, startsAt, endsAt, zone)
}

function slotIn(dateWords: typeof formatDate, startsAt: string, endsAt: string, zone: string): string {
  const lastMoment = new Date(new Date(endsAt).getTime() - 1).toISOString()
  if (dayOf(startsAt, zone) === dayOf(lastMoment, zone)) {
    return `${dateWords(startsAt, zone)}, ${formatRange(startsAt, endsAt, zone)}`
  }
  return `du ${dateWords(startsAt, zone)}, ${formatTime(startsAt, zone)}, au ${dateWords(endsAt, zone)}, ${formatTime(endsAt, zone)}`
}

/** « 15/12/2026 à 21 h 04 »: for journals and proofs. */
export function formatMoment(instant: string, zone = defaultZone): string {
  const day = format(instant, zone, { day: '2-digit', month: '2-digit', year: 'numeric' })
  return `${day} à${nbsp}${formatTime(instant, zone)}`
}

/** « 1 234,5 » with the French separators. */
export function formatNumber(value: number, fractionDigits = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(fractionDigits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thin)
  return `${value < 0 ? '−' : ''}${grouped}${fraction ? `,${fraction}` : ''}`
}

/** Integer cents: « 12 € », « 12,50 € ». */
export function formatMoney(cents: number): string {
  return `${formatNumber(cents / 100, cents % 100 === 0 ? 0 : 2)}${nbsp}€`
}

/** Metres: « 850 m », « 1,2 km », « 14 km ». */
export function formatDistance(metres: number): string {
  if (metres < 950) return `${Math.round(metres / 50) * 50}${nbsp}m`
  const kilometres = metres / 1000
  const isRound = kilometres >= 9.95 || Math.round(kilometres * 10) % 10 === 0
  return `${formatNumber(kilometres, isRound ? 0 : 1)}${nbsp}km`
}

/** Minutes: « 45 min », « 2 h », « 1 h 30 ». */
export function formatDuration(minutes: number): string {
  if (minutes < 60) return `${minutes}${nbsp}min`
  const rest = minutes % 60
  const hours = `${formatNumber(Math.floor(minutes / 60))}${nbsp}h`
  return rest === 0 ? hours : `${hours}${nbsp}${String(rest).padStart(2, '0')}`
}

/** Hours of a delay: « 36 h », « 5 jours » when they are whole days. */
export function formatDelay(hours: number): string {
  return hours >= 48 && hours % 24 === 0 ? `${hours / 24}${nbsp}jours` : formatDuration(hours * 60)
}

/** « 320 ko », « 5 Mo » */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)))}${nbsp}ko`
  return `${formatNumber(bytes / 1_000_000, bytes % 1_000_000 === 0 ? 0 : 1)}${nbsp}Mo`
}

/** « 1 salle », « 4 salles »; French counts zero as one. */
export function countOf(count: number, one: string, many: string): string {
  return `${formatNumber(count)}${nbsp}${Math.abs(count) < 2 ? one : many}`
}
