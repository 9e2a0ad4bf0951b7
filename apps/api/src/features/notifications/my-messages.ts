import {
  type ChooseMessages,
  type MessageName,
  messageTopics,
  type MyMessagesDto,
  type Role,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { ownChoices, saveChoice } from './message-choices.store.ts'
import { notificationPlan, type PlannedMessage, type RecipientKind } from './notification-plan.ts'
import { placesToldAlone } from './places-told-alone.ts'
import { recipientRoles } from './recipient-roles.ts'
import { optionalMessages, topicOf, topicRhythms } from './rules/optional-messages.ts'

type Line = MyMessagesDto['topics'][number]['messages'][number]

/** Which messages may reach the person signed in, by which channel, and what they chose. */
export const readMyMessages = (deps: Deps, actor: AccountActor): Promise<MyMessagesDto> =>
  inReadOnly(deps, actor, (tx) => presentMyMessages(tx, actor))

/**
 * Says how the messages of a topic that may be left out are wanted; the others leave at once all the same.
 * @throws notifications.rhythm-not-offered
 * @throws notifications.nobody-else-told for « never » while a place has nobody else to tell
 */
export function chooseMessages(
  deps: Deps,
  actor: AccountActor,
  { topic, rhythm }: ChooseMessages,
): Promise<MyMessagesDto> {
  return inTransaction(deps, actor, async (tx) => {
    await keepChoice(tx, actor, { topic, rhythm, by: 'page' })
    return presentMyMessages(tx, actor)
  })
}

/**
 * Writes a choice, and in the journal how it came: on the page, or by the link of a mail.
 * @throws notifications.rhythm-not-offered, notifications.nobody-else-told
 */
export async function keepChoice(
  tx: Tx,
  actor: AccountActor,
  { topic, rhythm, by }: ChooseMessages & { by: 'page' | 'link' },
): Promise<void> {
  const about = (await presentMyMessages(tx, actor)).topics.find((one) => one.topic === topic)
  if (!about?.offered.includes(rhythm)) fail('notifications.rhythm-not-offered')
  if (rhythm === 'never' && rhythm !== about.rhythm && (await placesToldAlone(tx, actor, topic)).length > 0)
    fail('notifications.nobody-else-told')
  await saveChoice(tx, { accountId: actor.accountId, topic, rhythm })
  const details = { topic, rhythm, by }
  await record(tx, actor, { action: 'message-choice.set', subjectId: actor.accountId, details })
}

/** The same as `readMyMessages`, inside a transaction of the person. */
export async function presentMyMessages(tx: Tx, actor: AccountActor): Promise<MyMessagesDto> {
  const chosen = await ownChoices(tx, actor.accountId)
  const lines = linesOf(actor)
  return {
    topics: messageTopics.flatMap((topic) => {
      const messages = lines.filter(({ name }) => topicOf(name) === topic)
      if (messages.length === 0) return []
      const { usual, offered } = topicRhythms(topic)
      const isChosen = messages.some(({ isOptional }) => isOptional)
      const rhythm = isChosen ? (chosen.get(topic) ?? usual) : 'at-once'
      return [{ topic, rhythm, offered: isChosen ? [...offered] : [], messages }]
    }),
  }
}

/** Messages of the plan that may reach this person, each once, the way that brings it by most channels first. */
function linesOf(actor: AccountActor): Line[] {
  const found = new Map<MessageName, Line>()
  for (const { to, template: name, by } of Object.values<readonly PlannedMessage[]>(notificationPlan).flat()) {
    if (!mayReach(actor, to)) continue
    const known = found.get(name)
    const line = { name, by: channelOf(by), isOptional: mayLeaveOut(actor, name) }
    found.set(name, known && known.by !== 'email' ? known : line)
  }
  return [...found.values()]
}

const channelOf = (by: PlannedMessage['by']): Line['by'] =>
  by === 'preferred' || by === 'sms-if-chosen' ? 'as-chosen' : by === 'sms-to-verify' ? 'sms' : 'email'

/** Whether the person may leave the message out. Of the two sides of a request, the organisation has nobody else who would read. */
export const mayLeaveOut = (actor: AccountActor, name: MessageName): boolean =>
  name in optionalMessages && (name !== 'message-posted' || hasRole(actor, recipientRoles.deciders))

const hasRole = (actor: AccountActor, roles: readonly Role[]): boolean =>
  actor.grants.some(({ role }) => roles.includes(role))

function mayReach(actor: AccountActor, to: RecipientKind): boolean {
  const asks = actor.memberships.length > 0 || actor.grants.length === 0
  switch (to) {
    case 'account':
      return true
    case 'applicant':
    case 'holder':
    case 'borrower':
      return asks
    case 'deciders':
    case 'bursars':
    case 'accountants':
    case 'caretakers':
    case 'evening-staff':
    case 'tenant-officers':
      return hasRole(actor, recipientRoles[to])
    case 'owner-when-nobody-signs':
      return hasRole(actor, recipientRoles['tenant-officers'])
    case 'signatories':
      return hasRole(actor, ['signatory'])
    case 'next-signatory':
      return asks || hasRole(actor, ['signatory'])
    case 'other-side':
      return asks || hasRole(actor, recipientRoles.deciders)
  }
}
