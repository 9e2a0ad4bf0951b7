import type { Deps } from '../../deps.ts'
import { isMemberOf, visitor, type AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { actAsAccount, inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { bookingEvent, calendarFile } from '../bookings/index.ts'
import { actorOfAccount, findLink, getAccount, keepLink, limitCalendarReadings } from '../identity/index.ts'
import { closureEvent } from './closure-event.ts'
import { closuresFollowed, occurrencesFollowed } from './feed-events.store.ts'
import { findFollowed } from './followed.ts'
import { cancelledSince, feedPeriod, kindOf, unreadMinutes } from './rules/feed-window.ts'

type Opened = { actor: AccountActor; kind: NonNullable<ReturnType<typeof kindOf>>; subjectId: string }

/**
 * The calendar of a feed's address: what its account may read at this moment of what the feed follows. Never a code,
 * nor the name or number of a person. An address that never was, was withdrawn, or follows what its account lost is
 * answered alike.
 * @throws calendar-feeds.not-found, identity.too-many-attempts
 */
export async function readCalendarFeed(deps: Pick<Deps, 'db'>, token: string): Promise<string> {
  const { actor, ...subject } = await openFeed(deps, token)
  return inReadOnly(deps, actor, async (tx) => {
    const followed = (await findFollowed(tx, actor, subject)) ?? fail('calendar-feeds.not-found')
    const now = await clockNow(tx)
    const window = { period: feedPeriod(now), cancelledSince: cancelledSince(now) }
    const occurrences = await occurrencesFollowed(tx, followed.bookings, window)
    const closures = await closuresFollowed(tx, followed.closures, window)
    const events = [
      ...occurrences.map((facts) =>
        bookingEvent(facts, isMemberOf(actor, facts.organisationId) ? 'applicant' : 'establishment'),
      ),
      ...closures.map(closureEvent),
    ]
    return calendarFile(events, { kind: 'feed', name: followed.name })
  })
}

/** The account behind the address, with its rights of the moment; the reading is counted and keeps the address alive. */
function openFeed(deps: Pick<Deps, 'db'>, token: string): Promise<Opened> {
  return inTransaction(deps, visitor, async (tx) => {
    const link = await findLink(tx, token)
    const kind = link && kindOf(link.purpose)
    if (!kind || !link.accountId || link.revokedAt || link.expiresAt <= (await clockNow(tx))) {
      fail('calendar-feeds.not-found')
    }
    await actAsAccount(tx, link.accountId)
    const { disabledAt } = await getAccount(tx, link.accountId)
    if (disabledAt) fail('calendar-feeds.not-found')
    await limitCalendarReadings(tx, link.id)
    await keepLink(tx, link.id, unreadMinutes)
    return { actor: await actorOfAccount(tx, link.accountId), kind, subjectId: link.subjectId }
  })
}
