import { keyKeepers, keyListMakers, type Role } from '@salles-ouvertes/contract'
import { type Actor, holds } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'

type Place = { tenantId: string; establishmentId: string }

/** Who says which keys there are. Source: docs/rules/keys.md §2. */
export const makesList = (actor: Actor, place: Place): boolean => holds(actor, keyListMakers, place)

/** Who hands over and takes back: those of the list, and who opens the doors, by account or by link. */
const keepsKeys = (actor: Actor, place: Place): boolean =>
  holds(actor, keyKeepers, place) ||
  (actor.kind === 'link' && actor.purpose === 'caretaker' && actor.subjectId === place.establishmentId)

/** @throws keys.not-found for people of elsewhere, keys.not-allowed for other roles of the place */
export function assertKeepsKeys(actor: Actor, place: Place): void {
  if (!keepsKeys(actor, place)) refuse(actor, place)
}

/** @throws keys.not-found for people of elsewhere, keys.not-allowed for those who only hand over */
export function assertMakesList(actor: Actor, place: Place): void {
  if (!makesList(actor, place)) refuse(actor, place)
}

function refuse(actor: Actor, place: Place): never {
  const roles: Role[] = ['caretaker', 'signatory']
  const isOfThePlace = holds(actor, roles, place)
  return fail(isOfThePlace ? 'keys.not-allowed' : 'keys.not-found')
}
