import { mostReliabilityDays, type ReliabilityDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { daysBetween, localDate } from '../../platform/time.ts'
import { findPlace } from './place.store.ts'
import { outcomesOf, type PlacedOutcome } from './reliability.store.ts'
import { figuresOf } from './rules/reliability.ts'
import { assertReadsFigures } from './rules/who-reads.ts'

/**
 * How groups entered during some days, by site and by way in, for those who answer for the establishment.
 * @throws readiness.not-found, readiness.period-too-long also when the days are not in order
 */
export function readReliability(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { establishmentId, from, until }: { establishmentId: string; from: string; until: string },
): Promise<ReliabilityDto> {
  return inReadOnly(deps, actor, async (tx) => {
    assertReadsFigures(actor, (await findPlace(tx, establishmentId)) ?? fail('readiness.not-found'))
    const days = daysBetween(localDate(from), localDate(until))
    if (days < 0 || days >= mostReliabilityDays) fail('readiness.period-too-long')
    const outcomes = await outcomesOf(tx, { establishmentId, from, until })
    return { from, until, sites: grouped(outcomes, ({ siteId }) => siteId).map(presentSite) }
  })
}

const presentSite = (outcomes: readonly PlacedOutcome[]): ReliabilityDto['sites'][number] => ({
  siteId: outcomes[0]?.siteId ?? '',
  siteName: outcomes[0]?.siteName ?? '',
  figures: figuresOf(outcomes),
  ways: grouped(outcomes, ({ deviceReference, firstKind }) => deviceReference ?? firstKind).map((way) => ({
    accessKind: way[0]?.firstKind ?? 'person',
    deviceReference: way[0]?.deviceReference ?? null,
    roomNames: [...new Set(way.map(({ roomName }) => roomName))],
    figures: figuresOf(way),
  })),
})

/** Groups in the order in which their first one comes. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups.values()]
}
