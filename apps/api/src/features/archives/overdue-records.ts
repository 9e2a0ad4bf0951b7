import type { RecordKind, RetentionRules } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { photoRecordsEnded, photosOfRecords } from './photo-records.store.ts'
import { type ArchivableRecord, mostLines, recordsEnded } from './records.store.ts'
import { photosNeededFor } from './rules/photo-needs.ts'
import { dueOn, overdue } from './rules/retention.ts'

/**
 * Records whose time is over `today` (YYYY-MM-DD) and that nothing needs any more, oldest end first, as many as one list
 * takes, with their files.
 */
export async function overdueRecords(
  tx: Tx,
  tenantId: string,
  rules: RetentionRules,
  today: string,
): Promise<ArchivableRecord[]> {
  const lastEnd = (kind: RecordKind) => (rules[kind].fate === 'keep' ? '0001-01-01' : dueOn(today, -rules[kind].years))
  const before = {
    'signed-agreement': lastEnd('signed-agreement'),
    'unsigned-agreement': lastEnd('unsigned-agreement'),
    'condition-report': lastEnd('condition-report'),
    'problem-report': lastEnd('problem-report'),
  }
  const agreements = await recordsEnded(tx, tenantId, before)
  const withPhotos = await photoRecordsEnded(tx, tenantId, before)
  const free = withPhotos
    .filter(({ uses }) => photosNeededFor(uses, today) === null)
    .map(({ uses: _, ...record }) => ({ ...record, files: [] }))
  const over = overdue([...agreements, ...free], rules, today)
    .toSorted((one, other) => one.endedOn.localeCompare(other.endedOn))
    .slice(0, mostLines)
  const photos = await photosOfRecords(
    tx,
    over.map(({ recordId }) => recordId),
  )
  return over.map((record) => ({ ...record, files: photos.get(record.recordId) ?? record.files }))
}
