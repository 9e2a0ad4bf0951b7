import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nextConfirmed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { clockTo } from '../support/holder-page.ts'
import { expectGoodPage } from '../support/good-page.ts'
import { type LiveSite, onPhone, startLiveSite } from '../support/live-site.ts'
import { photoOf } from '../support/photo-of.ts'
import { head } from '../support/series-steps.ts'

const choir = 'camille.exemple@chorale-des-balmes.example'
const views = ['Vue d’ensemble depuis la porte', 'Instruments et pupitres']
const found = 'Deux pupitres cassés.'
const contested = 'Ces pupitres étaient cassés avant nous.'
const settlement = 'Les pupitres sont remplacés par le collège, sans frais pour la chorale.'

let site: LiveSite
let member: Page
let desk: Page
let reference: string
let startsAt: string
let endsAt: string

beforeAll(async () => {
  site = await startLiveSite()
  member = await site.windowOf(choir, onPhone)
  desk = await site.windowOf(head)
  ;({ reference, startsAt, endsAt } = await nextConfirmed(member))
})
afterAll(() => site.close())

const photo = (grey: number) => ({ name: 'pupitre.png', mimeType: 'image/png', buffer: photoOf(grey).bytes })
const disputes = (page: Page) => page.getByRole('region', { name: 'Désaccord' })
const thread = (page: Page) => page.getByRole('region', { name: 'Sur l’état des lieux de sortie' })
const standsAt = (page: Page, status: string) =>
  thread(page).getByRole('heading', { level: 3 }).getByText(status).waitFor()
/** The title of what follows, or of what stays, has the focus: the button that was pressed may be gone. */
const focusOn = (page: Page, title: string) =>
  expect.poll(() => page.locator('h2:focus, h3:focus').allTextContents()).toEqual([expect.stringContaining(title)])

async function openFromBooking(): Promise<void> {
  await member.goto(`/mes-demandes/${reference}`)
  await member.getByRole('region', { name: 'État des lieux' }).getByRole('link').first().click()
  await member.getByRole('heading', { level: 1, name: 'État des lieux' }).waitFor()
}
async function openFromList(filter: string): Promise<void> {
  await desk.goto('/gestion/etats-des-lieux')
  await desk.getByLabel(filter).check()
  await desk.getByText('Chorale des Balmes', { exact: false }).first().waitFor()
}
async function openFirst(): Promise<void> {
  await desk.getByRole('main').getByRole('listitem').first().getByRole('link').click()
  await desk.getByRole('heading', { level: 1, name: 'État des lieux' }).waitFor()
}
/** Last mail to somebody whose words hold these, once what is due is done. */
async function mailWith(to: string, words: string): Promise<string> {
  await site.runDueWork()
  const mails = (await site.mails(to)).filter(({ text }) => text.includes(words))
  expect(mails.at(-1)?.subject).toMatch(/^Désaccord sur l’état des lieux/)
  return mails.at(-1)?.text ?? ''
}
async function report(kind: 'd’entrée' | 'de sortie', meter: string): Promise<void> {
  const own = member
    .getByRole('region', { name: 'État des lieux', exact: true })
    .getByRole('region', { name: `État des lieux ${kind}` })
  await own.getByRole('button', { name: `Commencer l’état des lieux ${kind}` }).click()
  for (const [rank, name] of views.entries()) {
    const view = own.getByRole('region', { name })
    await view.locator('input[type=file]').setInputFiles(photo(40 + rank))
    await view.getByRole('img', { name: `Votre photo\u00a0: ${name}` }).waitFor()
    await view.getByLabel('Identique').check()
  }
  await own.getByLabel('Chaises, comptés').fill('30')
  await own.getByLabel('Relevé\u00a0: Électricité').fill(meter)
  await expectGoodPage(member)
  await own.getByRole('button', { name: 'Sceller l’état des lieux' }).click()
  await disputes(member)
    .getByRole('button', { name: `Contester l’état des lieux ${kind}` })
    .waitFor()
}

