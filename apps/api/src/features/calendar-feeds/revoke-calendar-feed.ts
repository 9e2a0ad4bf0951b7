import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { closeFeed } from './own-feeds.store.ts'

/** The address stops answering at once. @throws calendar-feeds.not-found for a feed of somebody else */
export function revokeCalendarFeed(
  deps: Pick<Deps, 'db'>,
  actor: AccountActor,
  feedId: string,
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const { id } = (await closeFeed(tx, actor.accountId, feedId)) ?? fail('calendar-feeds.not-found')
    await record(tx, actor, { action: 'calendar-feed.revoke', subjectId: id })
    return {}
  })
}
