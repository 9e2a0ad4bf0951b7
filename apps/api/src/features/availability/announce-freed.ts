import type { Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import type { FreedPlace } from './occupancy.store.ts'

/** What is given back is announced after a moment: a decision taken back at once never shows. */
const settlingSeconds = 60

/**
 * Lets those who wait for a place hear that it is free, now or in so many seconds when a hold will have died by itself.
 * They look again then, so that announcing too much is harmless.
 */
export const announceFreed = (
  tx: Tx,
  tenantId: string,
  { spaceNos, startsAt, endsAt }: FreedPlace,
  inSeconds = 0,
): Promise<void> =>
  publish(
    tx,
    { type: 'place.freed', tenantId, spaceNos, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    { delaySeconds: inSeconds + settlingSeconds },
  )