describe('a disagreement on the state of a room', () => {
  it('follows two reports, which the applicant makes by account on a phone', async () => {
    await clockTo(site, member, startsAt, 10)
    await openFromBooking()
    await report('d’entrée', '1204,5')
    await clockTo(site, member, endsAt, -5)
    await openFromBooking()
    await report('de sortie', '1210')
    await expectGoodPage(member)
  })

  it('begins when the principal did not find the room so', async () => {
    await openFromList('À contresigner seulement')
    await openFirst()
    const exit = desk.getByRole('form', { name: 'Contresigner l’état des lieux de sortie' })
    await exit.getByLabel('Pas conforme').check()
    await exit.getByLabel('Ce qui diffère').fill(found)
    await exit.getByRole('button', { name: 'Contresigner' }).click()
    await desk.getByText(/^Pas conforme, dit le lieu/).waitFor()
  })

  it('is opened by the group, with a photo', async () => {
    await openFromBooking()
    await member.getByText(found).waitFor()
    const contest = 'Contester l’état des lieux de sortie'
    await disputes(member).getByRole('button', { name: contest }).click()
    await focusOn(member, contest)
    await disputes(member).getByRole('button', { name: 'Ne rien changer' }).click()
    await focusOn(member, 'Désaccord')
    await disputes(member).getByRole('button', { name: contest }).click()
    await disputes(member).getByRole('button', { name: 'Ouvrir le désaccord' }).click()
    await disputes(member)
      .getByRole('link', { name: /^Écrivez quelques mots/ })
      .waitFor()
    await disputes(member).getByLabel('Ce que vous contestez, et pourquoi').fill(contested)
    await disputes(member)
      .getByLabel('Photos')
      .setInputFiles([photo(80), photo(81)])
    await disputes(member).getByRole('button', { name: 'Retirer pupitre.png' }).last().click()
    await expectGoodPage(member)
    await disputes(member).getByRole('button', { name: 'Ouvrir le désaccord' }).click()
    await standsAt(member, 'Ouvert')
    await focusOn(member, 'Désaccord')
    await thread(member)
      .getByRole('img', { name: /^Photo 1 jointe par .+ \(l’organisme\)$/ })
      .waitFor()
    expect(await thread(member).getByRole('img').count()).toBe(1)
    await expectGoodPage(member)
    expect(await mailWith(head, contested)).toContain('/etats-des-lieux/')
  })

  it('is found in the list of the principal, who answers and proposes to settle it', async () => {
    await openFromList('Contestés seulement')
    await desk.getByRole('main').getByRole('listitem').first().getByText('Contesté', { exact: true }).waitFor()
    await expectGoodPage(desk)
    await openFirst()
    await thread(desk).getByText(contested).waitFor()
    await thread(desk).getByLabel('Votre message').fill('Je regarde avec le gestionnaire.')
    await thread(desk).getByRole('button', { name: 'Envoyer le message' }).click()
    await thread(desk).getByRole('listitem').getByText('Je regarde avec le gestionnaire.').waitFor()
    expect(await thread(desk).getByLabel('Votre message').inputValue()).toBe('')
    const propose = thread(desk).getByRole('button', { name: 'Proposer un règlement' })
    await propose.click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Ne rien changer' }).click()
    await expect.poll(() => propose.evaluate((button) => button === document.activeElement)).toBe(true)
    await propose.click()
    await dialog.getByRole('button', { name: 'Proposer' }).click()
    await dialog.getByRole('link', { name: /^Écrivez quelques mots/ }).waitFor()
    await dialog.getByLabel('Ce qui est convenu').fill(settlement)
    await expectNoAxeViolation(desk)
    await dialog.getByRole('button', { name: 'Proposer' }).click()
    await standsAt(desk, 'Règlement proposé')
    await focusOn(desk, 'Sur l’état des lieux de sortie')
    await thread(desk).getByText('Votre proposition attend la réponse de l’autre côté.').waitFor()
    expect(await thread(desk).getByRole('button', { name: 'Accepter' }).count()).toBe(0)
    await expectGoodPage(desk)
  })

  it('is settled once the group, led there by its mail, accepts', async () => {
    const mail = await mailWith(choir, settlement)
    await member.goto(/https?:\S+\/etats-des-lieux\/[\w-]+/.exec(mail)?.[0] ?? '')
    await standsAt(member, 'Règlement proposé')
    await expectGoodPage(member)
    await thread(member).getByRole('button', { name: 'Accepter' }).click()
    const dialog = member.getByRole('dialog')
    await dialog.getByText(settlement).waitFor()
    await expectNoAxeViolation(member)
    await dialog.getByRole('button', { name: 'Accepter ce règlement' }).click()
    await standsAt(member, 'Réglé')
    await focusOn(member, 'Sur l’état des lieux de sortie')
    expect(await thread(member).getByRole('button').count()).toBe(0)
    await expectGoodPage(member)
  })

  it('is read as settled by the principal, and leaves the list of what is disputed', async () => {
    expect(await mailWith(head, 'accepte le règlement')).toContain(reference)
    await desk.reload()
    await standsAt(desk, 'Réglé')
    await thread(desk).getByText(settlement).first().waitFor()
    await desk.goto('/gestion/etats-des-lieux?contestes=oui')
    await desk.getByText('Aucun état des lieux n’est contesté.').waitFor()
    expect(site.complaints()).toEqual([])
  })
})
