import { z } from 'zod'
import { closedReason, mostSessions } from './series.ts'
import { headcount, id, instant } from './values.ts'
import { amendmentSide, occupancyKind, refusalReason, sessionOutcome } from './vocabulary.ts'

/** Another slot for one session of a granted booking; without a room, in the one it stands in. */
export const sessionMove = z
  .strictObject({ occurrenceId: id, startsAt: instant, endsAt: instant, roomId: id.optional() })
  .meta({ id: 'SessionMove' })
export type SessionMove = z.infer<typeof sessionMove>

const moves = z
  .array(sessionMove)
  .max(mostSessions)
  .refine((all) => new Set(all.map(({ occurrenceId }) => occurrenceId)).size === all.length, 'repeated')

const asked = {
  moves,
  /** People at each session to come; absent when as many as now. */
  headcount: headcount.optional(),
}
/** Nothing is asked without a session to move or another number of people. */
const asksSomething = (input: { moves: readonly unknown[]; headcount?: number | undefined }): boolean =>
  input.moves.length > 0 || input.headcount !== undefined

/** What would change of a granted booking: sessions (one, from a date on, or all that are to come), people, or both. */
export const amendmentInput = z
  .strictObject({ ...asked, message: z.string().trim().max(2000).default('') })
  .refine(asksSomething, { path: ['moves'] })
  .meta({ id: 'AskAmendment' })
export type AmendmentInput = z.infer<typeof amendmentInput>
export const amendmentQuestion = z
  .strictObject(asked)
  .refine(asksSomething, { path: ['moves'] })
  .meta({ id: 'AmendmentQuestion' })
export type AmendmentQuestion = z.infer<typeof amendmentQuestion>
/** The applicant answers with words; the place, with a reason of the list, explained when it is another. */
export const refuseAmendmentInput = z
  .strictObject({ reason: refusalReason.nullable().default(null), text: z.string().trim().max(2000).default('') })
  .meta({ id: 'RefuseAmendment' })
export type RefuseAmendmentInput = z.infer<typeof refuseAmendmentInput>

/** What each move would meet, and the whole: nothing is written. */
export const amendmentPreview = z
  .object({
    timeZone: z.string(),
    moves: z.array(
      z.object({
        occurrenceId: id,
        outcome: sessionOutcome,
        closedBecause: closedReason.nullable(),
        takenBy: occupancyKind.nullable(),
      }),
    ),
    /** What asking would refuse now, worded by the front from its code; empty when it may be asked. */
    refusals: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) })),
    /** Price of the booking as it is, and as it would be; null when it has none. */
    totalBeforeCents: z.number().int().nullable(),
    totalAfterCents: z.number().int().nullable(),
  })
  .meta({ id: 'AmendmentPreview' })
export type AmendmentPreviewDto = z.infer<typeof amendmentPreview>

const place = z.object({ startsAt: instant, endsAt: instant, room: z.object({ id, name: z.string() }) })

/** The request that waits for an answer: what was granted stays the booking's, what is asked is held. */
export const amendment = z
  .object({
    id,
    /** Who asked; the other side answers. */
    askedBy: amendmentSide,
    askedByName: z.string(),
    message: z.string(),
    createdAt: instant,
    /** When it lapses without an answer. */
    expiresAt: instant,
    /** By former start. */
    sessions: z.array(z.object({ occurrenceId: id, from: place, to: place })),
    /** People now and as asked; null when they do not change. */
    headcount: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
    totalBeforeCents: z.number().int().nullable(),
    totalAfterCents: z.number().int().nullable(),
  })
  .meta({ id: 'Amendment' })
export type AmendmentDto = z.infer<typeof amendment>
