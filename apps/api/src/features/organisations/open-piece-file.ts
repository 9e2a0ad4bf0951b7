import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { readFile, type StoredFile } from '../files/index.ts'
import { getPiece, placesAskedBy } from './pieces.store.ts'
import { mayReadPieces } from './rules/who-may.ts'

/**
 * Bytes of a certificate, for its organisation and for the agents of the places that it asked for a room.
 * @throws organisations.piece-not-found, files.not-found, files.corrupted
 */
export function openPieceFile(
  deps: Pick<Deps, 'db' | 'fileStore'>,
  actor: AccountActor,
  pieceId: string,
): Promise<StoredFile> {
  return inReadOnly(deps, actor, async (tx) => {
    const { piece } = await getPiece(tx, pieceId)
    const asked = await placesAskedBy(tx, piece.organisationId)
    if (!mayReadPieces(actor, piece.organisationId, asked)) fail('organisations.piece-not-found')
    if (!piece.fileId) fail('files.not-found')
    return readFile(deps, tx, piece.fileId)
  })
}
