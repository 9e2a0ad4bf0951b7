import { z } from 'zod'
import { quote } from './pricing.ts'
import { id, instant, localDate, localMinutes, slot } from './values.ts'
import { occupancyKind, organisationKind, sessionOutcome } from './vocabulary.ts'

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

/** What becomes of one date of the rhythm, when it is not simply kept. */
export const seriesChoice = z
  .union([
    z.strictObject({ date: localDate, drop: z.literal(true) }),
    /** Other hours, the same day. */
    z.strictObject({ date: localDate, startsAt: instant, endsAt: instant }),
    /** Another room of the same establishment, at the same hours. */
    z.strictObject({ date: localDate, roomId: id }),
  ])
  .meta({ id: 'SeriesChoice' })
export type SeriesChoice = z.infer<typeof seriesChoice>

/** A rhythm with what was decided of the dates that stand in its way. */
export const seriesInput = z
  .strictObject({ recurrence, choices: z.array(seriesChoice).max(longestSeasonDays).default([]) })
  .refine(({ choices }) => new Set(choices.map(({ date }) => date)).size === choices.length, {
    path: ['choices'],
    message: 'repeated',
  })
  .meta({ id: 'Series' })
export type SeriesInput = z.infer<typeof seriesInput>

export const seriesPreviewInput = z
  .strictObject({
    recurrence,
    /** Rooms too small for them are not offered instead. */
    people: z.number().int().min(1).max(20000).nullable().default(null),
    profile: organisationKind.default('association'),
    organisationId: id.optional(),
    /** A draft of the person: what it holds is not in its own way. */
    bookingId: id.optional(),
  })
  .meta({ id: 'SeriesQuestion' })
export type SeriesPreviewInput = z.infer<typeof seriesPreviewInput>

/** Why a room is closed then, and what takes a place: kinds, never names. */
export const closedReason = z
  .enum(['school-time', 'closed-that-day', 'outside-hours', 'after-alarm'])
  .meta({ id: 'ClosedReason' })

const seriesDate = z
  .object({
    date: localDate,
    /** Null when the rhythm has no session that day. */
    slot: slot.nullable(),
    outcome: sessionOutcome,
    /** Name of the holiday. */
    label: z.string().nullable(),
    closedBecause: closedReason.nullable(),
    takenBy: occupancyKind.nullable(),
    /** Nearest free hours of the same length, the same day. */
    otherHours: z.array(slot),
    /** Rooms of the establishment that are free at the same hours. */
    otherRooms: z.array(z.object({ id, name: z.string(), capacity: z.number().int() })),
  })
  .meta({ id: 'SeriesDate' })
export type SeriesDateDto = z.infer<typeof seriesDate>

/** Every date of a rhythm before anything is asked; `quote` is the price of the free ones. */
export const seriesPreview = z
  .object({
    timeZone: z.string(),
    dates: z.array(seriesDate),
    counts: z.object({
      /** Dates with a session: holidays left aside. */
      sessions: z.number().int(),
      free: z.number().int(),
      taken: z.number().int(),
      skipped: z.number().int(),
    }),
    /** Of the free ones, together. */
    minutes: z.number().int(),
    quote: quote.nullable(),
  })
  .meta({ id: 'SeriesPreview' })
export type SeriesPreviewDto = z.infer<typeof seriesPreview>

/** Why one slot cannot be had, and the nearest change that can. */
export const whyNot = z
  .object({
    /** What was asked. */
    slot,
    outcome: sessionOutcome,
    closedBecause: closedReason.nullable(),
    takenBy: occupancyKind.nullable(),
    /** Facts of the rule: first instant that the notice allows, last civil date of the horizon, lengths, step. */
    limits: z.object({
      earliest: instant,
      lastDate: localDate,
      minMinutes: z.number().int(),
      maxMinutes: z.number().int(),
      gridMinutes: z.number().int(),
    }),
    /** Nearest feasible slot; null when the next three weeks have none. */
    nearest: slot.nullable(),
    otherRooms: z.array(z.object({ id, name: z.string(), capacity: z.number().int() })),
  })
  .meta({ id: 'WhyNot' })
export type WhyNotDto = z.infer<typeof whyNot>
/** A wish in the local time of the place: minutes from midnight of that date, and how many. */
export const whyNotQuery = z.strictObject({
  date: localDate,
  from: z.coerce.number().int().min(0).max(1439),
  minutes: z.coerce.number().int().min(15).max(2880),
})
export type WhyNotQuery = z.infer<typeof whyNotQuery>
