import type { BookingPageDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, onPhone, phone, startLiveSite } from '../support/live-site.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

const group = 'Chorale des Balmes'

let site: LiveSite
let page: Page
let address = ''

beforeAll(async () => {
  site = await startLiveSite()
})
afterAll(() => site.close())

const press = (name: string) => page.getByRole('button', { name }).click()
const visit = () => page.getByRole('article').filter({ hasText: group })

describe('the caretaker of a collège, on a phone, without any account', () => {
  it('receives a personal link that the principal makes', async () => {
    const head = await site.windowOf('principal@college-vercors.example')
    address = await makeLink(head, 'Loge')
    expect(address.startsWith(`${site.url}/jour`)).toBe(true)
    await expectNoAxeViolation(head)
    await expectTabWalk(head)
  })

  it('opens it by a press, and sees who comes that day', async () => {
    const member = await site.windowOf('camille.exemple@chorale-des-balmes.example')
    const { items } = await ask<BookingPageDto>(member, 'GET', '/bookings?view=upcoming')
    const starts = items.flatMap(({ status, startsAt }) => (status === 'confirmed' ? [Date.parse(startsAt)] : []))
    await site.advanceClock(Math.round((Math.min(...starts) - Date.now()) / 60_000) + 10)
    page = await site.openWindow(onPhone)
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: 'Votre page du jour' }).waitFor()
    await expectNoAxeViolation(page)
    await press('Ouvrir ma page')
    await visit().getByRole('heading', { name: 'Salle de musique' }).waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    expect(await visit().innerText()).not.toMatch(/code\s*:?\s*\d{4,}/i)
  })

  it('notes that the group is there, and may change it', async () => {
    await visit().getByRole('button', { name: 'Ils sont là' }).click()
    await visit().getByText('Arrivés').waitFor()
    await page.reload()
    await visit().getByText('Arrivés').waitFor()
    await visit().getByRole('button', { name: 'Changer' }).click()
    await visit().getByRole('button', { name: 'Ils sont là' }).waitFor()
  })

  it('reports a problem, which the principal receives by mail', async () => {
    await press('Signaler un problème')
    const dialog = page.getByRole('dialog', { name: 'Signaler un problème' })
    await dialog.getByRole('button', { name: 'Envoyer' }).click()
    await dialog.getByRole('alert').getByRole('link').first().waitFor()
    await expectNoAxeViolation(page)
    await dialog.getByLabel('Porte, clé ou code').check()
    await dialog.getByLabel('Que s’est-il passé').fill('Le clavier ne s’allume plus.')
    await dialog.getByRole('button', { name: 'Envoyer' }).click()
    await page.getByText('Le problème est signalé au lieu.').first().waitFor()
    await page.getByText('1 problème signalé').click()
    await page.getByText('Le clavier ne s’allume plus.').waitFor()
    await expectNoAxeViolation(page)
    const reports = async () =>
      (await site.mails('principal@college-vercors.example')).filter(({ text }) => text.includes('clavier ne s’allume'))
    await expect.poll(async () => (await reports()).length).toBe(1)
  })

  it('keeps the last lists without network, says so, and tells later what is noted meanwhile', async () => {
    await page.getByRole('link', { name: 'La semaine' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ma semaine' }).waitFor()
    await page.getByText(group).first().waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await expect.poll(() => page.evaluate(() => caches.match('/semaine').then(Boolean))).toBe(true)
    await page.context().setOffline(true)
    await page.reload()
    await page.getByText(/Liste enregistrée à|Elle date de/).waitFor()
    await page.getByText(group).first().waitFor()
    await expectNoAxeViolation(page)
    await page.getByRole('heading', { level: 2 }).first().getByRole('link').click()
    await visit().getByRole('button', { name: 'Changer' }).click()
    await visit().getByRole('button', { name: 'Personne n’est venu' }).click()
    await visit().getByText('sera envoyé').waitFor()
    await page.context().setOffline(false)
    await page.reload()
    await visit().getByText('Personne n’est venu').first().waitFor()
    await visit().getByText('sera envoyé').waitFor({ state: 'hidden' })
    await visit().getByRole('button', { name: 'Changer' }).click()
    await visit().getByRole('button', { name: 'Ils sont là' }).click()
    await visit().getByText('Arrivés').waitFor()
  })

  it('opens nothing once the principal took the link back', async () => {
    const head = await site.windowOf('principal@college-vercors.example')
    const other = await site.openWindow({ viewport: phone })
    await other.goto(await makeLink(head, 'Agent du soir'))
    await other.getByRole('button', { name: 'Ouvrir ma page' }).click()
    await other.getByRole('article').filter({ hasText: group }).waitFor()
    await head.getByRole('button', { name: 'Retirer le lien « Agent du soir »' }).click()
    await head.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click()
    await head.getByText('Le lien est retiré.').first().waitFor()
    await other.reload()
    await other.getByRole('button', { name: 'Ouvrir ma page' }).click()
    await other.getByRole('alert').filter({ hasText: /lien/ }).waitFor()
    expect(await other.getByText(group).count()).toBe(0)
  })

  it('opens the page again when nothing answers any more', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await visit().waitFor()
    await expect.poll(() => page.evaluate(() => caches.match('/jour').then(Boolean))).toBe(true)
    await site.stopServing()
    await page.reload()
    await page.getByText(/Liste enregistrée à|Elle date de/).waitFor()
    await visit().waitFor()
    expect(site.complaints()).toEqual([])
  })
})

async function makeLink(head: Page, label: string): Promise<string> {
  await head.goto('/gestion/gardien')
  await head.getByRole('heading', { level: 1, name: 'Accès du gardien' }).waitFor()
  await head.getByLabel('Pour qui est ce lien').fill(label)
  await head.getByRole('button', { name: 'Créer un lien' }).click()
  const address = await head.getByLabel('Adresse du lien').inputValue()
  await head.getByRole('button', { name: `Retirer le lien « ${label} »` }).waitFor()
  return address
}
