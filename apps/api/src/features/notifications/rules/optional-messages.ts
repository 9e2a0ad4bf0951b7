import {
  type MessageName,
  type MessageRhythm,
  messagesByTopic,
  type MessageTopic,
  messageTopics,
} from '@salles-ouvertes/contract'

/** Who must be told of it still when nobody it was meant for wants it. */
export type WhenNobodyWantsIt = 'tell-all' | 'tell-nobody'

/**
 * The messages that a person may leave out; every other one always leaves. What somebody of the place must know reaches
 * all of them when none wants it. Source: docs/rules/messages.md.
 */
export const optionalMessages: Partial<Record<MessageName, WhenNobodyWantsIt>> = {
  'new-request': 'tell-all',
  completed: 'tell-all',
  'proposal-accepted': 'tell-all',
  'proposal-declined': 'tell-all',
  withdrawn: 'tell-all',
  'expired-to-host': 'tell-all',
  'cancelled-to-host': 'tell-all',
  'sessions-cancelled-to-host': 'tell-all',
  'sessions-suspended-to-host': 'tell-all',
  'amendment-asked-to-host': 'tell-all',
  'amendment-refused-to-host': 'tell-all',
  'amendment-withdrawn-to-host': 'tell-all',
  'amendment-lapsed-to-host': 'tell-all',
  'amended-to-host': 'tell-all',
  'message-posted': 'tell-all',
  'access-replaced': 'tell-all',
  'key-late-to-host': 'tell-all',
  'charge-due': 'tell-all',
  'deposit-to-return': 'tell-all',
  'counterpart-proposed': 'tell-all',
  'counterpart-late-to-host': 'tell-all',
  'payment-recorded': 'tell-nobody',
  'counterpart-due-soon': 'tell-nobody',
  // The pack waits on its page, mail or not.
  'evening-pack-ready': 'tell-nobody',
}

type TopicRhythms = { usual: MessageRhythm; offered: readonly MessageRhythm[] }

/** A mail of each evening is for whoever asked for it, and of no use the next morning. */
const eveningRhythms: TopicRhythms = { usual: 'never', offered: ['at-once', 'never'] }
const usualRhythms: TopicRhythms = { usual: 'at-once', offered: ['at-once', 'daily', 'never'] }

/** How a topic is told to whoever chose nothing, and what they may choose instead. */
export const topicRhythms = (topic: MessageTopic): TopicRhythms =>
  topic === 'evenings' ? eveningRhythms : usualRhythms

const topics = new Map<string, MessageTopic>(
  messageTopics.flatMap((topic) => messagesByTopic[topic].options.map((name) => [name, topic] as const)),
)

/** The heading of a message. @throws Error on a name that the contract does not list */
export function topicOf(name: MessageName): MessageTopic {
  const topic = topics.get(name)
  if (!topic) throw new Error(`no topic has the message ${name}`)
  return topic
}

/**
 * How each account that a message is meant for is told of it, by what it chose for the topic. A message that may not be
 * left out reaches all at once, and so does one that somebody must know and nobody wants.
 */
export function howEachIsTold(
  name: MessageName,
  accountIds: readonly string[],
  chosen: ReadonlyMap<string, MessageRhythm>,
): Map<string, MessageRhythm> {
  const whenNobody = optionalMessages[name]
  const { usual } = topicRhythms(topicOf(name))
  const rhythms = accountIds.map((id) => (whenNobody ? (chosen.get(id) ?? usual) : 'at-once'))
  const isLost = whenNobody === 'tell-all' && rhythms.every((rhythm) => rhythm === 'never')
  return new Map(accountIds.map((id, index) => [id, isLost ? 'at-once' : (rhythms[index] ?? usual)]))
}
