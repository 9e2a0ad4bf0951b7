import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import { getBookingFacts } from '../bookings/index.ts'
import { piecesFor } from '../organisations/index.ts'
import { aboutNoBooking, type Composed, ofBooking } from './composed.ts'
import { bookingLetterFacts } from './letter-facts.ts'
import { letterPages } from './mail-pages.ts'
import type { MessageRow } from './message.store.ts'
import { pieceDamagedFacts, pieceExpiringFacts } from './piece-facts.ts'
import { writePieceDamaged } from './templates/piece-damaged.ts'
import { writePieceExpiring } from './templates/piece-expiring.ts'
import { writePieceRefused } from './templates/piece-refused.ts'

/** Nothing is said of a piece taken back, or followed by another, since. */
export async function pieceExpiring(deps: Deps, tx: Tx, { subjectId, params }: MessageRow): Promise<Composed | null> {
  const facts = await pieceExpiringFacts(tx, params['organisationId'] ?? '', subjectId)
  return facts && { letter: writePieceExpiring(facts, letterPages(deps.config)), ...aboutNoBooking, replyTo: null }
}

/** Nothing is said of a piece taken back, or put right, since. */
export async function pieceDamaged(deps: Deps, tx: Tx, { subjectId, params }: MessageRow): Promise<Composed | null> {
  const facts = await pieceDamagedFacts(tx, params['organisationId'] ?? '', subjectId)
  return facts && { letter: writePieceDamaged(facts, letterPages(deps.config)), ...aboutNoBooking, replyTo: null }
}

/** Does not leave when the place changed its mind, or the piece was taken back, since. */
export async function pieceRefused(deps: Deps, tx: Tx, { subjectId, params }: MessageRow): Promise<Composed | null> {
  const record = await getBookingFacts(tx, params['bookingId'] ?? '')
  const { tenantId, organisationId } = record.row
  const piece = (await piecesFor(tx, tenantId, organisationId)).find(({ id }) => id === subjectId)
  if (piece?.verdict !== 'refused') return null
  const booking = await bookingLetterFacts(tx, record, record.occurrences)
  const facts = { booking, organisationId, kind: piece.kind, reason: piece.reason ?? '' }
  return ofBooking(record, writePieceRefused(facts, letterPages(deps.config)))
}
