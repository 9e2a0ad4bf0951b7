import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { type Actor, isMemberOf } from '../../platform/actor.ts'
import { inTransaction, type Tx, visitTenant } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { findSitePicture } from '../catalogue/index.ts'
import { readFile, type StoredFile } from '../files/index.ts'
import { findParties } from './list-booking-access.ts'

/**
 * A door or the plan of a site, for the organisation that has a right to enter a room of it, now or later.
 * @throws files.not-found for anybody else, and once the right is over; files.corrupted
 */
export function openSitePicture(
  deps: Deps,
  actor: Actor,
  { bookingId, pictureId }: { bookingId: string; pictureId: string },
): Promise<StoredFile> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await findParties(tx, actor, bookingId)
    if (!booking || !isMemberOf(actor, booking.organisationId)) fail('files.not-found')
    await visitTenant(tx, booking.tenantId)
    return readPicture(deps, tx, pictureId, { bookingId })
  })
}

/** The same for the declared holder. @throws files.not-found, files.corrupted */
export function openHolderSitePicture(deps: Deps, actor: Actor, pictureId: string): Promise<StoredFile> {
  return inTransaction(deps, actor, async (tx) => {
    if (actor.kind !== 'link' || actor.purpose !== 'holder-access') fail('files.not-found')
    const { rows } = await tx.execute<{ bookingId: string }>(
      sql`SELECT booking_id AS "bookingId" FROM access_grant WHERE id = ${actor.subjectId}::uuid`,
    )
    return readPicture(deps, tx, pictureId, rows[0] ?? fail('files.not-found'))
  })
}

async function readPicture(
  deps: Deps,
  tx: Tx,
  pictureId: string,
  { bookingId }: { bookingId: string },
): Promise<StoredFile> {
  const picture = await findSitePicture(tx, pictureId)
  if (!picture) fail('files.not-found')
  const { rows } = await tx.execute(sql`
    SELECT FROM access_grant g JOIN room r ON r.id = g.room_id
    WHERE g.booking_id = ${bookingId}::uuid AND r.site_id = ${picture.siteId}::uuid
      AND g.status NOT IN ('revoking', 'revoked', 'expired') LIMIT 1`)
  if (rows.length === 0) fail('files.not-found')
  return readFile(deps, tx, picture.fileId)
}
