import type { BookingDto, BookingStatus, CalledPieceDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { displayNames } from '../identity/index.ts'
import type { JudgedPiece, OrganisationRow } from '../organisations/index.ts'
import type { LoadedBooking } from './bookings.store.ts'
import { calledOf } from './called-of.ts'

/** Nothing more is called for by a booking that ended, one way or another. */
const calling: readonly BookingStatus[] = [
  'draft',
  'submitted',
  'to-complete',
  'counter-proposed',
  'approved',
  'confirmed',
]

/** The pieces that a booking calls for, as both sides read them: no other piece of the vault is shown. */
export async function presentPieces(
  tx: Tx,
  { row, room, organisation, occurrences }: LoadedBooking & { room: BookableRoom; organisation: OrganisationRow },
): Promise<BookingDto['pieces']> {
  if (!calling.includes(row.status)) return []
  const { called } = await calledOf(tx, { room, organisation, facts: row, slots: occurrences })
  const names = await displayNames(
    tx,
    called.flatMap(({ piece }) => piece?.reviewedBy ?? []),
  )
  const shown = (piece: JudgedPiece): CalledPieceDto['piece'] => ({
    id: piece.id,
    version: piece.version,
    validUntil: piece.validUntil,
    hasFile: piece.fileId !== null,
    verdict: piece.verdict,
    reason: piece.reason ?? '',
    reviewedAt: piece.reviewedAt && formatIso(room.timeZone, piece.reviewedAt),
    reviewerName: names.get(piece.reviewedBy ?? '') ?? '',
  })
  return called.map(({ kind, stops, state, piece }) => ({ kind, stops, state, piece: piece && shown(piece) }))
}
