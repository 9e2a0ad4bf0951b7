import type { z } from 'zod'
import type { pieceInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import * as audit from '../audit/index.ts'
import { inspectUpload, storeFile } from '../files/index.ts'
import { getPiece, insertPiece } from './pieces.store.ts'
import { parisDay, type PieceDto, presentPiece } from './present-organisation.ts'
import { membershipOf } from './rules/who-may.ts'

export type DepositPiece = {
  organisationId: string
  form: z.infer<typeof pieceInput>
  file: { bytes: Uint8Array; mediaType: string; fileName: string }
}

/**
 * A member adds an insurance certificate. The file is inspected before the transaction, which holds no connection meanwhile.
 * @throws organisations.not-found, files.too-large, files.unsupported-type, files.unreadable, files.unsafe-content
 */
export async function depositPiece(
  deps: Pick<Deps, 'db' | 'fileStore'>,
  actor: AccountActor,
  input: DepositPiece,
): Promise<PieceDto> {
  const { organisationId, form, file } = input
  membershipOf(actor, organisationId)
  const { bytes, mediaType } = await inspectUpload(file.bytes, file.mediaType)
  return inTransaction(deps, actor, async (tx) => {
    const stored = await storeFile(deps, tx, {
      owner: { organisationId },
      bytes,
      mediaType,
      fileName: file.fileName,
      visibility: 'private',
    })
    const id = await insertPiece(tx, { organisationId, ...form, fileId: stored.id })
    await audit.record(tx, actor, { action: 'piece.deposit', subjectId: id, organisationId })
    return presentPiece(await getPiece(tx, id), await parisDay(tx))
  })
}
