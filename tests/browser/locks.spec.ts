import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nukiDevice, nukiToken, startNuki, type NukiSimulator } from '../simulators/nuki-server.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { desktop, type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { head } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let nuki: NukiSimulator
let page: Page

beforeAll(async () => {
  ;[site, nuki] = await Promise.all([startLiveSite(), startNuki()])
  page = await site.windowOf('patrimoine@departement-demo.example')
})
afterAll(async () => {
  await nuki.stop()
  await site.close()
})

const settings = () => page.getByRole('form', { name: 'Réglages' })
const connection = () => page.getByRole('region', { name: 'Connexion' })

describe('the officer who connects the locks of a collège', () => {
  it('reads what its locks can do, and which rooms they open', async () => {
    await page.goto('/parc/serrures')
    await page.getByRole('heading', { level: 1, name: 'Serrures' }).waitFor()
    await page.getByLabel('Établissement').selectOption('Collège Vercors, Grenoble')
    await page.getByText('Simulateur : ces codes n’ouvrent aucune vraie porte.').waitFor()
    await page
      .getByText('Un code ne se retire pas à distance : après une annulation, il ouvre jusqu’à sa fin.')
      .waitFor()
    await page.getByRole('link', { name: 'Changer dans la fiche, Gymnase' }).first().waitFor()
    const others = page.getByRole('region', { name: 'Autres moyens d’entrer' })
    await others
      .getByText(/à changer avant le|une personne ouvre/)
      .first()
      .waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
  })

  it('is asked by each maker for what it needs, and keeps nothing of another', async () => {
    await settings()
      .getByRole('radio', { name: /^TTLock/ })
      .check()
    await settings()
      .getByRole('group', { name: 'Codes' })
      .getByRole('radio', { name: /^Calculés par la serrure/ })
      .check()
    await settings().getByLabel('Nom du compte').waitFor()
    await expectNoAxeViolation(page)
    await settings()
      .getByRole('radio', { name: /^Autre logiciel/ })
      .check()
    await settings().getByLabel('Clé des signatures, 32 signes au moins').waitFor()
    expect(await settings().getByRole('group', { name: 'Codes' }).count()).toBe(0)
    await settings().getByRole('radio', { name: /^Nuki/ }).check()
  })

  it('learns that the key is missing, writes it, and never sees it again', async () => {
    await settings().getByLabel('Adresse du service').fill(nuki.url)
    await settings().getByRole('button', { name: 'Enregistrer' }).click()
    await settings()
      .getByText(/^La clé manque/)
      .waitFor()
    await settings().getByLabel('Clé de l’API').fill(nukiToken)
    await settings().getByRole('button', { name: 'Enregistrer' }).click()
    await settings().getByText('Réglages enregistrés.').waitFor()
    expect(await settings().getByLabel('Clé de l’API').inputValue()).toBe('')
    expect(await page.content()).not.toContain(nukiToken)
  })

  it('tests the connection and reads the state of the locks, or why it cannot', async () => {
    await connection().getByRole('button', { name: 'Tester la connexion' }).click()
    await connection()
      .getByText(/^Connexion réussie/)
      .waitFor()
    await page.getByRole('cell', { name: nukiDevice }).waitFor()
    await page.getByText(/pile 12.%, à changer/).waitFor()
    const readings = page.getByRole('region', { name: 'Lectures des serrures' })
    await site.runDueWork()
    await page.reload()
    await readings.getByText('Refusée par le fabricant, réglages à vérifier').first().waitFor()
    await expectNoAxeViolation(page)
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
    await page.setViewportSize(desktop)
    nuki.mode = 'down'
    await connection().getByRole('button', { name: 'Tester la connexion' }).click()
    await connection()
      .getByText(/^Échec/)
      .waitFor()
    nuki.mode = 'up'
  })

  it('leaves the account after a question', async () => {
    await connection().getByRole('button', { name: 'Ne plus utiliser ce compte' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ne plus utiliser ce compte ?' })
    await expectNoAxeViolation(page)
    await dialog.getByRole('button', { name: 'Ne plus l’utiliser' }).click()
    const said = page.getByRole('region', { name: 'Annonces' })
    await said.getByText('Le compte n’est plus utilisé.').waitFor()
    await connection().waitFor({ state: 'hidden' })
  })
})

describe('the principal', () => {
  it('keeps the locks of the collège too, and no other screen of the stock', async () => {
    const desk = await site.windowOf(head)
    await desk.goto('/parc/serrures')
    await desk.getByRole('form', { name: 'Réglages' }).waitFor()
    expect(await desk.getByRole('navigation', { name: 'Parc de salles' }).count()).toBe(0)
    await expectNoAxeViolation(desk)
  })
})
