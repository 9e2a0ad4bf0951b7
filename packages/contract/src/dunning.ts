import { z } from 'zod'
import { cents, id, localDate, pageOf, shortText } from './values.ts'

/** Steps of the ladder, in order. The last one writes to nobody: it tells the place to hand the claim to its accountant. */
export const dunningStep = z.enum(['friendly', 'second', 'last', 'accountant']).meta({ id: 'DunningStep' })
export type DunningStep = z.infer<typeof dunningStep>
/** Steps at which somebody is written to. */
export const writtenStep = dunningStep.exclude(['accountant']).meta({ id: 'WrittenStep' })
export type WrittenStep = z.infer<typeof writtenStep>

const days = z.number().int().min(1).max(365)
const steps = { friendlyDays: days, secondDays: days, lastDays: days, accountantDays: days }
/** Each step comes after the one before. */
const rising = z.superRefine<Record<keyof typeof steps, number>>((ladder, context) => {
  const names = ['friendlyDays', 'secondDays', 'lastDays', 'accountantDays'] as const
  const flat = names.slice(1).filter((name, rank) => ladder[name] <= ladder[names[rank] ?? name])
  for (const name of flat) context.addIssue({ code: 'custom', path: [name], message: 'not after the step before' })
})

/** Days after a due date at which each step comes, in order. */
export const dunningLadder = z.strictObject(steps).check(rising).meta({ id: 'DunningLadder' })
export type DunningLadder = z.infer<typeof dunningLadder>

/**
 * What a tenant says of what is paid late: days after a due date at which each step comes, and from which it is late.
 * Every delay is « à confirmer » with the accountant.
 */
export const dunningRules = z
  .strictObject({
    sendsReminders: z.boolean(),
    ...steps,
    /** Due for longer than that, a claim is late (« impayée »). */
    lateAfterDays: days,
    /** An organisation with a late claim sends no new request to the same payee. */
    debtBlocks: z.boolean(),
    /** A public body pays after the event: its delay counts from the last session. */
    publicBodyDays: z.number().int().min(0).max(365),
  })
  .check(rising)
  .meta({ id: 'DunningRules' })
export type DunningRules = z.infer<typeof dunningRules>

/** The steps of one payee: its own, or those of its tenant when `own` is null. */
export const payeeLadder = z
  .object({
    payeeEntityId: id,
    payeeName: z.string(),
    own: dunningLadder.nullable(),
    allowedActions: z.array(z.enum(['edit'])),
  })
  .meta({ id: 'PayeeLadder' })
export type PayeeLadderDto = z.infer<typeof payeeLadder>
export const payeeLadderList = z
  .object({ ofTenant: dunningLadder, items: z.array(payeeLadder) })
  .meta({ id: 'PayeeLadderList' })
export type PayeeLadderListDto = z.infer<typeof payeeLadderList>
export const payeeLadderInput = z.strictObject({ own: dunningLadder.nullable() }).meta({ id: 'SetPayeeLadder' })
export type PayeeLadderForm = z.infer<typeof payeeLadderInput>

const suspension = z.object({ reason: z.string(), untilOn: localDate }).meta({ id: 'DunningSuspension' })
const claim = z
  .object({
    chargeId: id,
    bookingReference: z.string(),
    roomName: z.string(),
    /** Oldest date of what is due of it. */
    dueOn: localDate,
    openCents: cents,
    daysLate: z.number().int(),
    isLate: z.boolean(),
    step: dunningStep.nullable(),
    suspension: suspension.nullable(),
    allowedActions: z.array(z.enum(['suspend', 'resume'])),
  })
  .meta({ id: 'UnpaidClaim' })
export type UnpaidClaimDto = z.infer<typeof claim>

/** What one organisation has not paid to the payee of an establishment. */
export const unpaidOrganisation = z
  .object({
    organisationId: id,
    organisationName: z.string(),
    openCents: cents,
    lateCents: cents,
    /** Oldest due date. */
    since: localDate,
    lastReminderOn: localDate.nullable(),
    /** The highest step that one of its claims reached. */
    step: dunningStep.nullable(),
    /** What comes next, for the claim it comes first for; null when nothing does. */
    next: z.object({ step: dunningStep, on: localDate }).nullable(),
    claims: z.array(claim),
    allowedActions: z.array(z.enum(['remind'])),
  })
  .meta({ id: 'UnpaidOrganisation' })
export type UnpaidOrganisationDto = z.infer<typeof unpaidOrganisation>

export const unpaidQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type UnpaidQuery = z.infer<typeof unpaidQuery>
/** Totals are those of the whole establishment; `friendlyDays` is that of its payee. */
export const unpaidPage = pageOf(unpaidOrganisation)
  .extend({
    totals: z.object({ openCents: cents, lateCents: cents, suspendedCents: cents, forAccountantCents: cents }),
    sendsReminders: z.boolean(),
    friendlyDays: days,
  })
  .meta({ id: 'UnpaidPage' })
export type UnpaidPageDto = z.infer<typeof unpaidPage>

/** A reminder of everything the organisation of this charge has not paid to its payee. */
export const reminderSent = z.object({ sentOn: localDate, step: writtenStep, claims: z.number().int() }).meta({
  id: 'ReminderSent',
})
export type ReminderSentDto = z.infer<typeof reminderSent>

export const suspendDunningInput = z
  .strictObject({ reason: shortText(500), untilOn: localDate })
  .meta({ id: 'SuspendDunning' })
export type SuspendDunningForm = z.infer<typeof suspendDunningInput>
export const resumeDunningInput = z.strictObject({ reason: shortText(500) }).meta({ id: 'ResumeDunning' })
export const dunningState = z.object({ chargeId: id, suspension: suspension.nullable() }).meta({ id: 'DunningState' })
export type DunningStateDto = z.infer<typeof dunningState>
