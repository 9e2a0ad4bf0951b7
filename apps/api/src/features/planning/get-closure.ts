import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { closuresOf, type ClosureDto } from './closures.store.ts'
import { getEstablishmentPlace } from './establishment-place.ts'

/**
 * The closure that holds a date, as the list shows it.
 * @throws availability.closure-not-found, catalogue.establishment-not-found, availability.not-allowed
 */
export function getClosure(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { establishmentId: string; closureId: string },
): Promise<ClosureDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const place = await getEstablishmentPlace(tx, actor, input.establishmentId)
    const [closure] = await closuresOf(tx, place, { dateId: input.closureId })
    return closure ?? fail('availability.closure-not-found')
  })
}
