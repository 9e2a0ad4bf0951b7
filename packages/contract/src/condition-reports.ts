import { z } from 'zod'
import { id, instant, shortText } from './values.ts'

/** State of a room before and after each use (« état des lieux »): what is compared, what was found, who agrees. */
export const conditionReportKind = z.enum(['entry', 'exit']).meta({ id: 'ConditionReportKind' })
export type ConditionReportKind = z.infer<typeof conditionReportKind>
export const viewState = z.enum(['identical', 'to-report']).meta({ id: 'ViewState' })
export type ViewState = z.infer<typeof viewState>
export const counterSigner = z.enum(['next-group', 'caretaker', 'staff']).meta({ id: 'CounterSigner' })
export type CounterSigner = z.infer<typeof counterSigner>
/** What the room is taken for at the beginning of a session. */
export const conditionPresumption = z
  .enum(['reported', 'open', 'nobody-came', 'last-exit', 'good-condition'])
  .meta({ id: 'ConditionPresumption' })
export type ConditionPresumption = z.infer<typeof conditionPresumption>

const title = shortText(80)
const view = z.strictObject({
  title,
  guidance: z.string().trim().max(300).default(''),
  /** Reference photo of this view; null while there is none. */
  imageId: id.nullable().default(null),
})
const counted = z.strictObject({ object: title, quantity: z.number().int().min(1).max(10_000) })
const meter = z.strictObject({ name: title, unit: shortText(20) })

/** What is photographed, counted and read in a room. Saved whole: a new version, that former reports do not follow. */
export const conditionGuideInput = z
  .strictObject({
    /** Version that was read; 0 when there was none. */
    version: z.number().int().min(0),
    views: z.array(view).max(12),
    inventory: z.array(counted).max(40),
    meters: z.array(meter).max(8),
  })
  .meta({ id: 'ConditionGuideForm' })
export type ConditionGuideForm = z.infer<typeof conditionGuideInput>
export type GuideView = ConditionGuideForm['views'][number]
export type CountedObject = ConditionGuideForm['inventory'][number]
export type Meter = ConditionGuideForm['meters'][number]
export const conditionGuide = z
  .object({
    roomId: id,
    version: z.number().int(),
    views: z.array(view),
    inventory: z.array(counted),
    meters: z.array(meter),
    savedAt: instant.nullable(),
  })
  .meta({ id: 'ConditionGuide' })
export type ConditionGuideDto = z.infer<typeof conditionGuide>

export const referencePhotoInput = z.strictObject({})
export const conditionImage = z.object({ id }).meta({ id: 'ConditionImage' })

const words = z.string().trim().max(500).default('')
const found = z.number().int().min(0).max(10_000).nullable()
const reading = z.number().min(0).max(1e9).nullable()

export const conditionKindParams = z.strictObject({ kind: conditionReportKind })
export const conditionViewParams = z.strictObject({
  kind: conditionReportKind,
  rank: z.coerce.number().int().min(0).max(11),
})
/** The same by account: the session is named. */
export const ownConditionParams = z.strictObject({ id, kind: conditionReportKind })
export const ownViewParams = conditionViewParams.extend({ id })
export const ownImageParams = z.strictObject({ id, imageId: id })
export const viewPhotoInput = z.strictObject({})
/** Everything that is said without a photo; lists follow the guide, in its order. */
export const conditionAnswersInput = z
  .strictObject({
    views: z.array(z.strictObject({ state: viewState.nullable(), words })).max(12),
    inventory: z.array(found).max(40),
    meters: z.array(reading).max(8),
    remark: z.string().trim().max(1000).default(''),
  })
  .meta({ id: 'ConditionAnswers' })
export type ConditionAnswers = z.infer<typeof conditionAnswersInput>

/** « Conforme à ce que j’ai trouvé », or what differs. */
export const counterSignatureInput = z.strictObject({ agrees: z.boolean(), words }).meta({ id: 'CounterSignatureForm' })
export type CounterSignatureForm = z.infer<typeof counterSignatureInput>
/** An entry report also answers to the exit report that it follows, when nobody has. */
export const sealReportInput = z
  .strictObject({ previous: counterSignatureInput.nullable().default(null) })
  .meta({ id: 'SealConditionReport' })

