import { messageName } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { actorOfAccount, issueLink } from '../identity/index.ts'
import type { MessageRow } from './message.store.ts'
import { mayLeaveOut } from './my-messages.ts'

const validDays = 90

/** Raw token of the link that stops messages like this one; null for a message that its reader may not leave out. */
export async function stopLinkOf(tx: Tx, message: MessageRow): Promise<string | null> {
  const { id: subjectId, template, recipientAccountId: accountId } = message
  const name = messageName.safeParse(template)
  if (!accountId || !name.success || !mayLeaveOut(await actorOfAccount(tx, accountId), name.data)) return null
  return issueLink(tx, { purpose: 'message-stop', subjectId, accountId, validMinutes: validDays * 24 * 60 })
}
