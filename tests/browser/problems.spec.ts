import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nextConfirmed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { clockTo, openHolderPage } from '../support/holder-page.ts'
import { desktop, type LiveSite, onPhone, phone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { photoOf } from '../support/photo-of.ts'
import { head } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

const officer = 'patrimoine@departement-demo.example'
const threeYears = 60 * 24 * 1100
const choir = 'camille.exemple@chorale-des-balmes.example'
const words = 'Une vitre est fêlée près de la porte.'
const answer = 'La vitre est changée.'

let site: LiveSite
let member: Page
let desk: Page
let holder: Page
let startsAt: string

beforeAll(async () => {
  site = await startLiveSite()
  member = await site.windowOf(choir)
  desk = await site.windowOf(head)
  ;({ startsAt } = await nextConfirmed(member))
})
afterAll(() => site.close())

const photo = (grey: number) => ({ name: 'photo.png', mimeType: 'image/png', buffer: photoOf(grey).bytes })
const region = () => holder.getByRole('region', { name: 'Signaler un problème' })
const openAccess = async () => openHolderPage(holder, await site.mails(choir))

describe('something is wrong during an evening', () => {
  it('is said by the group on a phone, with photos, and what was written stays without network', async () => {
    holder = await site.openWindow(onPhone)
    await clockTo(site, member, startsAt, 30)
    await openAccess()
    await region().getByRole('button', { name: 'Signaler un problème' }).click()
    await region().getByRole('button', { name: 'Envoyer' }).click()
    await region().getByRole('link', { name: 'Écrivez ce qui s’est passé.' }).waitFor()
    await expectNoAxeViolation(holder)
    await region().getByLabel('Casse ou dégât').check()
    await region().getByLabel('Que s’est-il passé').fill(words)
    await region()
      .getByLabel('Photos')
      .setInputFiles([photo(60), photo(61)])
    await region().getByRole('img', { name: 'Photo 2' }).waitFor()
    await expectTabWalk(holder)
    await holder.context().setOffline(true)
    await region().getByText('ce que vous avez écrit reste ici').waitFor()
    expect(await region().getByLabel('Que s’est-il passé').inputValue()).toBe(words)
    await holder.context().setOffline(false)
    await region().getByText('ce que vous avez écrit reste ici').waitFor({ state: 'detached' })
    await holder.setViewportSize(smallest)
    expect(await overflowOf(holder)).toEqual([])
    await holder.setViewportSize(phone)
    await region().getByRole('button', { name: 'Envoyer' }).click()
    await region().getByText('À traiter').waitFor()
    await region().getByText('· 2 photos').waitFor()
    await expectNoAxeViolation(holder)
  })

  it('is read by the establishment from its week, taken, then settled with words', async () => {
    await desk.goto('/gestion')
    await desk.getByRole('link', { name: /Problèmes signalés\s*\(1 à traiter\)/ }).click()
    const card = desk.getByRole('article').filter({ hasText: words })
    await card.getByRole('img', { name: /Photo 2/ }).waitFor()
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
    await card.getByRole('button', { name: 'Prendre en charge' }).click()
    await card.getByText(/Pris en charge par/).waitFor()
    await card.getByRole('button', { name: /^Traité/ }).click()
    const dialog = desk.getByRole('dialog', { name: 'Dire ce qui a été fait' })
    await dialog.getByRole('button', { name: 'Marquer comme traité' }).click()
    await dialog.getByRole('link', { name: 'Dites ce qui a été fait.' }).waitFor()
    await expectNoAxeViolation(desk)
    await dialog.getByLabel('Ce qui a été fait').fill(answer)
    await dialog.getByRole('button', { name: 'Marquer comme traité' }).click()
    await desk.getByText('Rien à traiter').waitFor()
    await desk.getByText('Traités', { exact: true }).click()
    await card.getByText(answer).waitFor()
    await desk.setViewportSize(smallest)
    expect(await overflowOf(desk)).toEqual([])
    await desk.setViewportSize(desktop)
  })

  it('is answered to the applicant by mail, and on the page of the group', async () => {
    await site.runDueWork()
    const told = (await site.mails(choir)).filter(({ text }) => text.includes(answer))
    expect(told.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Problème traité\s:/)])
    await openAccess()
    await region().getByText(answer).waitFor()
    await expectNoAxeViolation(holder)
    expect(site.complaints()).toEqual([])
  })
})

describe('the photos of a problem settled long ago', () => {
  it('are erased with the visa of the archives, and the page says the day', async () => {
    await site.advanceClock(threeYears)
    await site.runDueWork()
    const office = await site.windowOf(officer)
    await office.goto('/parc/archives')
    const line = office.getByRole('row').filter({ hasText: 'Photos d’un problème signalé' })
    await line.getByRole('checkbox').waitFor()
    await expectNoAxeViolation(office)
    const press = (name: string) => office.getByRole('button', { name, exact: true }).click()
    await press('Enregistrer le visa')
    const visa = office.getByRole('dialog', { name: /^Visa du bordereau/ })
    await visa.getByLabel('Numéro du visa').fill('AD38-2030-1')
    await visa.getByLabel('Donné par').fill('Archives d’essai')
    await visa.getByLabel('Date du visa').fill('2027-01-31')
    await visa.getByRole('button', { name: 'Enregistrer le visa, définitivement' }).click()
    await press('Éliminer les fichiers')
    const erasure = office.getByRole('dialog', { name: /^Éliminer les fichiers du bordereau/ })
    await erasure.getByLabel(/^Pour confirmer/).fill('1')
    await erasure.getByRole('button', { name: 'Éliminer définitivement' }).click()
    await office
      .getByRole('region', { name: 'Bordereaux éliminés' })
      .getByText(/AD38-2030-1/)
      .waitFor()

    await site.signIn(desk, head)
    await desk.goto('/gestion/problemes')
    await desk.getByText('Traités', { exact: true }).click()
    const card = desk.getByRole('article').filter({ hasText: words })
    await card
      .getByText(/^Photo effacée le \d/)
      .nth(1)
      .waitFor()
    expect(await card.getByRole('img').count()).toBe(0)
    await card.getByText(answer).waitFor()
    await expectNoAxeViolation(desk)
  })
})
