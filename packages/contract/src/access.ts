import { z } from 'zod'
import { linkToken } from './identity.ts'
import { roomPath } from './site-guides.ts'
import { id, instant, localDate, shortText } from './values.ts'
import { accessGrantStatus, accessKind, wayChange } from './vocabulary.ts'

/** What the holder says of the use, on the day. */
export const stayAction = z.enum(['enter', 'did-not-open', 'leave', 'report-problem']).meta({ id: 'StayAction' })
/** When a stay action may be said, on the clock of the server: a page without network goes by it. */
export const stayMoment = z.object({ action: stayAction, from: instant, until: instant }).meta({ id: 'StayMoment' })
const said = {
  /** The right whose way in was shown. */
  grantId: id,
  /** When it was said, on the clock of the server: a phone without network tells it later. */
  at: instant,
}
export const enteringInput = z.strictObject(said).meta({ id: 'Entering' })
export const didNotOpenInput = z
  .strictObject({
    ...said,
    /** Made by the phone: however often it is sent, the place is told once. */
    pressId: id,
    remark: z.string().trim().max(500).default(''),
  })
  .meta({ id: 'DidNotOpen' })
export const leavingInput = z
  .strictObject({
    ...said,
    /** Steps of leaving that were done, in the words shown. */
    done: z.array(shortText(300)).max(40),
    headcount: z.number().int().min(0).max(10000).nullable().default(null),
    remark: z.string().trim().max(1000).default(''),
  })
  .meta({ id: 'Leaving' })

/**
 * How to enter, for the holder. `secret` is present only inside the window [deliverAt, validUntil) and only for the
 * holder or the applicant; every reading is audited.
 */
export const accessInstructions = z
  .object({
    grantId: id,
    bookingReference: z.string(),
    status: accessGrantStatus,
    kind: accessKind,
    roomName: z.string(),
    establishmentName: z.string(),
    address: z.string(),
    timeZone: z.string(),
    startsAt: instant,
    endsAt: instant,
    validFrom: instant,
    validUntil: instant,
    deliverAt: instant,
    secret: z.string().nullable(),
    /** How to get in, one by one; and what to do before leaving. */
    steps: z.array(z.string()),
    exitSteps: z.array(z.string()),
    /** The path through the site, door by door; null while nobody wrote it, and once the right is over. */
    path: roomPath.nullable(),
    contactName: z.string(),
    contactPhone: z.string(),
    /** Why there is no code yet. */
    waitingFor: z.enum(['window', 'money', 'deposit', 'provider', 'revoked', 'ended']).nullable(),
    /** Whether it stands for a way in that did not open. */
    isReplacement: z.boolean(),
    enteredAt: instant.nullable(),
    leftAt: instant.nullable(),
    /** The lock forgets a code that has not opened by then; null when it does not. */
    useBefore: instant.nullable(),
    /** What the holder may still say of the use, and when. */
    moments: z.array(stayMoment),
    /** Where somebody opens when nothing else does: no code is needed. */
    help: z.object({ steps: z.array(z.string()), contactName: z.string(), contactPhone: z.string() }),
    /** Time of the server when this was read. */
    readAt: instant,
  })
  .meta({ id: 'AccessInstructions' })
export const accessList = z.object({ items: z.array(accessInstructions) }).meta({ id: 'AccessList' })

/** What staff see of a grant: state and times, never the secret. */
export const accessGrantItem = z
  .object({
    id,
    /** The session that it opens. */
    occurrenceId: id,
    startsAt: instant,
    endsAt: instant,
    roomName: z.string(),
    status: accessGrantStatus,
    kind: accessKind,
    validFrom: instant,
    validUntil: instant,
    deliverAt: instant,
    deliveredAt: instant.nullable(),
    holderName: z.string(),
    holderPhone: z.string(),
    /** False for somebody who has only a telephone: the desk tells them how to enter. */
    isReachedByMail: z.boolean(),
    /** What one may say on the telephone: how to enter and whom to call, never a code. */
    instructions: z.string(),
    contactName: z.string(),
    contactPhone: z.string(),
    lastError: z.string().nullable(),
    isReplacement: z.boolean(),
    /** Why another way in stands for it; null when none does. */
    replacedFor: wayChange.nullable(),
    enteredAt: instant.nullable(),
    leftAt: instant.nullable(),
    /** What a code taken back still does, where the lock could not forget it. */
    stillOpens: z.enum(['will-expire', 'fixed-code-known']).nullable(),
    allowedActions: z.array(z.enum(['replace', 'change-code', 'repair', 'read-code'])),
  })
  .meta({ id: 'AccessGrantItem' })
export type AccessGrantItemDto = z.infer<typeof accessGrantItem>
export const accessGrantList = z.object({ items: z.array(accessGrantItem) }).meta({ id: 'AccessGrantList' })

export const personalLinkInput = z.strictObject({ token: linkToken }).meta({ id: 'PersonalLink' })
export const caretakerDayQuery = z.strictObject({ date: localDate.optional() })
export const caretakerVisit = z
  .object({
    occurrenceId: id,
    startsAt: instant,
    endsAt: instant,
    roomName: z.string(),
    organisationName: z.string(),
    headcount: z.number().int().nullable(),
    responsibleName: z.string(),
    responsiblePhone: z.string(),
    accessKind: accessKind.nullable(),
    instructions: z.array(z.string()),
    state: z.enum(['upcoming', 'now', 'past']),
    presence: z.enum(['arrived', 'absent']).nullable(),
  })
  .meta({ id: 'CaretakerVisit' })
export const caretakerDay = z
  .object({
    establishmentId: id,
    establishmentName: z.string(),
    establishmentPhone: z.string().nullable(),
    timeZone: z.string(),
    date: localDate,
    today: localDate,
    closesAt: instant.nullable(),
    people: z.number().int(),
    visits: z.array(caretakerVisit),
    generatedAt: instant,
  })
  .meta({ id: 'CaretakerDay' })
export type CaretakerDay = z.infer<typeof caretakerDay>
/** Seven days from the one asked, or from today. */
export const caretakerWeek = z.object({ days: z.array(caretakerDay) }).meta({ id: 'CaretakerWeek' })
export const presenceInput = z.strictObject({ presence: z.enum(['arrived', 'absent']) }).meta({ id: 'Presence' })

export const caretakerLinkInput = z.strictObject({ label: shortText(80) }).meta({ id: 'CaretakerLinkForm' })
export const caretakerLink = z
  .object({ id, label: z.string(), createdAt: instant, lastUsedAt: instant.nullable() })
  .meta({ id: 'CaretakerLink' })
/** The address is shown once, at creation. */
export const caretakerLinkCreated = caretakerLink.extend({ url: z.string() }).meta({ id: 'CaretakerLinkCreated' })
export const caretakerLinkList = z.object({ items: z.array(caretakerLink) }).meta({ id: 'CaretakerLinkList' })
