import type { Deps } from '../../deps.ts'
import { type AccountActor, isMemberOf } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { getPiece, removePieceRow } from './pieces.store.ts'

/** A member withdraws a certificate: it no longer serves; bookings already decided keep their trace. @throws organisations.piece-not-found */
export function removePiece(deps: Pick<Deps, 'db'>, actor: AccountActor, pieceId: string): Promise<void> {
  return inTransaction(deps, actor, async (tx) => {
    const { piece } = await getPiece(tx, pieceId)
    const { organisationId } = piece
    if (!isMemberOf(actor, organisationId)) fail('organisations.piece-not-found')
    await removePieceRow(tx, pieceId)
    await audit.record(tx, actor, { action: 'piece.remove', subjectId: pieceId, organisationId })
    await publish(tx, { type: 'piece.changed', tenantId: null, organisationId })
  })
}
