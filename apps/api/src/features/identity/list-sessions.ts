import type { z } from 'zod'
import type { sessionItem } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { isAlive } from './rules/session-lifetime.ts'
import { selectOpenSessions } from './sessions.store.ts'

/** Devices where the actor is signed in, the latest used first. */
export function listSessions(deps: Pick<Deps, 'db'>, actor: AccountActor): Promise<z.infer<typeof sessionItem>[]> {
  return inReadOnly(deps, actor, async (tx) => {
    const now = await clockNow(tx)
    const rows = await selectOpenSessions(tx, actor.accountId)
    return rows
      .filter((row) => isAlive(row, now))
      .map((row) => ({
        id: row.id,
        createdAt: row.createdAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
        userAgent: row.userAgent,
        current: row.id === actor.sessionId,
      }))
  })
}
