import { cents, euros as inEuros } from './money.ts'
import { addDays, localDate, toLocal, type LocalDate } from './time.ts'

const noBreak = '\u00a0'

/** French no-break spaces of a sentence typed with ordinary ones: before « : ; ? ! € % h », inside guillemets, after n°. */
export function typeset(text: string): string {
  return text
    .replace(/[ \u202f]([:;?!»€%])/g, `${noBreak}$1`)
    .replace(/« /g, `«${noBreak}`)
    .replace(/(\d) (h|m²|km|min|s)(?![\p{L}\d])/gu, `$1${noBreak}$2`)
    .replace(/(\d\u00a0(?:h|min)) (?=\d)/g, `$1${noBreak}`)
    .replace(/(n°|art\.|\b[LRD]\.) (?=[\p{L}\d])/gu, `$1${noBreak}`)
    .replace(/(?<=\d) (?=\d{2}(?:\D|$))/g, noBreak)
}

/** Words typed as a sentence, to stand within another: without their own full stop; « etc. » keeps its. */
export const withoutFullStop = (text: string): string => text.trim().replace(/(?<![.…]|\betc)\.$/u, '') || text

/** Amount of a snapshot, as French people read it: « 1 234,50 € ». */
export const euros = (amountCents: number): string => inEuros(cents(amountCents))

/** Duration in minutes, in words: « 1 heure », « 45 min ». */
export const durationInWords = (minutes: number): string =>
  minutes % 60 === 0 ? count(minutes / 60, 'heure') : `${minutes}${noBreak}min`

/** Civil date `YYYY-MM-DD` in words: « 1er septembre 2026 ». */
export const civilDate = (date: string): string => wordsOfDate(localDate(date)).date

/** Day of an instant where the room is: its weekday, its number, its month with the year, and the whole date. */
export const wordsOfDay = (instant: string, zone: string) => wordsOfDate(toLocal(zone, new Date(instant)).date)

/** Dated hour to the second, for evidence: « 15 septembre 2026 à 18 h 30 min 12 s (Europe/Paris) ». */
export function momentOf(instant: string, zone: string): string {
  const { minutes } = toLocal(zone, new Date(instant))
  const seconds = twoDigits(new Date(instant).getUTCSeconds())
  const hour = `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min ${seconds} s`
  return typeset(`${wordsOfDay(instant, zone).date} à ${hour} (${zone})`)
}

/** One slot in words: « mardi 15 septembre 2026, de 18 h 30 à 20 h 30 », and says when it ends on another day. */
export function slotInWords(slot: { startsAt: string; endsAt: string }, zone: string): string {
  const start = wordsOfDay(slot.startsAt, zone)
  return `${start.weekday} ${start.date}, de ${hoursInWords(slot, zone)}`
}

/** Hours of a slot in words: « 18 h 30 à 20 h 30 », « 19 h à 3 h le lendemain ». */
export function hoursInWords({ startsAt, endsAt }: { startsAt: string; endsAt: string }, zone: string): string {
  const [start, end] = [toLocal(zone, new Date(startsAt)), toLocal(zone, new Date(endsAt))]
  return `${hourOf(start.minutes)} à ${hourOf(end.minutes)}${otherDay(start.date, end.date)}`
}

function otherDay(first: LocalDate, last: LocalDate): string {
  if (first === last) return ''
  const { weekday, date } = wordsOfDate(last)
  return last === addDays(first, 1) ? ' le lendemain' : ` le ${weekday} ${date}`
}

function hourOf(minutes: number): string {
  const past = minutes % 60
  return `${Math.floor(minutes / 60)}${noBreak}h${past === 0 ? '' : `${noBreak}${twoDigits(past)}`}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

const dayFormat = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

function wordsOfDate(civil: LocalDate) {
  const parts = dayFormat.formatToParts(new Date(`${civil}T00:00:00Z`))
  const wordOf = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  const number = wordOf('day')
  const day = number === '1' ? '1er' : number
  const month = `${wordOf('month')} ${wordOf('year')}`
  return { weekday: wordOf('weekday'), day, month, date: `${day} ${month}` }
}

/** « a », « a et b », « a, b et c ». */
export function enumerate(words: string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} et ${last}`
}

/** « 1 séance », « 31 séances »: the noun takes an s from two upwards. */
export function count(quantity: number, noun: string): string {
  return `${quantity}${noBreak}${noun}${quantity >= 2 ? 's' : ''}`
}

/** The day `YYYY-MM-DD` of a date as it is written in files, day first or ISO; null when there is no such day. */
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
