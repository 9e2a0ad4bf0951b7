import { boolean, date, doublePrecision, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { primaryId } from '../../platform/columns.ts'

/** Official school calendar, one row per zone or territory. `resumes_on` null: until the end of August. */
export const schoolHolidayTable = pgTable(
  'school_holiday',
  {
    id: primaryId(),
    zone: text('zone').notNull(),
    label: text('label').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    resumesOn: date('resumes_on', { mode: 'string' }),
    schoolYear: text('school_year').notNull(),
  },
  (table) => [unique('school_holiday_once').on(table.zone, table.label, table.startsOn)],
)

export const publicHolidayTable = pgTable(
  'public_holiday',
  {
    territory: text('territory').notNull(),
    date: date('date', { mode: 'string' }).notNull(),
    name: text('name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.territory, table.date] })],
)

/** Communes of France for search by place. */
export const placeTable = pgTable(
  'place',
  {
    inseeCode: text('insee_code').primaryKey(),
    name: text('name').notNull(),
    postalCodes: text('postal_codes').array().notNull(),
    departmentCode: text('department_code').notNull(),
    population: integer('population'),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    approximate: boolean('approximate').notNull(),
    searchKey: text('search_key').notNull().default(''),
  },
  (table) => [index('place_position').on(table.latitude, table.longitude)],
)
