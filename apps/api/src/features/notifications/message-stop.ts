import type { MessageStopDto, MessageTopic } from '@salles-ouvertes/contract'
import { messageName } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type AccountActor, visitor } from '../../platform/actor.ts'
import { actAsAccount, inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { actorOfAccount, getAccount, getLiveLink } from '../identity/index.ts'
import { findMessage } from './message.store.ts'
import { keepChoice, presentMyMessages } from './my-messages.ts'
import { placesToldAlone } from './places-told-alone.ts'
import { topicOf } from './rules/optional-messages.ts'

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
  return { topic, messages, isStopped, aloneAt: isStopped ? [] : await placesToldAlone(tx, actor, topic) }
}
