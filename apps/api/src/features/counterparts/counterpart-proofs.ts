import type { CounterpartDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { inspectUpload, readFile, type StoredFile, storeFile } from '../files/index.ts'
import { findCounterpart, getProofFile, insertProof } from './counterparts.store.ts'
import { getCounterpartToChange } from './get-counterpart-to-change.ts'
import { presentOne } from './present-counterpart.ts'
import { mayRead } from './rules/counterpart-workflow.ts'

export type AddCounterpartProof = {
  counterpartId: string
  file: { bytes: Uint8Array; mediaType: string; fileName: string }
}

/**
 * The organisation shows what it did. The file is inspected before the transaction.
 * @throws counterparts.not-found, counterparts.not-allowed, counterparts.wrong-status, and those of `inspectUpload`
 */
export async function addCounterpartProof(
  deps: Deps,
  actor: Actor,
  { counterpartId, file }: AddCounterpartProof,
): Promise<CounterpartDto> {
  const { bytes, mediaType } = await inspectUpload(file.bytes, file.mediaType)
  return inTransaction(deps, actor, async (tx) => {
    const { counterpart } = await getCounterpartToChange(tx, actor, 'add-proof', counterpartId)
    const { tenantId, organisationId } = counterpart
    const stored = await storeFile(deps, tx, {
      ...{ owner: { tenantId, organisationId }, bytes, mediaType, fileName: file.fileName, visibility: 'private' },
    })
    await insertProof(tx, counterpart, stored.id)
    await record(tx, actor, { action: 'counterpart.add-proof', subjectId: counterpartId, tenantId, organisationId })
    return presentOne(tx, actor, counterpartId)
  })
}

/** A proof, for the place and the organisation. @throws counterparts.not-found for anybody else, files.corrupted */
export function openCounterpartProof(
  deps: Deps,
  actor: Actor,
  { counterpartId, proofId }: { counterpartId: string; proofId: string },
): Promise<StoredFile> {
  return inReadOnly(deps, actor, async (tx) => {
    const counterpart = await findCounterpart(tx, counterpartId)
    if (!counterpart || !mayRead(actor, counterpart)) fail('counterparts.not-found')
    return readFile(deps, tx, await getProofFile(tx, counterpartId, proofId))
  })
}
