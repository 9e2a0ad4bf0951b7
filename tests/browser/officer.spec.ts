import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, startLiveSite } from '../support/live-site.ts'
import { settled } from '../support/settled.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

const file = fileURLToPath(
  new URL('../../apps/api/src/features/catalogue/import-samples/geolocation.csv', import.meta.url),
)
const college = 'Collège Alix Essai'
const room = 'Salle de l’essai réussi'

let site: LiveSite
let page: Page
let visitor: Page | undefined

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.windowOf('patrimoine@departement-demo.example')
})
afterAll(() => site.close())

const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const section = (name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) })

/** What somebody who has just arrived finds near Grenoble, for a crowd that few rooms hold. */
async function foundByAnybody(): Promise<string[]> {
  await visitor?.context().close()
  visitor = await site.openWindow()
  await visitor.goto('/salles?place=Grenoble&people=340')
  await settled(visitor)
  return visitor.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts()
}

describe('the officer of a département', () => {
  it('sees the rooms of all the collèges', async () => {
    await page.goto('/parc')
    await title('Nos salles').waitFor()
    await page.getByRole('table').waitFor()
    const kept = page.getByRole('region', { name: 'Conservation des documents' })
    await kept.getByText(/Premier contrôle dans la journée|tous intacts/).waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
  })

  it('imports a file of collèges, after reading line by line what it would do', async () => {
    await page.getByRole('link', { name: 'Importer un fichier' }).click()
    await title('Importer un fichier').waitFor()
    await press('Lire le fichier')
    await page.getByText('Choisissez un fichier.').first().waitFor()
    await page.getByLabel('Fichier CSV').setInputFiles(file)
    await press('Lire le fichier')
    await page.getByRole('heading', { level: 2, name: /^geolocation\.csv/ }).waitFor()
    const line = page.getByRole('row').filter({ hasText: college })
    await line.getByText('Nouvelle').waitFor()
    await page.getByRole('row').filter({ hasText: 'À corriger' }).first().waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await press('Appliquer l’import')
    await page
      .getByText(/^Import terminé/)
      .first()
      .waitFor()
    await page.getByText(/^Import appliqué le/).waitFor()
  })

  it('adds a room to a collège that has just arrived', async () => {
    await page.goto('/parc/salles/nouvelle')
    await title('Ajouter une salle').waitFor()
    await press('Créer la salle')
    await page.getByRole('alert').getByRole('link', { name: 'Choisissez l’établissement de la salle.' }).waitFor()
    await expectNoAxeViolation(page)
    const places = page.getByLabel('Établissement')
    const option = places.getByRole('option', { name: college })
    await places.selectOption((await option.getAttribute('value')) ?? '')
    await page.getByLabel('Nom de la salle').fill(room)
    await page.getByLabel('Type de salle').selectOption('multipurpose-hall')
    await page.getByLabel('Places assises').fill('345')
    await page.getByLabel('Ce que l’on y trouve').fill('Grande salle claire, au rez-de-chaussée.')
    await page.getByLabel('Règlement de la salle').fill('Rangez les chaises en partant.')
    await press('Créer la salle')
    await title(room).waitFor()
    await page.getByText('Brouillon').first().waitFor()
    expect(await foundByAnybody()).not.toContain(room)
  })

  it('gives it hours and a way in', async () => {
    const hours = section('Horaires d’ouverture')
    await hours.getByLabel('Propres à cette salle').check()
    if ((await hours.getByLabel('Samedi : ouvre à').count()) === 0) {
      await hours.getByRole('button', { name: 'Ouvrir : Samedi' }).click()
    }
    await hours
      .getByLabel('Samedi : ouvre à')
      .first()
      .selectOption(String(9 * 60))
    await hours
      .getByLabel('Samedi : ferme à')
      .first()
      .selectOption(String(22 * 60))
    await hours.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('Les horaires sont enregistrés.').first().waitFor()
    const access = section('Accès')
    await access.getByLabel('Une personne ouvre').check()
    await access.getByLabel('Consignes pour entrer').fill('Sonnez à la loge.')
    await access.getByLabel('Personne à joindre').fill('La loge')
    await access.getByLabel('Téléphone', { exact: true }).fill('04 65 71 00 99')
    await access.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('L’accès est enregistré.').first().waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
  })

  it('publishes it, and anybody finds it at once', async () => {
    await press('Publier la salle')
    const dialog = page.getByRole('dialog', { name: 'Publier la salle' })
    await dialog.waitFor()
    await expectNoAxeViolation(page)
    await dialog.getByRole('button', { name: 'Publier la salle' }).click()
    await page.getByText('Publiée', { exact: true }).first().waitFor()
    expect(await foundByAnybody()).toContain(room)
    await visitor?.getByRole('link', { name: room }).click()
    await visitor?.getByRole('heading', { level: 1, name: room }).waitFor()
    await visitor?.getByText(college).first().waitFor()
  })

  it('withdraws it, and nobody finds it any more', async () => {
    await press('Retirer de la recherche')
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer de la recherche' }).click()
    await page.getByText('Retirée', { exact: true }).first().waitFor()
    expect(await foundByAnybody()).not.toContain(room)
    expect(site.complaints()).toEqual([])
  })
})
