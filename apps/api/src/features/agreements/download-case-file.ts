import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import * as audit from '../audit/index.ts'
import type { PrivateFile } from '../files/index.ts'
import { gatherCaseFile, type CaseFilePart } from './gather-case-file.ts'
import { getAgreementFor } from './get-agreement-for.ts'
import { caseFileName } from './rules/document-name.ts'

/**
 * The whole file of an agreement as one ZIP, for those who may read it; files that were erased are named in its index.
 * Every part is read once and checked before the
 * first byte leaves, so that an altered one is a refusal and not half an archive; then each is read when its turn comes.
 * @throws agreements.not-found, files.corrupted
 */
export async function downloadCaseFile(deps: Deps, actor: Actor, agreementId: string): Promise<PrivateFile> {
  const { parts, number, now } = await inTransaction(deps, actor, async (tx) => {
    const agreement = await getAgreementFor(tx, actor, agreementId, 'none')
    const { id, tenantId, organisationId } = agreement.row
    const details = { version: 'case-file' }
    await audit.record(tx, actor, { action: 'agreement.download', subjectId: id, tenantId, organisationId, details })
    const { number } = agreement.row
    return { parts: await gatherCaseFile(deps, tx, agreement), number, now: agreement.now }
  })
  for (const part of parts) await part.read()
  return { bytes: zipOf(parts, number, now), mediaType: 'application/zip', fileName: `${caseFileName(number)}.zip` }
}

function zipOf(parts: readonly CaseFilePart[], number: string, mtime: Date): Readable {
  const zip = new ZipFile()
  const output = zip.outputStream.pipe(new PassThrough())
  // What cannot be read again breaks the download off: a client never takes the rest for the whole.
  zip.on('error', (error: Error) => output.destroy(error))
  for (const { name, read } of parts) {
    zip.addReadStreamLazy(`${caseFileName(number)}/${name}`, { mtime }, (give) => {
      read().then(
        (bytes) => give(null, Readable.from([bytes])),
        (error: unknown) => give(error, Readable.from([])),
      )
    })
  }
  zip.end()
  return output
}
