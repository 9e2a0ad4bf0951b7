import type { HandKeyForm, KeyCopyDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { nameOf } from '../identity/index.ts'
import { getKeyToKeep, presentKey, readingOf } from './get-key-to-keep.ts'
import { findKeyBooking, type KeyBooking } from './key-bookings.store.ts'
import { appendEntry, keepBorrower } from './keys.store.ts'
import { neverMoved, standingAfter } from './rules/key-standing.ts'

/**
 * Writes down that a copy went into the hands of a person. Source: docs/rules/keys.md §3.
 * @throws keys.not-found, keys.not-allowed, keys.wrong-state when somebody has it already, keys.due-in-past
 */
export function handKey(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { copyId, ...form }: HandKeyForm & { copyId: string },
): Promise<KeyCopyDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { copy, last } = await getKeyToKeep(tx, actor, copyId)
    const id = newId()
    const standing = standingAfter('handed', last ?? neverMoved, id)
    if (form.dueOn < (await readingOf(tx, actor, copy)).today) fail('keys.due-in-past')
    const booking = form.bookingId ? await lentBooking(tx, form.bookingId, copy.establishmentId) : null
    const organisationId = booking?.organisationId ?? null
    const { bookingId, dueOn, note, borrowerName: name, borrowerPhone: phone } = form
    const recordedBy = await nameOf(tx, actor)
    const entry = { id, kind: 'handed', ...standing, organisationId, bookingId, dueOn, note, recordedBy } as const
    await appendEntry(tx, copy, last, entry)
    const email = form.borrowerEmail ?? booking?.holderEmail ?? null
    await keepBorrower(tx, { handingId: id, tenantId: copy.tenantId, name, phone, email })
    await record(tx, actor, { action: 'key.hand', subjectId: copyId, tenantId: copy.tenantId, organisationId })
    return presentKey(tx, actor, copyId)
  })
}

async function lentBooking(tx: Tx, bookingId: string, establishmentId: string): Promise<KeyBooking> {
  const booking = await findKeyBooking(tx, bookingId)
  return booking?.isLent && booking.establishmentId === establishmentId ? booking : fail('keys.not-found')
}
