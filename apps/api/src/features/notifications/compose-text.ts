import type { MessageName } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { type AccessFacts, findAccessFacts, openGrantSecret } from '../access/index.ts'
import { issueOneTimeCode, oneTimeCodeMinutes } from '../identity/index.ts'
import { findNumber, findReachable, type Person } from '../sms/index.ts'
import type { MessageRow } from './message.store.ts'
import {
  type AccessTextFacts,
  textAccessCode,
  textAccessFailed,
  textAccessFallback,
  textAccessRevoked,
  textAccessSoon,
  textMobileCode,
} from './templates/texts.ts'

/** An SMS ready to leave; `isNewEachTime`: another try writes another text. */
export type ComposedText = { to: string; text: string; isNewEachTime: boolean }
type Composer = (deps: Deps, tx: Tx, message: MessageRow) => Promise<ComposedText | null>

/** One composer per SMS, read when it leaves. Null: it no longer makes sense, or nobody is to be reached that way. */
const composers = {
  'access-code': aboutAccess(textAccessCode, ['delivered', 'active']),
  'access-soon': aboutAccess(textAccessSoon, ['delivered', 'active']),
  'access-fallback': aboutAccess(textAccessFallback, 'any'),
  'access-failed': aboutAccess(textAccessFailed, 'any'),
  'access-revoked': aboutAccess(textAccessRevoked, 'any'),
  'mobile-code': mobileCode,
} satisfies Partial<Record<MessageName, Composer>>

export type TextName = keyof typeof composers

/** Writes the SMS of a queued message from the state of the moment. @throws Error on an unknown template */
export function composeText(deps: Deps, tx: Tx, message: MessageRow): Promise<ComposedText | null> {
  const composer = (composers as Record<string, Composer | undefined>)[message.template]
  if (!composer) throw new Error(`no text is named ${message.template}`)
  return composer(deps, tx, message)
}

/** Whom the message is for, as a person that may have a verified number. */
export const personOf = (
  recipientAccountId: string | null,
  { holderEmail }: Pick<AccessFacts, 'holderEmail'>,
): Person => (recipientAccountId ? { accountId: recipientAccountId } : { email: holderEmail })

/** A code is opened only for the states of the right to enter in which it is the holder's to know, and never after its end. */
function aboutAccess(write: (facts: AccessTextFacts) => string, whileIn: readonly string[] | 'any'): Composer {
  return async (deps, tx, { subjectId, recipientAccountId }) => {
    const facts = await findAccessFacts(tx, subjectId)
    if (!facts || (whileIn !== 'any' && !(whileIn.includes(facts.status) && facts.validUntil > (await clockNow(tx)))))
      return null
    const reachable = await findReachable(tx, personOf(recipientAccountId, facts))
    if (!reachable) return null
    const code = whileIn === 'any' ? null : await openGrantSecret(tx, deps, subjectId)
    return { to: reachable.number, text: write({ ...facts, code }), isNewEachTime: false }
  }
}

/** To the number that was given and is not verified yet: if another was given since, this code proves nothing. */
async function mobileCode(_deps: Deps, tx: Tx, message: MessageRow): Promise<ComposedText | null> {
  const { recipientAccountId: accountId, subjectId } = message
  const pending = accountId ? await findNumber(tx, accountId, 'pending') : null
  if (!accountId || pending?.id !== subjectId) return null
  const code = await issueOneTimeCode(tx, { purpose: 'mobile-code', subjectId, accountId })
  return { to: pending.number, text: textMobileCode(code, oneTimeCodeMinutes), isNewEachTime: true }
}
