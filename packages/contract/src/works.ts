import { z } from 'zod'
import { mostSessions } from './series.ts'
import { id, instant, localDate, shortText } from './values.ts'
import { partyRole } from './vocabulary.ts'

/** What becomes of the sessions of one agreement that works are in the way of. */
export const worksAction = z.enum(['suspend', 'move']).meta({ id: 'WorksAction' })
export type WorksAction = z.infer<typeof worksAction>
export const worksLineState = z.enum(['waiting', 'done', 'failed']).meta({ id: 'WorksLineState' })
export type WorksLineState = z.infer<typeof worksLineState>

const choice = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('suspend'), agreementId: id }),
  z.strictObject({ action: z.literal('move'), agreementId: id, roomId: id }),
])
export type WorksChoice = z.infer<typeof choice>

/** In whose name, why, and the choice for each agreement; an agreement without one is left as it is. */
export const worksInput = z
  .strictObject({
    party: z.enum(['establishment', 'owner']),
    reason: shortText(2000),
    lines: z
      .array(choice)
      .min(1)
      .max(200)
      .refine((all) => new Set(all.map(({ agreementId }) => agreementId)).size === all.length, 'repeated'),
  })
  .meta({ id: 'TreatWorks' })
export type WorksInput = z.infer<typeof worksInput>

const refusal = z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) })

/** One agreement with sessions in the way, and what is proposed for them. */
export const worksAgreement = z
  .object({
    agreementId: id,
    number: z.string(),
    bookingReference: z.string(),
    organisationName: z.string(),
    /** Public parties in whose name the reader may decide about it. */
    parties: z.array(partyRole),
    sessions: z
      .array(
        z.object({
          occurrenceId: id,
          startsAt: instant,
          endsAt: instant,
          roomName: z.string(),
          /** Too near for the notice of works: it is left alone. */
          isTooSoon: z.boolean(),
        }),
      )
      .max(mostSessions),
    /** Rooms of the establishment free during all the sessions that may be treated, with the price of the booking there. */
    rooms: z.array(
      z.object({
        roomId: id,
        name: z.string(),
        capacity: z.number().int(),
        missingEquipment: z.array(z.string()),
        totalCents: z.number().int().nullable(),
        /** It would cost the organisation more: sessions are not moved there. */
        isDearer: z.boolean(),
      }),
    ),
    /** Rooms of the neighbourhood, when the establishment has none: another agreement, so another request. */
    neighbours: z.array(z.object({ name: z.string(), establishmentName: z.string(), city: z.string() })),
    totalCents: z.number().int().nullable(),
    /** Null: nothing can be done for it. */
    proposal: choice.nullable(),
  })
  .meta({ id: 'WorksAgreement' })
export type WorksAgreementDto = z.infer<typeof worksAgreement>

/** What one command has done, agreement by agreement. */
export const worksBatch = z
  .object({
    id,
    reason: z.string(),
    decidedBy: z.string(),
    createdAt: instant,
    lines: z.array(
      z.object({
        id,
        number: z.string(),
        bookingReference: z.string(),
        organisationName: z.string(),
        action: worksAction,
        roomName: z.string().nullable(),
        state: worksLineState,
        /** Sessions treated: none, when they had all been given up or moved meanwhile. */
        sessions: z.number().int(),
        failure: refusal.nullable(),
      }),
    ),
  })
  .meta({ id: 'WorksBatch' })
export type WorksBatchDto = z.infer<typeof worksBatch>

/** Works in some rooms, the agreements that they touch, and what was done already. */
export const works = z
  .object({
    closureId: id,
    establishmentId: id,
    reason: z.string(),
    firstDay: localDate,
    lastDay: localDate,
    roomNames: z.array(z.string()),
    timeZone: z.string(),
    /** First day that the notice of works allows; null when the reader may decide for no party. */
    earliest: localDate.nullable(),
    agreements: z.array(worksAgreement),
    batches: z.array(worksBatch),
  })
  .meta({ id: 'Works' })
export type WorksDto = z.infer<typeof works>

/** What each organisation would receive, and the effect on its price; nothing is written. */
export const worksPreview = z
  .object({
    lines: z.array(
      z.object({
        agreementId: id,
        /** Words of the letter of a suspension. */
        letter: z
          .object({ title: z.string(), paragraphs: z.array(z.string()), sessions: z.array(z.string()) })
          .nullable(),
        /** What the amendment of the agreement would say. */
        moves: z.array(z.object({ startsAt: instant, endsAt: instant, fromRoom: z.string(), toRoom: z.string() })),
        totalBeforeCents: z.number().int().nullable(),
        totalAfterCents: z.number().int().nullable(),
        refusal: refusal.nullable(),
      }),
    ),
  })
  .meta({ id: 'WorksPreview' })
export type WorksPreviewDto = z.infer<typeof worksPreview>
