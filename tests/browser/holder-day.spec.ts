import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, onPhone, startLiveSite } from '../support/live-site.ts'
import type { ReadMail } from '../support/read-mails.ts'
import { pagesOfPdf } from '../support/read-pdf.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

type Access = { kind: string; startsAt: string; secret: string | null; bookingReference: string }

let site: LiveSite
let page: Page
let usual: Access

beforeAll(async () => {
  site = await startLiveSite()
})
afterAll(() => site.close())

const press = (name: string) => page.getByRole('button', { name }).click()
const read = () => ask<Access>(page, 'GET', '/holder/access')

/** The next mail of the demonstration that gives the code of a keypad. */
async function nextKeypadMail(): Promise<ReadMail> {
  for (let day = 0; day < 14; day++) {
    const known = (await site.mails()).length
    await site.advanceClock(24 * 60)
    const mail = (await site.mails()).slice(known).find(({ text }) => text.includes('Code du clavier'))
    if (mail) return mail
  }
  throw new Error('no keypad opens within two weeks')
}

describe('the holder of an access, on the evening itself, on a phone', () => {
  it('reads how to enter, one step after the other', async () => {
    const mail = await nextKeypadMail()
    page = await site.openWindow(onPhone)
    await page.goto(/https?:\S+#jeton=[\w-]+/.exec(mail.text)?.[0] ?? '')
    await press('Voir mes accès')
    await page.getByRole('heading', { name: 'Pour entrer, étape par étape' }).waitFor()
    usual = await read()
    expect(usual.kind).toBe('keypad')
    expect(await page.locator('[translate="no"]').innerText()).toBe(usual.secret)
    expect(await page.getByRole('button', { name: 'Je suis entré' }).count()).toBe(0)
    await expectNoAxeViolation(page)
  })

  it('takes it along on one sheet of paper, with the code and nothing else of the page', async () => {
    await page.evaluate(() => Object.assign(window, { print: () => undefined }))
    await press('Imprimer la feuille d’accès')
    const pages = await pagesOfPdf(await page.pdf({ format: 'A4' }))
    expect(pages).toHaveLength(1)
    expect(pages[0]?.replaceAll(' ', '')).toContain(usual.secret)
    expect(pages[0]).not.toContain('Vos accès')
  })

  it('says at the door that nothing opens, and has another way at once', async () => {
    const { now } = await ask<{ now: string }>(page, 'GET', '/demo/clock')
    await site.advanceClock(Math.ceil((Date.parse(usual.startsAt) - Date.parse(now)) / 60_000) + 1)
    await page.reload()
    await page.getByRole('button', { name: 'Je suis entré' }).waitFor()
    await expectTabWalk(page)
    await press('Ça n’ouvre pas')
    await page.getByLabel('Ce qui se passe').fill('Le clavier reste éteint.')
    await expectNoAxeViolation(page)
    await press('Prévenir et voir un autre moyen')
    await page.getByText('Voici un autre moyen d’entrer. Le lieu est prévenu.').first().waitFor()
    await page.getByText('Code de la boîte à clés').waitFor()
    await page.getByText('La boîte à clés est à droite de la porte de service.').waitFor()
    const given = await read()
    expect([given.kind, given.bookingReference]).toEqual(['key-box', usual.bookingReference])
    expect(given.secret).not.toBe(usual.secret)
    await expectNoAxeViolation(page)
    const subjects = (await site.mails()).map(({ subject }) => subject)
    expect(subjects.some((subject) => subject.startsWith('Autre moyen d’entrer donné'))).toBe(true)
    expect(subjects.some((subject) => subject.startsWith('Problème signalé'))).toBe(true)
  })

  it('says without network that they are in, then leaves with what was done', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await expect.poll(() => page.evaluate(() => caches.match('/acces').then(Boolean))).toBe(true)
    await page.context().setOffline(true)
    await page.reload()
    await page.getByText(/Page enregistrée à|Elle date de/).waitFor()
    await page.getByText('Code de la boîte à clés').waitFor()
    await press('Je suis entré')
    await page.getByText(/^Entrée à .+\s: sera envoyée\.$/).waitFor()
    expect(await page.getByRole('button', { name: 'Je suis entré' }).count()).toBe(0)
    await press('Ça n’ouvre pas')
    await press('Prévenir et voir un autre moyen')
    await page.getByRole('heading', { name: 'Entrer sans code' }).waitFor()
    await page
      .getByRole('link', { name: /^Appeler le/ })
      .first()
      .waitFor()
    await expectNoAxeViolation(page)
    await page.getByLabel('Éteignez les lumières.').check()
    await page.getByText('3 étapes ne sont pas cochées').waitFor()
    await page.getByLabel('Personnes venues').fill('beaucoup')
    await press('Nous partons')
    await page.getByText('Écrivez un nombre, ou laissez vide.').first().waitFor()
    await page.getByLabel('Personnes venues').fill('24')
    await press('Nous partons')
    await page.getByText(/^Départ à .+\s: sera envoyé\.$/).waitFor()
    await expectTabWalk(page)
    await page.reload()
    await page.getByText(/^Départ à .+\s: sera envoyé\.$/).waitFor()
  })

  it('tells the place all of it once, in order, when the network is back', async () => {
    const told = (await site.mails()).filter(({ subject }) => subject.startsWith('Problème signalé')).length
    await page.context().setOffline(false)
    await page.reload()
    await page.getByText(/^Départ noté le/).waitFor()
    await page.getByText(/^Entrée notée le/).waitFor()
    expect(await page.getByText(/sera envoyée?\./).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Nous partons' }).count()).toBe(0)
    const reports = async () =>
      (await site.mails()).filter(({ subject }) => subject.startsWith('Problème signalé')).length
    await expect.poll(reports).toBe(told + 1)
    await expectNoAxeViolation(page)
  })

  it('forgets all of it on this phone when asked', async () => {
    await press('Oublier sur ce téléphone')
    await page.getByRole('button', { name: 'Voir mes accès' }).waitFor()
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('acces')))).toEqual([])
    expect(site.complaints()).toEqual([])
  })
})
