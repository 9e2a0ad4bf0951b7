import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { desktop, type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

type Preview = { payees: { payeeEntityId: string; lines: { entryId: string }[] }[] }

let site: LiveSite
let page: Page
let order: { id: string; number: string }

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.windowOf('gestion@college-vercors.example')
  const { roles } = await ask<{ roles: { establishmentId: string }[] }>(page, 'GET', '/me')
  const { now } = await ask<{ now: string }>(page, 'GET', '/demo/clock')
  const month = now.slice(0, 7)
  const waiting = async ({ establishmentId }: { establishmentId: string }) => {
    const preview = `/establishments/${establishmentId}/revenue-order-preview?month=${month}`
    return (await ask<Preview>(page, 'GET', preview)).payees.map((payee) => ({ ...payee, place: establishmentId }))
  }
  const [payee] = (await Promise.all(roles.map(waiting))).flat()
  if (!payee) throw new Error('the demonstration has nothing to state')
  const { payeeEntityId, lines, place } = payee
  const body = { month, payeeEntityId, entryIds: lines.map(({ entryId }) => entryId) }
  order = await ask(page, 'POST', `/establishments/${place}/revenue-orders`, body)
  await page.goto('/gestion/recettes/etats')
  await page.getByLabel('Établissement').selectOption(place)
})
afterAll(() => site.close())

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
async function expectFitsEverywhere(): Promise<void> {
  await expectNoAxeViolation(page)
  await page.setViewportSize(smallest)
  expect(await overflowOf(page)).toEqual([])
  await page.setViewportSize(desktop)
}

describe('the file of a statement', () => {
  it('has the columns that the accountant asked for, and the statement made before too', async () => {
    await page.getByText('Régler les colonnes').click()
    await page.getByLabel('Titre de la colonne « État »').fill('Bordereau')
    await press('Descendre Bordereau')
    await expectFitsEverywhere()
    await expectTabWalk(page)
    await page.getByLabel('Séparateur').selectOption({ label: 'Virgule' })
    await page.getByLabel('Décimales').selectOption({ label: 'Point : 12.50' })
    await press('Enregistrer ce réglage')
    await page.getByText('Réglage enregistré.').first().waitFor()
    await page.getByRole('link', { name: order.number }).click()
    const download = page.waitForEvent('download')
    await press('Télécharger (CSV)')
    const csv = await readFile(await (await download).path(), 'utf8')
    expect(csv.replace('\uFEFF', '')).toMatch(/^Ligne,Bordereau,Nature,/)
    expect(csv).toContain(`\r\n1,${order.number},Redevance,`)
  })
})

describe('the numbers of the orders', () => {
  it('are read from a file, shown with what is wrong, then noted', async () => {
    await press('Lire le fichier')
    await page.getByText('Choisissez un fichier.').waitFor()
    const buffer = Buffer.from('Ligne;N° de titre\n1;T-2026-101\n2;T-2026-102\n999;T-2026-103\n')
    await page.getByLabel('Fichier CSV').setInputFiles({ name: 'titres.csv', mimeType: 'text/csv', buffer })
    await press('Lire le fichier')
    await page.getByText(/^Ligne 4 : cette ligne n’est pas dans l’état \(« 999 »\)\.$/).waitFor()
    await page.getByRole('table', { name: 'Ce qui sera noté' }).getByText('T-2026-102').waitFor()
    await expectFitsEverywhere()
    await expectTabWalk(page)
    await press(/^Noter 2\snuméros$/)
    await page.getByText('Numéros notés.').first().waitFor()
    await page.getByRole('table', { name: 'Lignes de l’état' }).getByText('T-2026-101').waitFor()
    expect(site.complaints()).toEqual([])
  })
})
