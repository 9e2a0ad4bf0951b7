import type { KeyCopyDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { nameOf } from '../identity/index.ts'
import { getKeyToKeep, type KeyToKeep, presentKey } from './get-key-to-keep.ts'
import { appendEntry, type NewEntry, saveRetired } from './keys.store.ts'
import { neverMoved, standingAfter, standingWithout } from './rules/key-standing.ts'
import { assertMakesList } from './rules/who-keeps-keys.ts'

type Note = { copyId: string; note: string }

/**
 * Writes down that a copy came back, or that a lost one was found.
 * @throws keys.not-found, keys.not-allowed, keys.wrong-state when it is there already
 */
export const returnKey = (deps: Pick<Deps, 'db'>, actor: Actor, input: Note): Promise<KeyCopyDto> =>
  noteEntry(deps, actor, input, (_tx, { last }, id) => ({
    kind: 'returned',
    ...standingAfter('returned', last ?? neverMoved, id),
  }))

/**
 * Writes down that a copy is lost, with what is done about it; the person who had it stays named.
 * @throws keys.not-found, keys.not-allowed, keys.wrong-state when it is said lost already
 */
export const loseKey = (deps: Pick<Deps, 'db'>, actor: Actor, input: Note): Promise<KeyCopyDto> =>
  noteEntry(deps, actor, input, (_tx, { last }, id) => ({
    kind: 'lost',
    ...standingAfter('lost', last ?? neverMoved, id),
  }))

/**
 * Undoes the last line of a copy by another one: nothing of the register is erased. Source: docs/rules/keys.md §6.
 * @throws keys.not-found, keys.not-allowed, keys.not-the-last, keys.too-late-to-correct
 */
export const correctKey = (
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { entryId, ...input }: Note & { entryId: string },
): Promise<KeyCopyDto> =>
  noteEntry(deps, actor, input, async (tx, { lines }) => ({
    kind: 'corrected',
    ...standingWithout(lines, entryId, await clockNow(tx)),
    corrects: entryId,
  }))

type Written = Omit<NewEntry, 'id' | 'note' | 'recordedBy'>

function noteEntry(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { copyId, note }: Note,
  next: (tx: Tx, key: KeyToKeep, id: string) => Written | Promise<Written>,
): Promise<KeyCopyDto> {
  return inTransaction(deps, actor, async (tx) => {
    const key = await getKeyToKeep(tx, actor, copyId)
    const id = newId()
    const entry = await next(tx, key, id)
    await appendEntry(tx, key.copy, key.last, { ...entry, id, note, recordedBy: await nameOf(tx, actor) })
    const { tenantId } = key.copy
    await record(tx, actor, { action: 'key.note', subjectId: copyId, tenantId, details: { kind: entry.kind } })
    return presentKey(tx, actor, copyId)
  })
}

/**
 * The copy leaves the list; its lines stay in the register.
 * @throws keys.not-found, keys.not-allowed, keys.wrong-state while somebody has it
 * @throws keys.named-by-way the last copy of a key that a way in names
 */
export function retireKey(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { copyId }: { copyId: string },
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const { copy, last } = await getKeyToKeep(tx, actor, copyId)
    assertMakesList(actor, copy)
    if (last?.state === 'out') fail('keys.wrong-state', { state: last.state })
    await saveRetired(tx, copyId)
    await record(tx, actor, { action: 'key.retire', subjectId: copyId, tenantId: copy.tenantId })
    return {}
  })
}
