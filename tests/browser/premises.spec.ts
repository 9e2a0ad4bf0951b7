import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, startLiveSite } from '../support/live-site.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let page: Page
let half: { id: string; establishment: { id: string } }

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.windowOf('patrimoine@departement-demo.example')
  half = await roomNamed(page, 'Voiron', 'Gymnase, terrain nord')
})
afterAll(() => site.close())

const title = (name: string) => page.getByRole('heading', { level: 1, name })
const building = () => page.getByRole('region', { name: 'Bâtiment du gymnase' })

describe('the officer who keeps the premises of a collège', () => {
  it('reads the tree of a site: building, floors, spaces and the rooms made of them', async () => {
    await page.goto('/parc')
    await page.getByRole('link', { name: 'Bâtiments', exact: true }).click()
    await title('Bâtiments et espaces').waitFor()
    await page.getByLabel('Établissement').selectOption(half.establishment.id)
    await building().getByText('300 personnes en même temps au plus').waitFor()
    await building().getByText('Rez-de-chaussée').first().waitFor()
    const north = building()
      .getByRole('listitem')
      .filter({ hasText: /^\s*Terrain nord/ })
    expect(await north.getByRole('link').allInnerTexts()).toEqual(['Gymnase de la Garenne', 'Gymnase, terrain nord'])
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
  })

  it('writes down the ERP type of a building', async () => {
    await building()
      .getByRole('button', { name: /^Modifier \(Bâtiment du gymnase\)/ })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/^Type d’établissement/).selectOption('X')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await building().getByText('ERP de type X').waitFor()
  })

  it('adds a floor, after being told what its form lacks, and a space on it', async () => {
    await building()
      .getByRole('button', { name: /^Ajouter un étage/ })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await dialog.getByRole('link', { name: 'Écrivez un nom.' }).waitFor()
    await expectNoAxeViolation(page)
    await dialog.getByLabel('Nom').fill('Tribunes')
    await dialog.getByLabel('Niveau').fill('1')
    await dialog.getByLabel(/^Personnes en même temps/).fill('60')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await building().getByText('60 personnes en même temps au plus').waitFor()
    await building()
      .getByRole('button', { name: /^Ajouter un espace/ })
      .click()
    await dialog.getByLabel('Nom').fill('Gradins')
    await dialog.getByLabel('Étage').selectOption({ label: 'Tribunes' })
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await building().getByText('Gradins').first().waitFor()
    await building().getByText('Dans aucune salle').waitFor()
  })

  it('says what a room is made of', async () => {
    await page.goto(`/parc/salles/${half.id}`)
    const section = page.locator('#espaces')
    await section.getByRole('checkbox', { name: /^Terrain nord/ }).waitFor()
    await section.getByRole('checkbox', { name: /^Terrain nord/ }).uncheck()
    await section.getByRole('button', { name: 'Enregistrer' }).click()
    await section.getByText('Choisissez au moins un espace.').first().waitFor()
    await section.getByRole('checkbox', { name: /^Terrain nord/ }).check()
    await section.getByRole('checkbox', { name: /^Gradins/ }).check()
    await expectNoAxeViolation(page)
    await section.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('La composition est enregistrée.').first().waitFor()
    await page.goto(`/parc/batiments?lieu=${half.establishment.id}`)
    const gradins = building()
      .getByRole('listitem')
      .filter({ hasText: /^\s*Gradins/ })
    await gradins.getByRole('link', { name: 'Gymnase, terrain nord' }).waitFor()
  })

  it('closes the site earlier, and grants each organisation so many hours', async () => {
    const hours = page.getByRole('region', { name: 'Fermeture du site' })
    const byDay = hours.getByLabel('Heures différentes selon le jour')
    if (await byDay.isChecked()) await byDay.uncheck()
    await page.getByLabel('L’alarme se met en marche à').selectOption(String(21 * 60 + 30))
    await byDay.check()
    expect(await hours.getByLabel('Le lundi').inputValue()).toBe(String(21 * 60 + 30))
    await hours.getByLabel('Le samedi').selectOption(String(23 * 60 + 30))
    await hours.getByLabel('Le dimanche').selectOption({ label: 'Pas d’alarme ce jour-là' })
    await expectNoAxeViolation(page)
    await hours.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('Les heures sont enregistrées.').first().waitFor()
    await page.reload()
    expect(await hours.getByLabel('Le samedi').inputValue()).toBe(String(23 * 60 + 30))
    expect(await hours.getByLabel('Le dimanche').locator('option:checked').innerText()).toBe('Pas d’alarme ce jour-là')
    await page.getByRole('link', { name: 'Règles', exact: true }).click()
    await title('Règles des demandes').waitFor()
    const quotas = page.getByRole('region', { name: 'Quotas par organisme' })
    await page.getByLabel(/^Heures par semaine/).fill('0')
    await quotas.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Écrivez un nombre entier, ou laissez vide.' }).waitFor()
    await expectNoAxeViolation(page)
    await page.getByLabel(/^Heures par semaine/).fill('30')
    await quotas.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('Les quotas sont enregistrés.').first().waitFor()
  })

  it('says when doors open and codes are said again, never once the door is open', async () => {
    const delays = page.getByRole('region', { name: 'Délais d’entrée, vérifications et clés' })
    const save = delays.getByRole('button', { name: 'Enregistrer les délais' })
    await delays.getByLabel('Ouvrir la porte avant la séance').fill('45')
    await delays.getByLabel('Rappeler le code avant la séance').fill('30')
    await save.click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /entre 15 et 720.*quand la porte s’ouvre/ })
      .waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await delays.getByLabel('Rappeler le code avant la séance').fill('45')
    await save.click()
    await page.getByText('Les délais sont enregistrés.').first().waitFor()
    await page.reload()
    expect(await delays.getByLabel('Ouvrir la porte avant la séance').inputValue()).toBe('45')
    expect(site.complaints()).toEqual([])
  })
})
