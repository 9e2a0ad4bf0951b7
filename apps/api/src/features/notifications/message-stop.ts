import type { MessageStopDto, MessageTopic, Role } from '@salles-ouvertes/contract'
import { messageName } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type AccountActor, tenantsOf, visitor } from '../../platform/actor.ts'
import { actAsAccount, inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { actorOfAccount, getAccount, getLiveLink, rightsHeld } from '../identity/index.ts'
import { choicesOf, placesOf } from './message-choices.store.ts'
import { findMessage } from './message.store.ts'
import { keepChoice, presentMyMessages } from './my-messages.ts'
import { notificationPlan, type PlannedMessage } from './notification-plan.ts'
import { circleOf } from './recipient-roles.ts'
import { aloneAt, whoWantsNone } from './rules/alone-at.ts'
import { optionalMessages, topicOf, topicRhythms } from './rules/optional-messages.ts'

type Opened = { actor: AccountActor; topic: MessageTopic }

/** What the link of a mail stops. Nothing changes. @throws identity.link-invalid, identity.link-expired */
export async function readMessageStop(deps: Deps, token: string): Promise<MessageStopDto> {
  const opened = await openStop(deps, token)
  return inReadOnly(deps, opened.actor, (tx) => present(tx, opened))
}

/**
 * Stops the messages of the same topic for the person that the mail was sent to, as on their page; pressed twice, it
 * changes nothing more.
 * @throws identity.link-invalid, identity.link-expired, notifications.rhythm-not-offered
 * @throws notifications.nobody-else-told while a place has nobody else to tell
 */
export async function stopMessages(deps: Deps, token: string): Promise<MessageStopDto> {
  const opened = await openStop(deps, token)
  return inTransaction(deps, opened.actor, async (tx) => {
    const before = await present(tx, opened)
    if (before.isStopped) return before
    if (before.aloneAt.length > 0) fail('notifications.nobody-else-told')
    await keepChoice(tx, opened.actor, { topic: opened.topic, rhythm: 'never', by: 'link' })
    return present(tx, opened)
  })
}

/** The person behind the link, with their rights of the moment, and what the mail was about. */
function openStop(deps: Deps, token: string): Promise<Opened> {
  return inReadOnly(deps, visitor, async (tx) => {
    const { accountId, subjectId } = await getLiveLink(tx, token, ['message-stop'])
    if (!accountId) fail('identity.link-invalid')
    await actAsAccount(tx, accountId)
    const { disabledAt } = await getAccount(tx, accountId)
    const message = messageName.safeParse((await findMessage(tx, subjectId))?.template)
    if (disabledAt || !message.success) fail('identity.link-invalid')
    return { actor: await actorOfAccount(tx, accountId), topic: topicOf(message.data) }
  })
}

async function present(tx: Tx, { actor, topic }: Opened): Promise<MessageStopDto> {
  const about = (await presentMyMessages(tx, actor)).topics.find((one) => one.topic === topic)
  const messages = about?.messages.filter(({ isOptional }) => isOptional).map(({ name }) => name) ?? []
  const isStopped = about?.rhythm === 'never'
  return { topic, messages, isStopped, aloneAt: isStopped ? [] : await placesAlone(tx, actor, topic) }
}

async function placesAlone(tx: Tx, actor: AccountActor, topic: MessageTopic): Promise<string[]> {
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
