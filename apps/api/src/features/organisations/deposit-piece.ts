import type { z } from 'zod'
import type { PieceDto, pieceInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { inspectUpload, storeFile } from '../files/index.ts'
import { insertPiece } from './pieces.store.ts'
import { presentPieceOf } from './present-organisation.ts'
import { membershipOf } from './rules/who-may.ts'

export type DepositPiece = {
  organisationId: string
  form: z.infer<typeof pieceInput>
  file: { bytes: Uint8Array; mediaType: string; fileName: string }
}

/**
 * A member adds a piece; it replaces the former version, which stays. The file is inspected before the transaction, which holds no connection meanwhile.
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
    await publish(tx, { type: 'piece.changed', tenantId: null, organisationId })
    return presentPieceOf(tx, organisationId, id)
  })
}
