import type { z } from 'zod'
import type { calendarFeedCreated, calendarFeedInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { findLink, issueLink } from '../identity/index.ts'
import { findFollowed } from './followed.ts'
import { countFeeds } from './own-feeds.store.ts'
import { presentFeed } from './present-feed.ts'
import { mostFeeds, purposeOf, unreadMinutes } from './rules/feed-window.ts'

/**
 * Makes an address that a calendar may follow; it is shown this once, only its hash is kept.
 * @throws calendar-feeds.not-found for what the account may not read, calendar-feeds.too-many
 */
export function createCalendarFeed(
  deps: Pick<Deps, 'db' | 'config'>,
  actor: AccountActor,
  { kind, subjectId }: z.infer<typeof calendarFeedInput>,
): Promise<z.infer<typeof calendarFeedCreated>> {
  return inTransaction(deps, actor, async (tx) => {
    const followed = (await findFollowed(tx, actor, { kind, subjectId })) ?? fail('calendar-feeds.not-found')
    const { accountId } = actor
    if ((await countFeeds(tx, accountId)) >= mostFeeds) fail('calendar-feeds.too-many', { max: mostFeeds })
    const purpose = purposeOf(kind)
    const token = await issueLink(tx, { purpose, subjectId, accountId, validMinutes: unreadMinutes })
    const link = await findLink(tx, token)
    if (!link) throw new Error('link just made is missing')
    const details = { kind, followed: subjectId }
    await record(tx, actor, { action: 'calendar-feed.create', subjectId: link.id, ...followed.owner, details })
    const url = `${deps.config.PUBLIC_URL}/api/v1/calendars/${token}/agenda.ics`
    return { ...presentFeed(link, kind, followed.name), url }
  })
}
