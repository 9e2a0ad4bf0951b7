import type { ContactChannel, MyMobileDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { checkOneTimeCode, limitMobileCodes } from '../identity/index.ts'
import { findNumber, findQuietHours, findServingTenant, removeNumber, saveNumber } from './mobile-numbers.store.ts'
import { frenchMobile } from './rules/mobile-number.ts'
import { mobileNumberTable } from './sms.tables.ts'

/** The mobile number of the person signed in, and how they want to be told. */
export const readMyMobile = (deps: Deps, actor: AccountActor): Promise<MyMobileDto> =>
  inReadOnly(deps, actor, (tx) => present(tx, actor))

/**
 * A number is given: a code leaves for it, and it receives nothing else until the code comes back. The verified one, if
 * any, stays until then.
 * @throws sms.not-a-mobile, sms.not-served nobody near this person sends SMS, identity.too-many-attempts
 */
export function askMobileCode(deps: Deps, actor: AccountActor, typed: { number: string }): Promise<MyMobileDto> {
  const { accountId } = actor
  return inTransaction(deps, actor, async (tx) => {
    const number = frenchMobile(typed.number) ?? fail('sms.not-a-mobile')
    const tenantId = (await findServingTenant(tx, accountId)) ?? fail('sms.not-served')
    await limitMobileCodes(tx, { accountId, number })
    const kept = await findNumber(tx, accountId, 'verified')
    // A row of its own for each number given: a code sent to the one before proves nothing of this one.
    await removeNumber(tx, accountId, 'pending')
    const id = newId()
    const channel: ContactChannel = kept?.channel ?? 'both'
    await tx.insert(mobileNumberTable).values({ id, accountId, number, channel, createdAt: await clockNow(tx) })
    await record(tx, actor, { action: 'mobile-number.ask-code', subjectId: accountId })
    await publish(tx, { type: 'account.mobile-code-requested', tenantId, accountId, mobileNumberId: id })
    return present(tx, actor)
  })
}

/**
 * The code that came back proves the number, which takes the place of the one before.
 * @throws sms.code-wrong, sms.code-expired also without a number to prove, or after five tries
 */
export async function confirmMobile(deps: Deps, actor: AccountActor, { code }: { code: string }): Promise<MyMobileDto> {
  const { accountId } = actor
  const outcome = await inTransaction(deps, actor, async (tx) => {
    const pending = await findNumber(tx, accountId, 'pending')
    if (!pending) return 'expired'
    const verdict = await checkOneTimeCode(tx, { purpose: 'mobile-code', subjectId: pending.id, accountId, code })
    if (verdict !== 'right') return verdict
    await removeNumber(tx, accountId, 'verified')
    await saveNumber(tx, pending.id, { verifiedAt: await clockNow(tx) })
    await record(tx, actor, { action: 'mobile-number.verify', subjectId: accountId })
    return present(tx, actor)
  })
  // Refused after the commit, so that the tries count.
  if (outcome === 'wrong') fail('sms.code-wrong')
  return outcome === 'expired' ? fail('sms.code-expired') : outcome
}

/** By mail, by SMS, or both. @throws sms.no-number without a verified one */
export function chooseChannel(
  deps: Deps,
  actor: AccountActor,
  { channel }: { channel: ContactChannel },
): Promise<MyMobileDto> {
  return inTransaction(deps, actor, async (tx) => {
    const kept = (await findNumber(tx, actor.accountId, 'verified')) ?? fail('sms.no-number')
    await saveNumber(tx, kept.id, { channel })
    await record(tx, actor, { action: 'mobile-number.choose', subjectId: actor.accountId, details: { channel } })
    return present(tx, actor)
  })
}

/** The numbers of the person are forgotten; everything goes by mail. */
export function forgetMobile(deps: Deps, actor: AccountActor): Promise<MyMobileDto> {
  return inTransaction(deps, actor, async (tx) => {
    await removeNumber(tx, actor.accountId, 'verified')
    await removeNumber(tx, actor.accountId, 'pending')
    await record(tx, actor, { action: 'mobile-number.forget', subjectId: actor.accountId })
    return present(tx, actor)
  })
}

async function present(tx: Tx, { accountId }: AccountActor): Promise<MyMobileDto> {
  const verified = await findNumber(tx, accountId, 'verified')
  const pending = await findNumber(tx, accountId, 'pending')
  const quietHours = await findQuietHours(tx, accountId)
  return {
    number: verified?.number ?? null,
    channel: verified?.channel ?? 'email',
    pending: pending?.number ?? null,
    isServed: quietHours !== null,
    quietHours,
  }
}
