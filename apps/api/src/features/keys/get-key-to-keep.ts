import type { KeyCopyDto } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { toLocal } from '../../platform/time.ts'
import { getTenant } from '../tenants/index.ts'
import { type CopyRow, type EntryRow, findCopyForUpdate, type Place } from './keys.store.ts'
import { type KeyReading, presentCopy } from './present-keys.ts'
import { findCopy } from './read-keys.store.ts'
import { assertKeepsKeys, makesList } from './rules/who-keeps-keys.ts'

export type KeyToKeep = { copy: CopyRow; last: EntryRow | undefined; lines: EntryRow[] }

/**
 * A copy that is still lent, locked, for somebody who keeps the keys of its place. Two people at once follow one another:
 * the second sees what the first wrote.
 * @throws keys.not-found, keys.not-allowed, keys.wrong-state when it is no longer lent
 */
export async function getKeyToKeep(tx: Tx, actor: Actor, copyId: string): Promise<KeyToKeep> {
  const found = (await findCopyForUpdate(tx, copyId)) ?? fail('keys.not-found')
  assertKeepsKeys(actor, found.copy)
  if (found.copy.retiredAt) fail('keys.wrong-state', { state: 'retired' })
  return { ...found, last: found.lines[0] }
}

/** With what the keys of a place are read now. */
export async function readingOf(tx: Tx, actor: Actor, place: Place): Promise<KeyReading> {
  const { timeZone } = await getTenant(tx, place.tenantId)
  const now = await clockNow(tx)
  return { now, timeZone, today: toLocal(timeZone, now).date, mayRetire: makesList(actor, place) }
}

/** The copy as it is after what was just written. @throws keys.not-found */
export async function presentKey(tx: Tx, actor: Actor, copyId: string): Promise<KeyCopyDto> {
  const copy = (await findCopy(tx, copyId)) ?? fail('keys.not-found')
  return presentCopy(copy, await readingOf(tx, actor, copy))
}
