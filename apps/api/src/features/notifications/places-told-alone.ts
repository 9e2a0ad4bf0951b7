import type { MessageTopic, Role } from '@salles-ouvertes/contract'
import { type AccountActor, tenantsOf } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { rightsHeld } from '../identity/index.ts'
import { choicesOf, placesOf } from './message-choices.store.ts'
import { notificationPlan, type PlannedMessage } from './notification-plan.ts'
import { circleOf } from './recipient-roles.ts'
import { aloneAt, whoWantsNone } from './rules/alone-at.ts'
import { optionalMessages, topicOf, topicRhythms } from './rules/optional-messages.ts'

/** Names of the places where nobody but the person would read the messages of a topic that somebody must read. */
export async function placesToldAlone(tx: Tx, actor: AccountActor, topic: MessageTopic): Promise<string[]> {
  const circles = circlesOf(topic)
  const tenantIds = tenantsOf(actor)
  const rights = await rightsHeld(tx, [...new Set(circles.flat())], tenantIds)
  const accountIds = [...new Set(rights.map(({ accountId }) => accountId))]
  const unwanted = whoWantsNone(accountIds, await choicesOf(tx, accountIds, topic), topicRhythms(topic).usual)
  return aloneAt(actor.accountId, { places: await placesOf(tx, tenantIds), circles, rights, unwanted })
}

/** Roles that each message of the topic is meant for, where somebody must be told. */
function circlesOf(topic: MessageTopic): (readonly Role[])[] {
  const planned = Object.values<readonly PlannedMessage[]>(notificationPlan).flat()
  const meant = planned.filter(
    ({ template }) => topicOf(template) === topic && optionalMessages[template] === 'tell-all',
  )
  return [...new Set(meant.map(({ to }) => circleOf(to)))].filter((roles) => roles !== null)
}
