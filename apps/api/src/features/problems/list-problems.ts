import type { ProblemPageDto, ProblemsQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { getTenant } from '../tenants/index.ts'
import { presentProblems } from './present-problem.ts'
import { countProblems, problemsOfPlace } from './problems.store.ts'
import { mayReadProblems } from './rules/who-treats.ts'

/**
 * Problems of an establishment that wait, or that are settled, latest report first.
 * @throws catalogue.establishment-not-found, problems.not-found for those who do not answer for the place
 */
export function listProblems(
  deps: Deps,
  actor: AccountActor,
  { establishmentId, state, cursor, limit }: ProblemsQuery & { establishmentId: string },
): Promise<ProblemPageDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const { tenantId } = await scopeOfEstablishment(tx, establishmentId)
    const place = { tenantId, establishmentId }
    if (!mayReadProblems(actor, place)) fail('problems.not-found')
    const { timeZone } = await getTenant(tx, tenantId)
    const isSettled = state === 'settled'
    const after = cursor ? decodeCursor(cursor) : null
    const found = await problemsOfPlace(tx, place, { isSettled, after, limit: limit + 1 })
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: await presentProblems(tx, actor, shown, timeZone),
      total: await countProblems(tx, place, isSettled),
      nextCursor: found.length > limit && last ? encodeCursor(last) : null,
      timeZone,
    }
  })
}
