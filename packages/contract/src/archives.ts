import { z } from 'zod'
import { id, instant, localDate, pageOf, shortText } from './values.ts'

/**
 * Records whose files a tenant keeps for a time: agreements that were signed, drafts that never were, photos of the
 * reports on the state of a room (those of one booking together), photos of a problem reported from a place.
 */
export const recordKind = z.enum(['signed-agreement', 'unsigned-agreement', 'condition-report', 'problem-report'])
export type RecordKind = z.infer<typeof recordKind>

/** Final fate (sort final): destroyed, kept for ever, or chosen one by one by the archivists. */
export const finalFate = z.enum(['destroy', 'sort', 'keep'])
export type FinalFate = z.infer<typeof finalFate>

/** How long a kind of record is of use (DUA), in years after its end, and what becomes of it then. */
export const retentionRule = z.strictObject({ years: z.number().int().min(1).max(100), fate: finalFate })
export type RetentionRule = z.infer<typeof retentionRule>
export const retentionRules = z.strictObject({
  'signed-agreement': retentionRule,
  'unsigned-agreement': retentionRule,
  'condition-report': retentionRule,
  'problem-report': retentionRule,
})
export type RetentionRules = z.infer<typeof retentionRules>

/** `former` is what was read: somebody else may have changed the rules meanwhile. */
export const retentionInput = z.strictObject({ former: retentionRules, rules: retentionRules })

/** When the files of a record were erased, and the number of the list whose visa allowed it. */
export const erasure = z.object({ erasedAt: instant, listNumber: z.number().int() })

/** What is kept of a file once it is erased. */
export const archivedFile = z.object({
  fileId: id,
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
})
export type ArchivedFile = z.infer<typeof archivedFile>

export const eliminationLine = z.object({
  recordId: id,
  kind: recordKind,
  number: z.string(),
  organisationName: z.string(),
  establishmentName: z.string(),
  startedOn: localDate,
  endedOn: localDate,
  dueOn: localDate,
  years: z.number().int(),
  fate: finalFate,
  /** Kept after all, as the archivists asked with their visa. */
  isKept: z.boolean(),
  files: z.array(archivedFile),
})

/** Records whose time is over: proposed, then approved by the archivists, then erased. */
export const elimination = z
  .object({
    id,
    number: z.number().int(),
    proposedAt: instant,
    visa: z.object({ number: z.string(), givenBy: z.string(), givenOn: localDate, recordedAt: instant }).nullable(),
    erasedAt: instant.nullable(),
    records: z.number().int(),
    /** Records kept after all, as the archivists asked. */
    kept: z.number().int(),
    /** Files of the other records, and their bytes. */
    files: z.number().int(),
    sizeBytes: z.number().int(),
  })
  .meta({ id: 'Elimination' })
export type EliminationDto = z.infer<typeof elimination>

/** Lines of one list, those due first first. */
export const eliminationPage = pageOf(eliminationLine).meta({ id: 'EliminationPage' })
export type EliminationPageDto = z.infer<typeof eliminationPage>
export type EliminationLineDto = EliminationPageDto['items'][number]
export const eliminationLinesQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const archives = z
  .object({
    rules: retentionRules,
    /** True until the tenant set its own: to be validated with the departmental archives. */
    areProposed: z.boolean(),
    /** Newest first. */
    eliminations: z.array(elimination),
  })
  .meta({ id: 'Archives' })
export type ArchivesDto = z.infer<typeof archives>

export const visaInput = z.strictObject({
  number: shortText(60),
  givenBy: shortText(120),
  givenOn: localDate,
  /** Records of the list that the archivists want kept. */
  keptRecordIds: z.array(id).max(500),
})
export type VisaInput = z.infer<typeof visaInput>
