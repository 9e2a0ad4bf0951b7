import { z } from 'zod'
import { id, instant, localDate, pageOf } from './values.ts'
import { cancelledSide, purpose, refusalReason } from './vocabulary.ts'

/** Requests of political organisations, or those of the others for the same rooms and purposes, to compare. */
export const registerView = z.enum(['political', 'compared'])
export type RegisterView = z.infer<typeof registerView>

/** What became of a request: `unanswered` was not answered in time; `cancelled` came after a yes. */
export const registerAnswer = z.enum(['waiting', 'granted', 'refused', 'unanswered', 'withdrawn', 'cancelled'])
export type RegisterAnswer = z.infer<typeof registerAnswer>

/** One line of the equal-treatment register. */
export const registeredRequest = z.object({
  bookingId: id,
  reference: z.string(),
  submittedAt: instant,
  organisationName: z.string(),
  purpose,
  roomName: z.string(),
  establishmentName: z.string(),
  timeZone: z.string(),
  /** First session asked for, and how many there are; of them, those refused alone. */
  startsAt: instant,
  endsAt: instant,
  sessions: z.number().int(),
  refusedSessions: z.number().int(),
  answer: registerAnswer,
  answeredAt: instant.nullable(),
  /** Whole hours between the request and its answer. */
  delayHours: z.number().int().nullable(),
  /** The motives of the lawful list, of the whole request or of sessions refused alone. */
  refusalReasons: z.array(refusalReason),
  refusalText: z.string(),
  cancellation: z.object({ side: cancelledSide, reason: z.string() }).nullable(),
  /** Of what was asked, or of what was granted; 0 when it is free. */
  amountCents: z.number().int(),
})
export type RegisteredRequest = z.infer<typeof registeredRequest>

export const registerTotals = z.object({
  requests: z.number().int(),
  waiting: z.number().int(),
  granted: z.number().int(),
  refused: z.number().int(),
  unanswered: z.number().int(),
  cancelled: z.number().int(),
  amountCents: z.number().int(),
  averageDelayHours: z.number().int().nullable(),
})
export type RegisterTotals = z.infer<typeof registerTotals>

/** Newest request first; the totals are those of each view, whatever the page. */
export const politicalRegister = pageOf(registeredRequest)
  .extend({ totals: z.object({ political: registerTotals, compared: registerTotals }) })
  .meta({ id: 'PoliticalRegister' })
export type PoliticalRegister = z.infer<typeof politicalRegister>

/** Days on which requests were sent, both included. */
const period = { from: localDate.optional(), until: localDate.optional() }
export const politicalRegisterQuery = z.strictObject({
  view: registerView.default('political'),
  ...period,
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const exportRegisterQuery = z.strictObject(period)
