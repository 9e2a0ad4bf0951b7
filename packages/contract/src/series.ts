import { z } from 'zod'
import { localDate, localMinutes } from './values.ts'

const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / 86_400_000

/** Longest season that one series may span, in days: a school year and its margins. */
const longestSeasonDays = 400

/** « Tous les mardis de 18 h 30 à 20 h 30, de septembre à juin, hors vacances », in the local time of the place. */
export const recurrence = z
  .strictObject({
    /** 1 (Monday) to 7 (Sunday). */
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    /** 1: every week; weeks are counted from the one of `firstDate`. */
    everyWeeks: z.number().int().min(1).max(8).default(1),
    firstDate: localDate,
    /** Included. */
    lastDate: localDate,
    from: localMinutes,
    /** Beyond 1440 the session ends after midnight. */
    until: localMinutes,
    inSchoolHolidays: z.boolean().default(false),
    onPublicHolidays: z.boolean().default(false),
  })
  .refine(({ weekdays }) => new Set(weekdays).size === weekdays.length, { path: ['weekdays'], message: 'repeated' })
  .refine(({ from, until }) => from < until, { path: ['until'], message: 'not after from' })
  .refine(({ firstDate, lastDate }) => firstDate <= lastDate, { path: ['lastDate'], message: 'before firstDate' })
  .refine(({ firstDate, lastDate }) => daysBetween(firstDate, lastDate) <= longestSeasonDays, {
    path: ['lastDate'],
    message: 'too long',
  })
  .meta({ id: 'Recurrence' })
export type Recurrence = z.infer<typeof recurrence>

/** Most sessions that one series may have: two a week for a year. */
export const mostSessions = 104
