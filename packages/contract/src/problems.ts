import { z } from 'zod'
import { id, instant, pageOf, shortText } from './values.ts'

/** What is wrong on site (« problème signalé »), who said so, and what becomes of it. */
export const problemKind = z
  .enum(['door', 'damage', 'cleaning', 'safety', 'heating', 'lighting', 'noise', 'people', 'other'])
  .meta({ id: 'ProblemKind' })
export type ProblemKind = z.infer<typeof problemKind>
export const problemState = z.enum(['open', 'taken', 'settled']).meta({ id: 'ProblemState' })
export type ProblemState = z.infer<typeof problemState>
/** Step of the treatment of a problem; each is a line that stays. */
export const problemStep = z.enum(['take', 'settle', 'reopen']).meta({ id: 'ProblemStep' })
export type ProblemStep = z.infer<typeof problemStep>

const report = {
  /** Made by the device: however often it is sent, the place is told once. Names the report from then on. */
  pressId: id,
  kind: problemKind,
  text: shortText(2000),
}
/** From the caretaker, who may name the use that it is about. */
export const problemReportInput = z
  .strictObject({ ...report, occurrenceId: id.nullable().default(null) })
  .meta({ id: 'ProblemReport' })
export type ProblemReportForm = z.infer<typeof problemReportInput>
/** From the group, about the use of its right to enter. */
export const groupProblemInput = z.strictObject({ ...report, grantId: id }).meta({ id: 'GroupProblemReport' })
export type GroupProblemForm = z.infer<typeof groupProblemInput>
export const problemPhotoInput = z.strictObject({})
export const groupProblemPhotoInput = z.strictObject({ grantId: id })
export const groupProblemsQuery = z.strictObject({ grantId: id })

/** A problem as whoever reported it follows it. */
export const followedProblem = z
  .object({
    id,
    kind: problemKind,
    text: z.string(),
    reportedAt: instant,
    roomName: z.string().nullable(),
    photos: z.number().int(),
    state: problemState,
    /** What was done, in the words of the place; null until it is settled. */
    answer: z.string().nullable(),
  })
  .meta({ id: 'FollowedProblem' })
export type FollowedProblemDto = z.infer<typeof followedProblem>
export const followedProblems = z
  .object({ items: z.array(followedProblem), timeZone: z.string() })
  .meta({ id: 'FollowedProblems' })
export type FollowedProblemsDto = z.infer<typeof followedProblems>

export const problemTreatmentInput = z
  .strictObject({ words: z.string().trim().max(1000).default('') })
  .meta({ id: 'ProblemTreatmentForm' })
export type ProblemTreatmentForm = z.infer<typeof problemTreatmentInput>
const treatment = z.object({ step: problemStep, words: z.string(), by: z.string(), at: instant })

/** A problem as the staff of the place read it. */
export const reportedProblem = z
  .object({
    id,
    kind: problemKind,
    text: z.string(),
    reportedAt: instant,
    reportedBy: z.string(),
    /** The group on the spot, or somebody of the place. */
    reporter: z.enum(['group', 'place']),
    /** Of the use that it is about; null when none was named. */
    use: z
      .object({
        siteName: z.string(),
        roomName: z.string(),
        organisationName: z.string(),
        bookingReference: z.string(),
        startsAt: instant,
        endsAt: instant,
      })
      .nullable(),
    photoIds: z.array(id),
    state: problemState,
    treatments: z.array(treatment),
    allowedActions: z.array(problemStep),
  })
  .meta({ id: 'ReportedProblem' })
export type ReportedProblemDto = z.infer<typeof reportedProblem>

export const problemsQuery = z.strictObject({
  /** Those to deal with, taken or not, or those dealt with. */
  state: z.enum(['open', 'settled']).default('open'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type ProblemsQuery = z.infer<typeof problemsQuery>
export const problemPage = pageOf(reportedProblem).extend({ timeZone: z.string() }).meta({ id: 'ProblemPage' })
export type ProblemPageDto = z.infer<typeof problemPage>
