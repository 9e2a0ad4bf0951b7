import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { type AccessFacts, findAccessFacts } from '../access/index.ts'
import { findReachable, findSmsAccount, leavesAt } from '../sms/index.ts'
import { getTenant } from '../tenants/index.ts'
import { personOf } from './compose-text.ts'
import type { FoundRecipient, NotifiedEventFacts } from './find-recipients.ts'
import type { PlannedMessage } from './notification-plan.ts'

/** A channel, and the seconds that the message waits for the end of the quiet hours. */
export type Way = { channel: 'email' | 'sms'; delaySeconds: number }

const mail: Way = { channel: 'email', delaySeconds: 0 }

/** By which channels a planned message reaches a person, and when. Source: docs/rules/sms.md. */
export async function waysTo(
  tx: Tx,
  { by = 'email' }: PlannedMessage,
  { accountId }: FoundRecipient,
  event: NotifiedEventFacts,
): Promise<Way[]> {
  switch (by) {
    case 'email':
      return [mail]
    case 'sms-to-verify':
      return [{ channel: 'sms', delaySeconds: 0 }]
    case 'preferred':
    case 'sms-if-chosen': {
      const access = 'grantId' in event ? await findAccessFacts(tx, event.grantId) : null
      const sms = access && (await smsTo(tx, accountId, access))
      if (!sms) return by === 'preferred' ? [mail] : []
      return by === 'preferred' && sms.channel === 'both' ? [mail, sms.way] : [sms.way]
    }
  }
}

/** The SMS of somebody who chose to have some, where the tenant sends them. */
async function smsTo(tx: Tx, accountId: string | null, access: AccessFacts) {
  const account = await findSmsAccount(tx, access.tenantId, 'none')
  const reachable = account && (await findReachable(tx, personOf(accountId, access)))
  if (!reachable || reachable.channel === 'email') return null
  const now = await clockNow(tx)
  const { timeZone } = await getTenant(tx, access.tenantId)
  const quiet = { fromMinutes: account.quietFromMinutes, untilMinutes: account.quietUntilMinutes }
  const delaySeconds = (leavesAt(now, timeZone, quiet, access.validFrom).getTime() - now.getTime()) / 1000
  return { channel: reachable.channel, way: { channel: 'sms', delaySeconds } satisfies Way }
}
