import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Folder of the committed data files; a bundled program passes its own copy to the loaders. */
export const seedDataFolder = fileURLToPath(new URL('./data/', import.meta.url))
export const schoolHolidaysFile = 'school-holidays.json'
export const publicHolidaysFile = 'public-holidays.json'
export const overseasHolidaysFile = 'overseas-holidays.json'

const civilDate = z.iso.date()

const collegeFact = z.strictObject({
  uai: z.string().regex(/^\d{7}[A-Z]$/),
  name: z.string(),
  address: z.string(),
  postalCode: z.string().regex(/^\d{5}$/),
  city: z.string(),
  inseeCode: z.string().regex(/^\d{5}$/),
  latitude: z.number(),
  longitude: z.number(),
})
export type CollegeFact = z.infer<typeof collegeFact>

const schoolHoliday = z.strictObject({
  label: z.string(),
  population: z.enum(['-', 'Élèves']),
  /** Académie, only where the zone's académies differ. */
  location: z.string().nullable(),
  /** `A`, `B`, `C`, or the name of an overseas territory. */
  zone: z.string(),
  /** First day without class, civil date in Paris. */
  startsOn: civilDate,
  /** Day classes resume (exclusive end); null when the ministry has not fixed it. */
  resumesOn: civilDate.nullable(),
  schoolYear: z.string(),
})
export type SchoolHoliday = z.infer<typeof schoolHoliday>

const publicHoliday = z.strictObject({
  date: civilDate,
  territory: z.enum(['metropole', 'alsace-moselle']),
  name: z.string(),
})
const overseasHoliday = z.strictObject({
  territory: z.enum(['guadeloupe', 'guyane', 'martinique', 'mayotte', 'reunion']),
  /** `MM-DD`, every year. */
  day: z.string().regex(/^\d{2}-\d{2}$/),
  name: z.string(),
})
type Territory = z.infer<typeof publicHoliday>['territory'] | z.infer<typeof overseasHoliday>['territory']
export type PublicHoliday = { date: string; territory: Territory; name: string }

/** The 97 public collèges of Isère. Source: data/SOURCES.md. */
export function loadColleges(folder = seedDataFolder): CollegeFact[] {
  return z.array(collegeFact).parse(readJson(folder, 'colleges-isere.json'))
}

/** School holidays 2025-2027, every zone and territory of the export. Source: data/SOURCES.md. */
export function loadSchoolHolidays(folder = seedDataFolder): SchoolHoliday[] {
  return z.array(schoolHoliday).parse(readJson(folder, schoolHolidaysFile))
}

/**
 * Public holidays 2025-2031: the complete list of each territory. Overseas it is that of the metropole and one day of its
 * own. Source: data/SOURCES.md.
 */
export function loadPublicHolidays(folder = seedDataFolder): PublicHoliday[] {
  const published = z.array(publicHoliday).parse(readJson(folder, publicHolidaysFile))
  const common = published.filter(({ territory }) => territory === 'metropole')
  const years = [...new Set(common.map(({ date }) => date.slice(0, 4)))]
  const overseas = z.array(overseasHoliday).parse(readJson(folder, overseasHolidaysFile))
  return [
    ...published,
    ...overseas.flatMap(({ territory, day, name }) => {
      // Ascension may fall on it, as in Martinique in 2031: a day is a holiday once.
      const own = years.map((year) => `${year}-${day}`).filter((date) => common.every((feast) => feast.date !== date))
      return [...common.map((feast) => ({ ...feast, territory })), ...own.map((date) => ({ date, territory, name }))]
    }),
  ]
}

/**
 * First day after a holiday (exclusive end, civil date). A summer whose end is not published yet is taken to last
 * until 31 August of that year.
 */
export function holidayEndOf(holiday: SchoolHoliday): string {
  return holiday.resumesOn ?? `${holiday.startsOn.slice(0, 4)}-09-01`
}

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'))
}
