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

const choir = 'camille.exemple@chorale-des-balmes.example'
const overview = 'Vue d’ensemble depuis la porte'
const second = 'Instruments et pupitres'

let site: LiveSite
let member: Page
let desk: Page
let holder: Page
let roomId: string
let reference: string
let startsAt: string
let endsAt: string

beforeAll(async () => {
  site = await startLiveSite()
  member = await site.windowOf(choir)
  desk = await site.windowOf(head)
  const next = await nextConfirmed(member)
  ;({ reference, startsAt, endsAt } = next)
  roomId = next.booking.room.id
})
afterAll(() => site.close())

const clockAt = (instant: string, minutes: number) => clockTo(site, member, instant, minutes)
const photo = (grey: number) => ({ name: 'photo.png', mimeType: 'image/png', buffer: photoOf(grey).bytes })
const report = (name: string) => holder.getByRole('region', { name })
const view = (of: string, name: string) => report(of).getByRole('region', { name })
const fitsSmallest = async (page: Page, back: { width: number; height: number }) => {
  await page.setViewportSize(smallest)
  expect(await overflowOf(page)).toEqual([])
  await page.setViewportSize(back)
}
/** The page of the holder, read again. */
const openAccess = async () => openHolderPage(holder, await site.mails(choir))
async function fill(kind: string, state: 'Identique' | 'À signaler'): Promise<void> {
  for (const [rank, name] of [overview, second].entries()) {
    await view(kind, name)
      .locator('input[type=file]')
      .setInputFiles(photo(40 + rank))
    await view(kind, name)
      .getByRole('img', { name: `Votre photo\u00a0: ${name}` })
      .waitFor()
    await view(kind, name)
      .getByLabel(rank === 1 ? state : 'Identique')
      .check()
  }
}

describe('the state of a room, before and after an evening', () => {
  it('is looked at where the establishment says, with its reference photo', async () => {
    await desk.goto(`/parc/salles/${roomId}`)
    const sheet = desk.locator('#etat-des-lieux')
    await sheet.getByLabel('Nom de la vue').first().waitFor()
    await sheet.locator('input[type=file]').first().setInputFiles(photo(1))
    await sheet.getByRole('img', { name: `Photo de référence\u00a0: ${overview}` }).waitFor()
    await sheet.getByRole('button', { name: 'Ajouter une vue' }).click()
    await sheet.getByRole('button', { name: 'Enregistrer' }).click()
    await sheet.getByRole('link', { name: 'Donnez un nom à cette vue.' }).waitFor()
    await expectNoAxeViolation(desk)
    await sheet.getByRole('group', { name: 'Vue 3' }).getByRole('button', { name: 'Retirer' }).click()
    await sheet.getByRole('button', { name: 'Enregistrer' }).click()
    await sheet.getByText('Enregistré. Les prochains').waitFor()
    await fitsSmallest(desk, desktop)
  })

  it('is reported on a phone at the entry, each photo kept as it comes', async () => {
    holder = await site.openWindow(onPhone)
    await clockAt(startsAt, -10)
    await openAccess()
    await holder.getByRole('button', { name: 'Commencer l’état des lieux d’entrée' }).click()
    await view('État des lieux d’entrée', overview).locator('input[type=file]').setInputFiles(photo(40))
    await view('État des lieux d’entrée', overview)
      .getByRole('img', { name: `Votre photo\u00a0: ${overview}` })
      .waitFor()
    await openAccess()
    await view('État des lieux d’entrée', overview)
      .getByRole('img', { name: `Votre photo\u00a0: ${overview}` })
      .waitFor()
    await report('État des lieux d’entrée').getByRole('button', { name: 'Sceller l’état des lieux' }).click()
    await report('État des lieux d’entrée')
      .getByText(/^Il manque des réponses/)
      .waitFor()
    await expectNoAxeViolation(holder)
    await expectTabWalk(holder)
    await fitsSmallest(holder, phone)
    await fill('État des lieux d’entrée', 'Identique')
    await report('État des lieux d’entrée').getByLabel('Chaises, comptés').fill('beaucoup')
    await report('État des lieux d’entrée').getByText('Écrivez un nombre.').first().waitFor()
    await report('État des lieux d’entrée').getByLabel('Chaises, comptés').fill('30')
    await report('État des lieux d’entrée').getByLabel('Relevé\u00a0: Électricité').fill('1204,5')
    await report('État des lieux d’entrée').getByRole('button', { name: 'Sceller l’état des lieux' }).click()
    await report('État des lieux d’entrée')
      .getByText(/^Scellé le/)
      .waitFor()
    await expectNoAxeViolation(holder)
  })

  it('is reported again at the exit, with what differs', async () => {
    await clockAt(endsAt, -5)
    await openAccess()
    await holder.getByRole('button', { name: 'Commencer l’état des lieux de sortie' }).click()
    await fill('État des lieux de sortie', 'À signaler')
    await report('État des lieux de sortie')
      .getByLabel(`Ce que vous signalez\u00a0: ${second}`)
      .fill('Un pupitre cassé.')
    await report('État des lieux de sortie').getByLabel('Chaises, comptés').fill('30')
    await report('État des lieux de sortie').getByLabel('Relevé\u00a0: Électricité').fill('1210')
    await report('État des lieux de sortie').getByRole('button', { name: 'Sceller l’état des lieux' }).click()
    await report('État des lieux de sortie')
      .getByText(/^Scellé le/)
      .waitFor()
  })

  it('is read side by side and counter-signed by the principal', async () => {
    await desk.goto('/gestion/etats-des-lieux')
    await desk.getByLabel('À contresigner seulement').check()
    await desk.getByText('Chorale des Balmes', { exact: false }).first().waitFor()
    await expectNoAxeViolation(desk)
    await desk.getByRole('main').getByRole('listitem').first().getByRole('link').click()
    await desk.getByRole('heading', { level: 1, name: 'État des lieux' }).waitFor()
    await desk.getByText('Un pupitre cassé.').waitFor()
    await desk.getByRole('img', { name: `${overview}, À la sortie` }).waitFor()
    await desk.getByRole('img', { name: `Photo de référence\u00a0: ${overview}` }).waitFor()
    const exit = desk.getByRole('form', { name: 'Contresigner l’état des lieux de sortie' })
    await exit.getByRole('button', { name: 'Contresigner' }).click()
    await exit.getByText('Choisissez une réponse.').waitFor()
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
    await exit.getByLabel('Conforme à ce que j’ai trouvé').check()
    await exit.getByRole('button', { name: 'Contresigner' }).click()
    await desk.getByText(/^Conforme, dit le lieu/).waitFor()
    await fitsSmallest(desk, desktop)
  })

  it('is read by the group, from its booking', async () => {
    await member.goto(`/mes-demandes/${reference}`)
    await member.getByRole('region', { name: 'État des lieux' }).getByRole('link').first().click()
    await member.getByText(/^Conforme, dit le lieu/).waitFor()
    await member.getByRole('img', { name: `${second}, À la sortie` }).waitFor()
    await expectNoAxeViolation(member)
    expect(site.complaints()).toEqual([])
  })
})
