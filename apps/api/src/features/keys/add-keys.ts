import type { AddKeysForm, KeyListDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { countCopies, insertCopies } from './keys.store.ts'
import { listOf } from './list-keys.ts'
import { assertMakesList } from './rules/who-keeps-keys.ts'

/** What one page and one drawer hold. */
const mostCopies = 300

/**
 * Copies of a key or badge join those of the establishment; the whole list is answered.
 * @throws catalogue.establishment-not-found, keys.not-found, keys.not-allowed, keys.too-many
 */
export function addKeys(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { establishmentId, ...form }: AddKeysForm & { establishmentId: string },
): Promise<KeyListDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId } = await scopeOfEstablishment(tx, establishmentId)
    const place = { tenantId, establishmentId }
    assertMakesList(actor, place)
    const added = await insertCopies(tx, place, form)
    if ((await countCopies(tx, place)) > mostCopies) fail('keys.too-many', { max: mostCopies })
    const details = { copies: added.length }
    await record(tx, actor, { action: 'key.add', subjectId: added[0]?.id ?? establishmentId, tenantId, details })
    return listOf(tx, actor, place)
  })
}
