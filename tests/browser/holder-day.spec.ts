import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { phone, startLiveSite, type LiveSite } from '../support/live-site.ts'
import type { ReadMail } from '../support/read-mails.ts'
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
    page = await site.openWindow({ viewport: phone, hasTouch: true, isMobile: true })
    await page.goto(/https?:\S+#jeton=[\w-]+/.exec(mail.text)?.[0] ?? '')
    await press('Voir mes accès')
    await page.getByRole('heading', { name: 'Pour entrer, étape par étape' }).waitFor()
    usual = await read()
    expect(usual.kind).toBe('keypad')
    expect(await page.locator('[translate="no"]').innerText()).toBe(usual.secret)
    expect(await page.getByRole('button', { name: 'Je suis entré' }).count()).toBe(0)
    await expectNoAxeViolation(page)
  })

  it('says at the door that nothing opens, and has another way at once', async () => {
    const { now } = await ask<{ now: string }>(page, 'GET', '/demo/clock')
    await site.advanceClock(Math.ceil((Date.parse(usual.startsAt) - Date.parse(now)) / 60_000) + 1)
    await page.reload()
    await press('Voir mes accès')
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

  it('says that they are in, then leaves with what was done', async () => {
    await press('Je suis entré')
    await page.getByText(/^Entrée notée le/).waitFor()
    await page.getByLabel('Éteignez les lumières.').check()
    await page.getByText('3 étapes ne sont pas cochées').waitFor()
    await page.getByLabel('Personnes venues').fill('beaucoup')
    await press('Nous partons')
    await page.getByText('Écrivez un nombre, ou laissez vide.').first().waitFor()
    await page.getByLabel('Personnes venues').fill('24')
    await press('Nous partons')
    await page.getByText(/^Départ noté le/).waitFor()
    expect(await page.getByRole('button', { name: 'Nous partons' }).count()).toBe(0)
    await expectNoAxeViolation(page)
    expect(site.complaints()).toEqual([])
  })
})
