import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canary, givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { type AccountActor, type LinkActor, visitor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { findLink, getLiveLink } from '../identity/index.ts'
import { getCaretakerDay, getCaretakerWeek, getStaffCaretakerDay, recordPresence } from './caretaker-day.ts'
import { createCaretakerLink, listCaretakerLinks, revokeCaretakerLink } from './caretaker-links.ts'

let given: GivenAccess
let head: AccountActor
let link: LinkActor
beforeAll(async () => {
  given = await givenAccess()
  head = givenStaff('establishment-head', given.departement.id, given.college.id)
  await given.confirmedWith('fixed-code', { facts: { equipmentWanted: 'Deux tables' } })
  await given.drain()
  link = await openLink(await created('Loge'))
})
afterAll(() => given.close())

const slotDay = '2026-10-13'
const created = (label: string) => createCaretakerLink(given.deps, head, { establishmentId: given.college.id, label })
const tokenOf = (url: string): string => new URL(url).hash.replace('#jeton=', '')
async function openLink({ url }: { url: string }): Promise<LinkActor> {
  const row = await inTransaction(given.deps, visitor, (tx) => getLiveLink(tx, tokenOf(url), ['caretaker']))
  const { id: linkId, tenantId, subjectId } = row
  return { kind: 'link', linkId, purpose: 'caretaker', tenantId: tenantId ?? '', subjectId }
}

describe('createCaretakerLink', () => {
  it('shows the address once, in a fragment that no server reads, and keeps its hash only', async () => {
    const { id, url, label } = await created('Gymnase')
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/jour#jeton=[\w-]{22}$/)
    const { items } = await listCaretakerLinks(given.deps, head, given.college.id)
    expect(items).toContainEqual({ id, label, createdAt: expect.any(String), lastUsedAt: null })
    const { rows } = await given.query('SELECT * FROM link_token WHERE id = $1', [id])
    expect(JSON.stringify(rows)).not.toContain(tokenOf(url))
  })

  it('is for the head or the clerk, and does not exist for another tenant', async () => {
    const input = { establishmentId: given.college.id, label: 'Loge' }
    const bursar = givenStaff('bursar', given.departement.id, given.college.id)
    const stranger = givenStaff('town-clerk', given.commune.id)
    await expect(createCaretakerLink(given.deps, bursar, input)).rejects.toMatchObject({ code: 'access.not-allowed' })
    await expect(createCaretakerLink(given.deps, stranger, input)).rejects.toMatchObject({ code: 'access.not-found' })
  })

  it('stops opening once revoked', async () => {
    const { id, url } = await created('Remplaçant')
    const input = { establishmentId: given.college.id, linkId: id }
    await revokeCaretakerLink(given.deps, head, input)
    const found = await inTransaction(given.deps, visitor, (tx) => findLink(tx, tokenOf(url)))
    expect(found?.revokedAt).not.toBeNull()
    await expect(openLink({ url })).rejects.toMatchObject({ code: 'identity.link-invalid' })
    await expect(revokeCaretakerLink(given.deps, head, input)).rejects.toMatchObject({ code: 'access.not-found' })
  })
})

describe('getCaretakerDay', () => {
  it('lists who comes, whom to call and what to prepare, never a code', async () => {
    await given.setClock('2026-10-13T17:00:00Z')
    const day = await getCaretakerDay(given.deps, link)
    expect(day).toMatchObject({ date: slotDay, today: slotDay, people: 20, closesAt: '2026-10-13T20:30:00+02:00' })
    expect(day.visits).toMatchObject([
      {
        startsAt: '2026-10-13T18:30:00+02:00',
        organisationName: 'Chorale d’essai',
        responsibleName: 'Camille Essai',
        responsiblePhone: '06 00 00 00 01',
        instructions: ['Entrez par la cour.', 'Matériel demandé\u00a0: Deux tables'],
        state: 'now',
        presence: null,
      },
    ])
    expect(JSON.stringify(day)).not.toContain(canary)
    expect((await getCaretakerDay(given.deps, link, '2026-10-14')).visits).toEqual([])
  })

  it('is the same for a caretaker with an account, and does not exist for others', async () => {
    const input = { establishmentId: given.college.id, date: slotDay }
    const caretaker = givenStaff('caretaker', given.departement.id, given.college.id)
    expect((await getStaffCaretakerDay(given.deps, caretaker, input)).visits).toHaveLength(1)
    for (const actor of [given.clerk, given.association.member, givenStaff('bursar', given.departement.id)]) {
      await expect(getStaffCaretakerDay(given.deps, actor, input)).rejects.toMatchObject({ code: 'access.not-found' })
    }
    const other: LinkActor = { ...link, purpose: 'holder-access' }
    await expect(getCaretakerDay(given.deps, other)).rejects.toMatchObject({ code: 'access.not-found' })
  })
})

describe('getCaretakerWeek', () => {
  it('lists seven days from today, or from the day asked, never a code', async () => {
    await given.setClock('2026-10-13T17:00:00Z')
    const { days } = await getCaretakerWeek(given.deps, link)
    expect(days.map(({ date }) => date)).toEqual(
      ['13', '14', '15', '16', '17', '18', '19'].map((day) => `2026-10-${day}`),
    )
    expect(days.map(({ visits }) => visits.length)).toEqual([1, 0, 0, 0, 0, 0, 0])
    expect(JSON.stringify(days)).not.toContain(canary)
    const next = await getCaretakerWeek(given.deps, link, '2026-10-14')
    expect(next.days[0]).toMatchObject({ date: '2026-10-14', today: slotDay, visits: [] })
    const other: LinkActor = { ...link, purpose: 'holder-access' }
    await expect(getCaretakerWeek(given.deps, other)).rejects.toMatchObject({ code: 'access.not-found' })
  })
})

describe('recordPresence', () => {
  it('notes that the group came, on the day itself; the last word counts', async () => {
    const { visits } = await getCaretakerDay(given.deps, link, slotDay)
    const occurrenceId = visits[0]?.occurrenceId ?? ''
    await given.setClock(givenNow)
    const early = recordPresence(given.deps, link, { occurrenceId, presence: 'arrived' })
    await expect(early).rejects.toMatchObject({ code: 'access.outside-window' })
    await given.setClock('2026-10-13T16:35:00Z')
    await recordPresence(given.deps, link, { occurrenceId, presence: 'absent' })
    expect(await recordPresence(given.deps, link, { occurrenceId, presence: 'arrived' })).toMatchObject({
      presence: 'arrived',
    })
    const unknown = recordPresence(given.deps, link, { occurrenceId: randomUUID(), presence: 'arrived' })
    await expect(unknown).rejects.toMatchObject({ code: 'access.not-found' })
  })
})
