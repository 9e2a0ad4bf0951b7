import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, onPhone, startLiveSite } from '../support/live-site.ts'
import { readWithIcalJs } from '../support/read-calendar.ts'
import { expectFocusOnHeading, expectTabWalk } from '../support/tab-walk.ts'

const member = 'camille.exemple@chorale-des-balmes.example'
const head = 'principal@college-vercors.example'

let site: LiveSite
let page: Page
let address = ''

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.windowOf(member, onPhone)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
})
afterAll(() => site.close())

const title = (name: string) => page.getByRole('heading', { level: 1, name })
const press = (name: string) => page.getByRole('button', { name }).click()
/** The calendar as an application reads it: without the session of the window. */
const read = async (url: string) => {
  const answer = await fetch(url)
  return { status: answer.status, text: await answer.text() }
}

describe('an association, on a phone', () => {
  it('comes from its own page to follow its bookings, and sees that nothing follows them yet', async () => {
    await page.goto('/mon-association')
    await page.getByRole('link', { name: 'Abonner mon agenda' }).click()
    await title('Abonner mon agenda').waitFor()
    await expectFocusOnHeading(page)
    await page.getByText('Aucune adresse en service.').waitFor()
    const subject = page.getByLabel('Que voulez-vous suivre')
    expect(await subject.locator('option:checked').textContent()).toContain('Chorale des Balmes')
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
  })

  it('makes an address, copies it, and reads its bookings through it', async () => {
    await press('Créer une adresse')
    await page.getByText('Adresse créée').waitFor()
    await expectNoAxeViolation(page)
    await press('Copier l’adresse')
    await page.getByRole('status').filter({ hasText: 'C’est copié.' }).first().waitFor({ state: 'attached' })
    address = await page.evaluate(() => navigator.clipboard.readText())
    expect(address.startsWith(`${site.url}/api/v1/calendars/`)).toBe(true)
    expect(await page.getByLabel('Adresse de l’agenda').inputValue()).toBe(address)
    const button = page.getByRole('link', { name: 'Ouvrir dans mon agenda' })
    expect(await button.getAttribute('href')).toBe(address.replace('http:', 'webcal:'))
    const { status, text } = await read(address)
    expect(status).toBe(200)
    expect(readWithIcalJs(text).length).toBeGreaterThan(0)
    expect(text).toContain('NAME:Chorale des Balmes')
  })

  it('finds it listed with its last reading, but no longer its address', async () => {
    await page.reload()
    const row = page.getByRole('listitem').filter({ hasText: 'Chorale des Balmes' })
    await row.getByText(/Lue le/).waitFor()
    expect(await page.content()).not.toContain(address)
    await expectNoAxeViolation(page)
  })

  it('withdraws it, and the address answers no more', async () => {
    await press('Retirer l’adresse « Chorale des Balmes »')
    await page.getByRole('dialog', { name: 'Retirer cette adresse ?' }).waitFor()
    await expectNoAxeViolation(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click()
    await page.getByText('Aucune adresse en service.').waitFor()
    expect((await read(address)).status).toBe(404)
  })
})

describe('anybody', () => {
  it('gets from the sheet of a room the address that says when it is taken', async () => {
    const visitor = await site.openWindow(onPhone)
    await visitor.goto('/')
    const { id } = await roomNamed(visitor, 'Grenoble', 'Salle de musique')
    await visitor.goto(`/salles/${id}`)
    await visitor.getByText('Suivre dans mon agenda').click()
    const shown = await visitor.getByLabel('Adresse de l’agenda').inputValue()
    expect(shown).toBe(`${site.url}/api/v1/rooms/${id}/busy.ics`)
    await expectNoAxeViolation(visitor)
    const { status, text } = await read(shown)
    expect(status).toBe(200)
    expect([...new Set(readWithIcalJs(text).map(({ summary }) => summary))]).toEqual(['Occupé'])
  })
})

describe('a principal', () => {
  it('comes from the week, and may follow the college or one of its rooms', async () => {
    const staff = await site.windowOf(head)
    await staff.goto('/gestion')
    await staff.getByRole('link', { name: 'Abonner mon agenda' }).click()
    const subject = staff.getByLabel('Que voulez-vous suivre')
    await subject.waitFor()
    expect(await subject.locator('option:checked').textContent()).toContain('Vercors')
    await subject.selectOption({ label: 'Salle\u00a0: Salle de musique' })
    await expectNoAxeViolation(staff)
    await staff.getByRole('button', { name: 'Créer une adresse' }).click()
    const { status, text } = await read(await staff.getByLabel('Adresse de l’agenda').inputValue())
    expect(status).toBe(200)
    expect(text).toContain('NAME:Salle de musique')
  })

  it('never met a refusal of the security policy', () => {
    expect(site.complaints()).toEqual([])
  })
})
