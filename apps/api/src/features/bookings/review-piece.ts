import type { BookingDto, ReviewPieceInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type AccountActor, holds } from '../../platform/actor.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import type { StoredFile } from '../files/index.ts'
import { getOrganisation, pieceFile, reviewPieceRow, type JudgedPiece } from '../organisations/index.ts'
import { findBooking, type LoadedBooking } from './bookings.store.ts'
import { calledOf } from './called-of.ts'
import { presentBooking } from './present-booking.ts'
import { deskRoles, readerSide } from './rules/visibility.ts'

type PieceOfBooking = { bookingId: string; pieceId: string }

/**
 * The place says what it thinks of a piece that a booking calls for; it then holds for every booking of the tenant.
 * @throws bookings.not-found, bookings.not-allowed, bookings.piece-not-called
 */
export function reviewPiece(
  deps: Pick<Deps, 'db'>,
  actor: AccountActor,
  { bookingId, pieceId, verdict, reason }: PieceOfBooking & ReviewPieceInput,
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row, piece } = await calledPieceOf(tx, actor, { bookingId, pieceId })
    const { tenantId, establishmentId, organisationId } = row
    if (!holds(actor, deskRoles, { tenantId, establishmentId })) fail('bookings.not-allowed')
    const judgement = { verdict, reason: verdict === 'refused' ? reason : '' }
    await reviewPieceRow(tx, { tenantId, organisationId, pieceId, reviewedBy: actor.accountId, ...judgement })
    await audit.record(tx, actor, {
      action: 'piece.review',
      subjectId: pieceId,
      tenantId,
      organisationId,
      details: { verdict, kind: piece.kind, version: piece.version },
      note: judgement.reason,
    })
    await publish(tx, { type: 'piece.changed', tenantId: null, organisationId })
    if (verdict === 'refused') {
      await publish(tx, { type: 'booking.piece-refused', tenantId, bookingId, organisationId, pieceId })
    }
    return presentBooking(tx, actor, bookingId)
  })
}

/** Bytes of a piece, for those who read the requests of the place. @throws bookings.not-found, bookings.piece-not-called, files.not-found, files.corrupted */
export function openCalledPiece(
  deps: Pick<Deps, 'db' | 'fileStore'>,
  actor: AccountActor,
  input: PieceOfBooking,
): Promise<StoredFile> {
  return inReadOnly(deps, actor, async (tx) => {
    const { piece } = await calledPieceOf(tx, actor, input)
    return pieceFile(deps, tx, piece)
  })
}

/** A piece of a kind that the booking calls for, read by the place: the rest of the vault does not exist for it. */
async function calledPieceOf(
  tx: Tx,
  actor: AccountActor,
  { bookingId, pieceId }: PieceOfBooking,
): Promise<{ row: LoadedBooking['row']; piece: JudgedPiece }> {
  const booking = await findBooking(tx, bookingId, 'none')
  if (!booking || readerSide(actor, booking.row) !== 'establishment') fail('bookings.not-found')
  const { row, occurrences } = booking
  const room = await getBookableRoom(tx, row.roomId)
  const organisation = await getOrganisation(tx, row.organisationId)
  const { called, given } = await calledOf(tx, { room, organisation, facts: row, slots: occurrences })
  const piece = given.find(({ id }) => id === pieceId)
  if (!piece || !called.some(({ kind }) => kind === piece.kind)) fail('bookings.piece-not-called')
  return { row, piece }
}
