import type { AgreementTextDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementOf, ask, bookingOf, dayIn, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { confirmedSeries } from '../support/confirmed-series.ts'
import { desktop, type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club, freeEvenings, head } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

const officer = 'patrimoine@departement-demo.example'
const adopted = 'Texte adopté par l’assemblée'

let site: LiveSite
let page: Page
/** Of the club, and of the principal who decides. */
let member: Page
let desk: Page
/** Reference of a season signed before the new version. */
let before = ''

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.windowOf(officer)
  member = await site.windowOf(club.email)
  desk = await site.windowOf(head)
  before = await seasonOn(0)
})
afterAll(() => site.close())

/** A season of two evenings, signed by everybody. */
async function seasonOn(first: number): Promise<string> {
  const gym = await roomNamed(member, 'Grenoble', 'Gymnase')
  const evenings = await freeEvenings(member, gym.id, 2)
  return confirmedSeries(site, member, desk, gym, evenings.slice(first, first + 2))
}
async function wordsOf(reference: string): Promise<string> {
  const { id } = await agreementOf(member, (await bookingOf(member, reference)).id)
  return JSON.stringify(await ask<AgreementTextDto>(member, 'GET', `/agreements/${id}/text`))
}
const passage = () => page.getByLabel('Texte du passage 1', { exact: true })
const preview = () => page.getByRole('region', { name: 'Aperçu sur une réservation' })

describe('the principal who applies the articles', () => {
  it('reads them, with the words of the booking in brackets, and writes nothing', async () => {
    await desk.goto('/gestion/conventions')
    await desk.getByRole('link', { name: 'Lire les articles des conventions' }).click()
    await desk.getByRole('heading', { level: 1, name: 'Conventions' }).waitFor()
    await desk.getByRole('heading', { level: 2, name: /^1\. Objet/ }).waitFor()
    await desk
      .getByText(/l’activité suivante\s: «\s\[Activité déclarée\]\s»/)
      .first()
      .waitFor()
    expect(await desk.getByRole('button', { name: /Modifier|Publier|Enregistrer/ }).count()).toBe(0)
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
    await desk.setViewportSize(smallest)
    expect(await overflowOf(desk)).toEqual([])
    await desk.setViewportSize(desktop)
  })
})

describe('the officer who writes the articles of agreements', () => {
  it('reads those of the platform, tried on a real booking', async () => {
    await page.goto('/parc/conventions')
    await page.getByRole('heading', { level: 1, name: 'Conventions' }).waitFor()
    await preview().getByText('Rien à corriger.').waitFor()
    await preview()
      .getByRole('heading', { name: /^1\. Objet/ })
      .waitFor()
    // Of collèges alone: a département has no communal hall.
    expect(await page.getByRole('group', { name: 'Bâtiment' }).count()).toBe(0)
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
    await page.setViewportSize(desktop)
  })

  it('may not take away an article that the platform applies', async () => {
    await page.getByRole('button', { name: /^Retirer «\sModification\s»/ }).click()
    await preview()
      .getByText(/Il manque l’article «\sModification\s»/)
      .waitFor()
    await page.reload()
    await preview().getByText('Rien à corriger.').waitFor()
  })

  it('sees at once that a word does not exist, and where', async () => {
    await page.getByRole('button', { name: /^Modifier «\sObjet\s»/ }).click()
    await passage().fill(`${adopted} pour {{inconnue}}.`)
    await preview()
      .getByText(/\{\{inconnue\}\} n’est pas un mot connu/)
      .waitFor()
    await expectNoAxeViolation(page)
  })

  it('tries the right words, keeps the draft, and publishes it with the act that adopts it', async () => {
    await passage().fill(`${adopted} pour {{activite}}.`)
    await preview().getByText('Rien à corriger.').waitFor()
    await preview().getByText(adopted).first().waitFor()
    await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
    await page.getByText('Le brouillon est enregistré.').first().waitFor()
    expect(await wordsOf(before)).not.toContain(adopted)
    await page.getByRole('button', { name: 'Publier', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Publier cette version' })
    await dialog.getByLabel('Numéro de l’acte qui l’adopte').fill('2026-CP-ESSAI')
    await dialog.getByLabel('Date du vote').fill(dayIn(-1))
    await expectNoAxeViolation(page)
    await dialog.getByRole('button', { name: 'Publier cette version' }).click()
    await page.getByText(/^Version\s1\s: acte n°\s2026-CP-ESSAI/).waitFor()
    await expectNoAxeViolation(page)
  })

  it('has the next agreement written with them, and those already signed as they were', async () => {
    const after = await seasonOn(2)
    expect(await wordsOf(after)).toContain(adopted)
    expect(await wordsOf(before)).not.toContain(adopted)
  })
})
