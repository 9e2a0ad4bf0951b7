import type { Recurrence, SeriesChoice, SeriesInput } from '@salles-ouvertes/contract'

/**
 * A series in an address, so that the page of a room and the request agree and a reload loses nothing:
 * `2.1110.1230.2026-12-01.2027-06-29.1.00` (days, hours, dates, step of weeks, holidays), then one part per choice:
 * `2026-12-15` (without it), `2026-12-15>…/…` (other hours), `2026-12-15@…` (another room).
 */
export function writeSeries({ recurrence, choices }: SeriesInput): string {
  const { weekdays, from, until, firstDate, lastDate, everyWeeks, inSchoolHolidays, onPublicHolidays } = recurrence
  const wanted = `${inSchoolHolidays ? 1 : 0}${onPublicHolidays ? 1 : 0}`
  const rhythm = [weekdays.join(''), from, until, firstDate, lastDate, everyWeeks, wanted].join('.')
  return [rhythm, ...choices.map(writeChoice)].join('_')
}

/** The series of an address; null when it does not say one. The server judges what it says. */
export function readSeries(text: unknown): SeriesInput | null {
  if (typeof text !== 'string') return null
  const [rhythm = '', ...parts] = text.split('_')
  const found = /^([1-7]+)\.(\d+)\.(\d+)\.(\d{4}-\d\d-\d\d)\.(\d{4}-\d\d-\d\d)\.(\d)\.([01])([01])$/.exec(rhythm)
  if (!found) return null
  const [, days = '', from, until, firstDate = '', lastDate = '', step, school, holiday] = found
  const recurrence: Recurrence = {
    weekdays: [...new Set([...days].map(Number))],
    everyWeeks: Number(step),
    firstDate,
    lastDate,
    from: Number(from),
    until: Number(until),
    inSchoolHolidays: school === '1',
    onPublicHolidays: holiday === '1',
  }
  return { recurrence, choices: parts.flatMap((part) => readChoice(part) ?? []) }
}

function writeChoice(choice: SeriesChoice): string {
  if ('drop' in choice) return choice.date
  return 'roomId' in choice ? `${choice.date}@${choice.roomId}` : `${choice.date}>${choice.startsAt}/${choice.endsAt}`
}

function readChoice(part: string): SeriesChoice | null {
  const date = part.slice(0, 10)
  const rest = part.slice(11)
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return null
  if (part.length === 10) return { date, drop: true }
  if (part[10] === '@') return { date, roomId: rest }
  const [startsAt, endsAt] = rest.split('/')
  return startsAt && endsAt ? { date, startsAt, endsAt } : null
}
