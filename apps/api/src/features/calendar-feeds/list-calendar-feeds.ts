import type { z } from 'zod'
import type { CalendarFeedChoice, calendarFeedList } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { organisationsOf, type AccountActor } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { findFollowed } from './followed.ts'
import { liveFeeds } from './own-feeds.store.ts'
import { presentFeed } from './present-feed.ts'
import { kindOf } from './rules/feed-window.ts'
import { organisationNames, roomsOf, workplacesOf } from './subjects.store.ts'

/**
 * Feeds of the account that still open, and what it may follow: its own agenda, its organisations, the establishments
 * where it handles requests; with `establishmentId`, this one and its rooms too, when it may read them.
 */
export function listCalendarFeeds(
  deps: Pick<Deps, 'db'>,
  actor: AccountActor,
  { establishmentId }: { establishmentId?: string | undefined },
): Promise<z.infer<typeof calendarFeedList>> {
  return inReadOnly(deps, actor, async (tx) => {
    const items: z.infer<typeof calendarFeedList>['items'] = []
    for (const link of await liveFeeds(tx, actor.accountId)) {
      const kind = kindOf(link.purpose)
      if (!kind) continue
      const followed = await findFollowed(tx, actor, { kind, subjectId: link.subjectId })
      items.push(presentFeed(link, kind, followed?.name ?? null))
    }
    return { items, choices: await choicesOf(tx, actor, establishmentId) }
  })
}

async function choicesOf(tx: Tx, actor: AccountActor, named: string | undefined): Promise<CalendarFeedChoice[]> {
  const own = await findFollowed(tx, actor, { kind: 'account', subjectId: actor.accountId })
  const organisations = await organisationNames(tx, organisationsOf(actor))
  const workplaces = await workplacesOf(tx, actor)
  const place = named ? await findFollowed(tx, actor, { kind: 'establishment', subjectId: named }) : null
  const isNew = named && !workplaces.some(({ id }) => id === named)
  const rooms = named && place ? await roomsOf(tx, named) : []
  return [
    ...(own ? [{ kind: 'account' as const, subjectId: actor.accountId, name: own.name }] : []),
    ...organisations.map(({ id, name }) => ({ kind: 'organisation' as const, subjectId: id, name })),
    ...(isNew && place ? [{ kind: 'establishment' as const, subjectId: named, name: place.name }] : []),
    ...workplaces.map(({ id, name }) => ({ kind: 'establishment' as const, subjectId: id, name })),
    ...rooms.map(({ id, name }) => ({ kind: 'room' as const, subjectId: id, name })),
  ]
}
