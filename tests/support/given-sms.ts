import type { ContactChannel } from '@salles-ouvertes/contract'
import { remindEntries } from '../../apps/api/src/features/notifications/index.ts'
import { followDueSms } from '../../apps/api/src/features/sms/index.ts'
import { saveSmsAccount } from '../../apps/api/src/features/sms/manage-sms.ts'
import { askMobileCode, chooseChannel, confirmMobile } from '../../apps/api/src/features/sms/my-mobile.ts'
import type { AccountActor } from '../../apps/api/src/platform/actor.ts'
import { brevoKey, startBrevoSms } from '../simulators/brevo-sms-server.ts'
import { givenAccess } from './given-access.ts'

export type GivenSms = Awaited<ReturnType<typeof givenSms>>

/** Confirmed bookings of a tenant whose SMS go to a simulated Brevo. */
export async function givenSms() {
  const given = await givenAccess()
  const operator = await startBrevoSms()
  const { network } = operator
  const tenantId = given.departement.id
  const { officer } = given.departement
  const { member } = given.association
  const form = {
    tenantId,
    account: { kind: 'brevo' as const, baseUrl: operator.url, apiKey: brevoKey },
    sender: 'Isere',
    monthlyParts: 1000,
    quietHours: { fromMinutes: 21 * 60, untilMinutes: 8 * 60 },
  }
  const save = async (changed: Partial<typeof form> = {}) => {
    const { rows } = await given.query('SELECT version FROM sms_account WHERE tenant_id = $1', [tenantId])
    return saveSmsAccount(given.deps, officer, { ...form, ...changed, version: rows[0]?.version ?? 0 })
  }
  await save()
  await given.query('UPDATE account SET email_verified_at = now()')

  const textsTo = (number: string) => network.received.filter(({ to }) => to === number).map(({ text }) => text)
  const codeIn = (text = ''): string => /Code (\d{6})/.exec(text)?.[1] ?? ''
  /** Gives a number and the code that it receives. */
  const verify = async (actor: AccountActor, number: string, channel: ContactChannel = 'both') => {
    await given.query('DELETE FROM sign_in_attempt')
    await askMobileCode(given.deps, actor, { number })
    await given.drain()
    await confirmMobile(given.deps, actor, { code: codeIn(textsTo(number)[0]) })
    await chooseChannel(given.deps, actor, { channel })
    network.received.length = 0
  }
  return {
    ...given,
    operator,
    network,
    tenantId,
    officer,
    member,
    form,
    save,
    verify,
    textsTo,
    codeIn,
    messages: async (template: string) =>
      (await given.query('SELECT * FROM message WHERE template = $1 ORDER BY created_at, id', [template]))
        .rows as Record<string, unknown>[],
    /** As the worker does, round after round. */
    work: async () => {
      await given.work()
      await remindEntries(given.deps)
      await followDueSms(given.deps)
      await given.drain()
    },
    close: async () => {
      await operator.stop()
      await given.close()
    },
  }
}
