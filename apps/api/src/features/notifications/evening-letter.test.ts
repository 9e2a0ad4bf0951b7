import PostalMime from 'postal-mime'
import { eveningPackSettingsInput } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canary, givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { visitor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { makeDueEveningPacks } from '../evening-pack/index.ts'
import { makeEveningPacks, setEveningPacks } from '../evening-pack/evening-packs.ts'
import { actorOfAccount } from '../identity/index.ts'
import { listFailedMessages } from './failed-messages.ts'
import { chooseMessages, readMyMessages } from './my-messages.ts'

const evening = '2026-10-13T14:01:00Z'
const nextEvening = '2026-10-14T14:01:00Z'

let given: GivenAccess
beforeAll(async () => {
  given = await givenAccess()
  await given.setClock(givenNow)
  await given.confirmedWith('fixed-code')
  await given.drain()
  const form = eveningPackSettingsInput.parse({ isDaily: true, passphrase: 'quatre mots bien choisis' })
  await given.setClock('2026-10-13T13:00:00Z')
  await setEveningPacks(given.deps, staff('establishment-head'), { ...form, establishmentId: given.college.id })
})
afterAll(() => given.close())

const staff = (role: 'establishment-head' | 'caretaker') => givenStaff(role, given.departement.id, given.college.id)
const caretaker = () => inReadOnly(given.deps, visitor, (tx) => actorOfAccount(tx, given.caretaker.accountId))
const received = () => given.mailbox.list().filter(({ subject }) => subject.startsWith('Pack du soir'))
const leftOut = async () => (await listFailedMessages(given.deps, given.owner, given.departement.id)).leftOut
async function makeAt(instant: string): Promise<void> {
  await given.setClock(instant)
  await given.query('UPDATE evening_pack_settings SET made_for = NULL')
  await makeDueEveningPacks(given.deps)
  await given.drain()
}

describe('the mail of a pack that is ready', () => {
  it('is offered to whoever may carry the pack, who receives it only if they ask', async () => {
    const { topics } = await readMyMessages(given.deps, await caretaker())
    expect(topics.find(({ topic }) => topic === 'evenings')).toMatchObject({
      ...{ rhythm: 'never', offered: ['at-once', 'never'] },
      messages: [{ name: 'evening-pack-ready', isOptional: true }],
    })
    const member = await readMyMessages(given.deps, given.association.member)
    expect(member.topics.map(({ topic }) => topic)).not.toContain('evenings')
    await makeAt(evening)
    expect(received()).toEqual([])
    expect(await leftOut()).toBe(0)
  })

  it('leads to the pack, once for an evening, with neither code nor file', async () => {
    await chooseMessages(given.deps, await caretaker(), { topic: 'evenings', rhythm: 'at-once' })
    await given.query('UPDATE evening_pack_settings SET made_for = NULL')
    await Promise.all([makeDueEveningPacks(given.deps), makeDueEveningPacks(given.deps)])
    await makeEveningPacks(given.deps, staff('caretaker'), given.college.id)
    await given.drain()
    expect(received().map(({ to }) => to)).toEqual([[given.caretaker.email]])
    const mail = await PostalMime.parse(received()[0]?.raw ?? '')
    expect(mail.text).toContain(`${given.deps.config.PUBLIC_URL}/gestion/gardien`)
    expect(mail.text).toMatch(/1\s+réservation/)
    expect(mail.attachments).toEqual([])
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toContain(canary)
    expect(mail.headers.map(({ key }) => key)).toContain('list-unsubscribe')
  })

  it('is not sent for an evening when nobody comes', async () => {
    const before = received().length
    await makeAt(nextEvening)
    const { rows } = await given.query(`SELECT uses FROM evening_pack WHERE day = '2026-10-14'`)
    expect(rows).toEqual([{ uses: 0 }])
    expect(received()).toHaveLength(before)
  })

  it('offers no summary of the morning after', async () => {
    const choice = { topic: 'evenings', rhythm: 'daily' } as const
    await expect(chooseMessages(given.deps, await caretaker(), choice)).rejects.toThrow(
      'notifications.rhythm-not-offered',
    )
  })
})