const counterSignature = z.object({
  by: counterSigner,
  name: z.string(),
  agrees: z.boolean(),
  words: z.string(),
  signedAt: instant,
})
const reportedView = z.object({
  title: z.string(),
  guidance: z.string(),
  referenceId: id.nullable(),
  imageId: id.nullable(),
  imageSha256: z.string().nullable(),
  state: viewState.nullable(),
  words: z.string(),
})
export const conditionReport = z
  .object({
    id,
    kind: conditionReportKind,
    guideVersion: z.number().int(),
    views: z.array(reportedView),
    inventory: z.array(z.object({ object: z.string(), quantity: z.number().int(), found })),
    meters: z.array(z.object({ name: z.string(), unit: z.string(), reading })),
    remark: z.string(),
    /** Answers that are missing before it may be sealed. */
    missing: z.number().int(),
    /** Views to report and objects that are not all there. */
    differences: z.number().int(),
    sealedAt: instant.nullable(),
    sealedBy: z.string(),
    sha256: z.string().nullable(),
    /** Hash of the report sealed before it in the same room. */
    previousSha256: z.string().nullable(),
    counterSignature: counterSignature.nullable(),
  })
  .meta({ id: 'ConditionReport' })
export type ConditionReportDto = z.infer<typeof conditionReport>

/** The reports of a session as its holder fills them, from the first look to the last. */
export const holderCondition = z
  .object({
    timeZone: z.string(),
    roomName: z.string(),
    /** False when nothing is to be looked at in this room. */
    hasGuide: z.boolean(),
    entry: conditionReport.nullable(),
    exit: conditionReport.nullable(),
    /** Reports that may be written now, and until when. */
    open: z.array(z.object({ kind: conditionReportKind, until: instant })),
    presumption: conditionPresumption,
    /** Last sealed exit report of the room: what the room is compared to; null when there is none. */
    previous: conditionReport.nullable(),
    /** Whether sealing the entry report says if that one was right. */
    mustAnswerPrevious: z.boolean(),
  })
  .meta({ id: 'HolderCondition' })
export type HolderConditionDto = z.infer<typeof holderCondition>

/** `report`: the reader is one of the two who enter, and a report may be written now. */
export const conditionAction = z.enum(['counter-sign-entry', 'counter-sign-exit', 'report'])
/** Both reports of a session, side by side, for the organisation and the place. */
export const conditionSession = z
  .object({
    occurrenceId: id,
    bookingId: id,
    bookingReference: z.string(),
    roomName: z.string(),
    establishmentName: z.string(),
    organisationName: z.string(),
    startsAt: instant,
    endsAt: instant,
    timeZone: z.string(),
    presence: z.enum(['arrived', 'absent']).nullable(),
    /** People who came, as said when leaving. */
    headcount: z.number().int().nullable(),
    entry: conditionReport.nullable(),
    exit: conditionReport.nullable(),
    presumption: conditionPresumption,
    /** When the exit report that the room is presumed to follow was sealed. */
    presumedFrom: instant.nullable(),
    allowedActions: z.array(conditionAction),
  })
  .meta({ id: 'ConditionSession' })
export type ConditionSessionDto = z.infer<typeof conditionSession>

/** One line per session that has a report. */
export const conditionLine = z
  .object({
    occurrenceId: id,
    roomName: z.string(),
    organisationName: z.string(),
    startsAt: instant,
    endsAt: instant,
    timeZone: z.string(),
    entrySealedAt: instant.nullable(),
    exitSealedAt: instant.nullable(),
    differences: z.number().int(),
    isCounterSigned: z.boolean(),
    /** A dispute on one of its reports is not ended. */
    isDisputed: z.boolean(),
  })
  .meta({ id: 'ConditionLine' })
export type ConditionLineDto = z.infer<typeof conditionLine>
export const conditionLines = z.object({ items: z.array(conditionLine) }).meta({ id: 'ConditionLines' })

export const conditionLinesQuery = z.strictObject({
  /** Those alone on which nobody else has said a word. */
  toCounterSign: z.enum(['true']).optional(),
  /** Those alone on which a dispute is not ended. */
  disputed: z.enum(['true']).optional(),
})

/** What a tenant says of its reports; none of it is in a text that we read. */
export const conditionRules = z
  .strictObject({
    /** Minutes after the beginning during which the entry report may be made. */
    entryMinutes: z.number().int().min(0).max(240),
    /** Hours after the end during which the exit report may be made. */
    exitHours: z.number().int().min(1).max(72),
    /** Days after the end during which a sealed report may be disputed. */
    disputeDays: z.number().int().min(1).max(90),
    /** What the room is taken for when a group that came made no entry report. */
    withoutEntry: z.enum(['last-exit', 'good-condition']),
  })
  .meta({ id: 'ConditionRules' })
export type ConditionRules = z.infer<typeof conditionRules>
