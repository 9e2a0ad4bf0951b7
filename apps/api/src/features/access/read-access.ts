import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { pathToRoom } from '../catalogue/index.ts'
import type { AccessFacts } from './access-facts.store.ts'
import { findSecret, grantSecretPlace } from './access.store.ts'
import { entryBlockedBy } from './entry-block.ts'
import { type AccessInstructions, presentAccess } from './present-access.ts'
import { type WaitingFor, whyNoSecret } from './rules/secret-visibility.ts'

/** The code of a grant, opened for the mail that carries it or the page of its holder; null when there is none. */
export async function openGrantSecret(tx: Tx, deps: Pick<Deps, 'sealer'>, grantId: string): Promise<string | null> {
  const sealed = await findSecret(tx, grantId)
  return sealed === null ? null : deps.sealer.open(sealed, grantSecretPlace(grantId))
}

/** One grant for one reader. Showing a code is written in the history, each time. */
export async function readAccess(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  facts: AccessFacts,
  maySeeSecret: boolean,
): Promise<AccessInstructions> {
  const now = await clockNow(tx)
  const waitingFor = whyNoSecret(facts, now, await entryBlockedBy(tx, facts))
  const secret = maySeeSecret && waitingFor === null ? await openGrantSecret(tx, deps, facts.grantId) : null
  if (secret !== null) {
    const { grantId: subjectId, tenantId, organisationId } = facts
    await record(tx, actor, { action: 'access.read-secret', subjectId, tenantId, organisationId })
  }
  const path = isOver(waitingFor) ? null : await pathOf(tx, actor, facts)
  return presentAccess(facts, { secret, waitingFor, path, now, maySay: maySeeSecret })
}

/** Whoever no longer enters has no use for the doors. */
const isOver = (waitingFor: WaitingFor | null): boolean => waitingFor === 'revoked' || waitingFor === 'ended'

const pathOf = (tx: Tx, actor: Actor, { roomId, bookingId, startsAt, endsAt }: AccessFacts) =>
  pathToRoom(tx, {
    ...{ roomId, use: { startsAt, endsAt } },
    picturesAt: actor.kind === 'link' ? '/holder/site-pictures' : `/bookings/${bookingId}/site-pictures`,
  })
