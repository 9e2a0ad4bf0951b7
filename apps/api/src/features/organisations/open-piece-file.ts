import type { Deps } from '../../deps.ts'
import { isMemberOf, type AccountActor } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { readFile, type StoredFile } from '../files/index.ts'
import { getPiece, type PieceRow } from './pieces.store.ts'

/** Bytes of a piece, for its organisation; the places read those that their bookings call for, through the booking. @throws organisations.piece-not-found, files.not-found, files.corrupted */
export function openPieceFile(
  deps: Pick<Deps, 'db' | 'fileStore'>,
  actor: AccountActor,
  pieceId: string,
): Promise<StoredFile> {
  return inReadOnly(deps, actor, async (tx) => {
    const { piece } = await getPiece(tx, pieceId)
    if (!isMemberOf(actor, piece.organisationId)) fail('organisations.piece-not-found')
    return pieceFile(deps, tx, piece)
  })
}

/** Bytes of a piece for a reader already admitted. @throws files.not-found when it was seen on paper, files.corrupted */
export function pieceFile(
  deps: Pick<Deps, 'fileStore'>,
  tx: Tx,
  { fileId }: Pick<PieceRow, 'fileId'>,
): Promise<StoredFile> {
  return fileId ? readFile(deps, tx, fileId) : fail('files.not-found')
}
