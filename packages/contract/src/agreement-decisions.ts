import { z } from 'zod'
import { mostSessions } from './series.ts'
import { id, instant, localDate, shortText } from './values.ts'
import { decisionGround, decisionKind, partyRole } from './vocabulary.ts'

/** In whose name, on which lawful ground, and what happened in the author's own words. */
const stated = { party: partyRole, ground: decisionGround, reason: shortText(2000) }

export const formalNoticeInput = z
  .strictObject({
    ...stated,
    /** Last day to comply or to answer. */
    answerBy: localDate,
  })
  .meta({ id: 'GiveFormalNotice' })
export type FormalNoticeInput = z.infer<typeof formalNoticeInput>

export const suspendAgreementInput = z
  .strictObject({
    ...stated,
    /** First and last day, both included. */
    effectiveOn: localDate,
    lastDay: localDate,
    /** Some of the sessions of these days; without them, all. */
    occurrenceIds: z.array(id).min(1).max(mostSessions).optional(),
  })
  .meta({ id: 'SuspendAgreement' })
export type SuspendAgreementInput = z.infer<typeof suspendAgreementInput>

export const liftSuspensionInput = z
  .strictObject({ suspensionId: id, reason: shortText(2000) })
  .meta({ id: 'LiftSuspension' })
export type LiftSuspensionInput = z.infer<typeof liftSuspensionInput>

export const terminateAgreementInput = z
  .strictObject({
    ...stated,
    /** First day without the agreement. */
    effectiveOn: localDate,
  })
  .meta({ id: 'TerminateAgreement' })
export type TerminateAgreementInput = z.infer<typeof terminateAgreementInput>

/** Text fields sent beside the scan (multipart) of the letter by which an organiser without an account ends its agreement. */
export const resignationInput = z
  .strictObject({
    /** Day on which the desk received it: the notice runs from it. */
    receivedOn: localDate,
    /** Who signed it, as the letter says. */
    signerName: shortText(120),
    capacity: shortText(80),
    /** First day without the agreement. */
    effectiveOn: localDate,
    reason: shortText(2000),
  })
  .meta({ id: 'ResignationForm' })

export const decidedSession = z.object({ startsAt: instant, endsAt: instant, roomName: z.string() })

export const agreementDecision = z
  .object({
    id,
    /** Of the letter: number of the agreement, then D1, D2… */
    number: z.string(),
    kind: decisionKind,
    ground: decisionGround,
    party: partyRole,
    decidedBy: z.string(),
    capacity: z.string(),
    reason: z.string(),
    decidedAt: instant,
    /** First day of effect; of a formal notice, the day it was given. */
    effectiveOn: localDate,
    /** Last day of a suspension, last day to answer a formal notice. */
    lastDay: localDate.nullable(),
    /** Sessions that it stops, or gives back. */
    sessions: z.array(decidedSession),
    /** Of a lifting: sessions whose place went to somebody else meanwhile. */
    lostSessions: z.array(decidedSession),
    /** SHA-256 of the letter; null while it is being written. */
    letterSha256: z.string().nullable(),
    /** Day on which the desk received the letter of an organiser without an account, which can be downloaded. */
    receivedOn: localDate.nullable(),
    /** Of a suspension: the actor may lift it now. */
    mayLift: z.boolean(),
  })
  .meta({ id: 'AgreementDecision' })
export type AgreementDecisionDto = z.infer<typeof agreementDecision>

/** A decision the actor may take now. */
export const decisionOption = z
  .object({
    kind: decisionKind,
    party: partyRole,
    ground: decisionGround,
    /** First day possible: of effect, or to answer. Null: a formal notice comes first. */
    earliest: localDate.nullable(),
    /** Its notice or its formality is a proposal that a lawyer has still to confirm. */
    isToConfirm: z.boolean(),
  })
  .meta({ id: 'DecisionOption' })
export type DecisionOptionDto = z.infer<typeof decisionOption>

export const agreementDecisions = z
  .object({
    items: z.array(agreementDecision),
    /** IANA zone of the place. */
    timeZone: z.string(),
    options: z.array(decisionOption),
    /** Sessions to come that a suspension may stop, by start; none when the actor decides nothing. */
    sessionsToCome: z.array(decidedSession.extend({ occurrenceId: id })),
    /** The reader keeps the desk of an organiser without an account, and may write down that it ends the agreement. */
    mayRecordResignation: z.boolean(),
    /** First day without the agreement, once decided. */
    endsOn: localDate.nullable(),
    isEvidenceIntact: z.boolean(),
  })
  .meta({ id: 'AgreementDecisions' })
export type AgreementDecisionsDto = z.infer<typeof agreementDecisions>

export const decisionParams = z.strictObject({ id, decisionId: id })
