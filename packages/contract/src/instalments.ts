import { z } from 'zod'
import { cents, localDate } from './values.ts'

/** What decides the day an instalment falls due: so many days after the confirmation, or the first day of a month. */
export const instalmentDue = z.enum(['days-after-confirmation', 'first-of-month']).meta({ id: 'InstalmentDue' })
export type InstalmentDue = z.infer<typeof instalmentDue>

/** A share of the price and when it falls due: `value` is a number of days, or a month of the year (1 is January). */
export const instalmentTerm = z
  .strictObject({
    sharePercent: z.number().int().min(1).max(100),
    due: instalmentDue,
    value: z.number().int().min(0).max(366),
  })
  .meta({ id: 'InstalmentTerm' })
export type InstalmentTermDto = z.infer<typeof instalmentTerm>

/** How the price of several sessions is paid, in order; empty: at once, at the confirmation. */
export const instalmentTerms = z.array(instalmentTerm).max(12).default([])

/** Where an instalment stands: paid or spared; to pay already, for longer than is usual when late; or not yet. */
export const instalmentState = z.enum(['settled', 'due', 'late', 'to-come']).meta({ id: 'InstalmentState' })
export type InstalmentState = z.infer<typeof instalmentState>

/** One date of what a booking costs now, and how much of it is settled. */
export const instalment = z
  .object({ dueOn: localDate, amountCents: cents, settledCents: cents, state: instalmentState })
  .meta({ id: 'Instalment' })
export type InstalmentDto = z.infer<typeof instalment>

/** What has to be paid now, since when, and what comes next. */
export const owed = z
  .object({
    /** Fallen due and not settled. */
    dueCents: cents,
    /** Oldest date of what is due; null when nothing is. */
    dueSince: localDate.nullable(),
    isLate: z.boolean(),
    nextDueOn: localDate.nullable(),
    nextDueCents: cents,
    instalments: z.array(instalment),
  })
  .meta({ id: 'Owed' })
export type OwedDto = z.infer<typeof owed>
