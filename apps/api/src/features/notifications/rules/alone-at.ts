import type { MessageRhythm, Role } from '@salles-ouvertes/contract'

export type Place = { id: string; tenantId: string; name: string }
/** Null `establishmentId`: every place of the tenant. */
export type Right = { accountId: string; role: Role; tenantId: string | null; establishmentId: string | null }

/**
 * Names of the places where the person is the only one left to be told: nobody else of the same circle wants its
 * messages. A circle is the roles that a message is meant for; whoever chose nothing wants them as usual.
 * Source: docs/rules/messages.md §4.
 */
export function aloneAt(
  accountId: string,
  {
    places,
    circles,
    rights,
    unwanted,
  }: {
    places: readonly Place[]
    circles: readonly (readonly Role[])[]
    rights: readonly Right[]
    /** Accounts that want none. */
    unwanted: ReadonlySet<string>
  },
): string[] {
  const alone = places.filter((place) => {
    const here = rights.filter((right) => covers(right, place))
    return circles.some((roles) => {
      const told = here.filter(({ role }) => roles.includes(role)).map((right) => right.accountId)
      return told.includes(accountId) && told.every((id) => id === accountId || unwanted.has(id))
    })
  })
  return alone.map(({ name }) => name)
}

const covers = ({ tenantId, establishmentId }: Right, place: Place): boolean =>
  tenantId === place.tenantId && (establishmentId === null || establishmentId === place.id)

/** Those of `chosen` who never want the messages of a topic, where `usual` is how whoever chose nothing is told. */
export const whoWantsNone = (
  accountIds: readonly string[],
  chosen: ReadonlyMap<string, MessageRhythm>,
  usual: MessageRhythm,
): Set<string> => new Set(accountIds.filter((id) => (chosen.get(id) ?? usual) === 'never'))
