import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor, visitor, type Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { findBooking, saveOccurrenceStatus, type LoadedBooking } from './bookings.store.ts'
import { confirmWhenReady } from './confirm-booking.ts'
import { lapseAmendment } from './end-amendment.ts'
import { dropProposal } from './drop-proposal.ts'
import { workflowFacts } from './get-booking-for-update.ts'
import { nextStatus } from './rules/workflow.ts'
import { saveTransition } from './save-transition.ts'
import { giveBack } from './take-slots.ts'

type DueAction = 'expire' | 'end' | 'confirm' | 'lapse-amendment'
type DueBooking = { tenant_id: string; booking_id: string; action: DueAction }

/**
 * What time has made due: requests nobody answered expire, bookings that took place end, signed ones that waited for a
 * certificate are confirmed, requests to move sessions that nobody answered lapse. Each in its own transaction; running it again, or twice at once, changes nothing more.
 */
export async function expireDueBookings(deps: Deps): Promise<void> {
  for (const { tenant_id: tenantId, booking_id: bookingId, action } of await dueBookings(deps)) {
    const actor = systemActor(tenantId)
    try {
      await inTransaction(deps, actor, (tx) => dueWork[action](tx, actor, bookingId))
    } catch (error) {
      // One booking that cannot be settled must not keep all the others waiting.
      deps.log.error({ err: error, bookingId, action }, 'due booking failed')
    }
  }
}

const dueBookings = (deps: Deps): Promise<DueBooking[]> =>
  inReadOnly(deps, visitor, async (tx) => {
    const now = await clockNow(tx)
    const { rows } = await tx.execute<DueBooking>(
      sql`SELECT tenant_id, booking_id, action FROM due_bookings(${now.toISOString()}::timestamptz)`,
    )
    return rows
  })

const dueWork: Record<DueAction, (tx: Tx, actor: Actor, bookingId: string) => Promise<void>> = {
  expire: expireBooking,
  end: endBooking,
  confirm: confirmWhenReady,
  'lapse-amendment': lapseDueAmendment,
}

async function expireBooking(tx: Tx, actor: Actor, bookingId: string): Promise<void> {
  const booking = await stillDue(tx, bookingId, 'expire')
  if (!booking) return
  const { row, occurrences, now } = booking
  const status = nextStatus(actor, 'expire', workflowFacts(booking))
  await dropProposal(tx, row.id, 'expired')
  await giveBack(tx, occurrences)
  await saveOccurrenceStatus(tx, occurrences, 'cancelled')
  await saveTransition(tx, actor, row, {
    action: 'expire',
    status,
    changes: { closedAt: now },
    event: 'booking.expired',
  })
}

async function endBooking(tx: Tx, actor: Actor, bookingId: string): Promise<void> {
  const booking = await stillDue(tx, bookingId, 'end')
  if (!booking) return
  const { row, occurrences, now } = booking
  const status = nextStatus(actor, 'end', workflowFacts(booking))
  await lapseAmendment(tx, actor, booking)
  const granted = occurrences.filter((occurrence) => occurrence.status === 'accepted')
  const used = granted.filter(({ suspendedFor }) => suspendedFor === null)
  await saveOccurrenceStatus(tx, used, 'done')
  // Nobody could enter: it did not take place.
  await saveOccurrenceStatus(
    tx,
    granted.filter((session) => !used.includes(session)),
    'suspended',
  )
  await saveTransition(tx, actor, row, { action: 'end', status, changes: { closedAt: now }, event: 'booking.ended' })
}

async function lapseDueAmendment(tx: Tx, actor: Actor, bookingId: string): Promise<void> {
  const booking = await findBooking(tx, bookingId, 'for-update')
  if (!booking?.amendment || booking.amendment.expiresAt > booking.now) return
  nextStatus(actor, 'lapse-amendment', workflowFacts(booking))
  await lapseAmendment(tx, actor, booking)
}

/** The booking under lock; null when another command settled it, or gave it more time, since the list was read. */
async function stillDue(tx: Tx, bookingId: string, action: DueAction): Promise<LoadedBooking | null> {
  const booking = await findBooking(tx, bookingId, 'for-update')
  return booking && dueAction(booking) === action ? booking : null
}

function dueAction({ row, occurrences, leftOut, now }: LoadedBooking): DueAction | null {
  switch (row.status) {
    case 'submitted':
    case 'to-complete':
    case 'counter-proposed':
      return row.decisionDeadline && row.decisionDeadline <= now ? 'expire' : null
    case 'approved':
      return occurrences.every(({ startsAt }) => startsAt <= now) ? 'expire' : null
    case 'confirmed':
      // A suspended session may still be given back.
      return [...occurrences, ...leftOut.filter(({ status }) => status === 'suspended')].every(
        ({ endsAt }) => endsAt <= now,
      )
        ? 'end'
        : null
    default:
      return null
  }
}
