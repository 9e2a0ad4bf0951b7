import type { BookingDto } from '@salles-ouvertes/contract'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementOf, ask } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { desktop, type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { signedSeason } from '../support/signed-season.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

type Charge = { establishmentName: string; paidCents: number }

let site: LiveSite
let page: Page
let desk: Page
let booking: BookingDto
/** Of the season: what it costs, in cents, and the number of its agreement. */
let price = 0
let agreement = ''
/** Its line in the statement, from 1. */
let no = 0

beforeAll(async () => {
  site = await startLiveSite()
  ;({ page, desk, booking } = await signedSeason(site, 3))
  price = booking.quote?.totalCents ?? 0
  agreement = (await agreementOf(desk, booking.id)).number
})
afterAll(() => site.close())

const press = (name: string | RegExp) => desk.getByRole('button', { name, exact: true }).click()
const lineOf = (text: string) => desk.getByRole('row').filter({ hasText: text })
const euros = (cents: number) => new RegExp(`${(cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace('.', ',')}\\s€`)
async function expectFitsEverywhere(): Promise<void> {
  await expectNoAxeViolation(desk)
  await desk.setViewportSize(smallest)
  expect(await overflowOf(desk)).toEqual([])
  await desk.setViewportSize(desktop)
}

describe('the month end of those who keep the accounts', () => {
  it('shows what the accountant was not told yet, line by line, before anything is made', async () => {
    await desk.goto('/gestion/recettes')
    await desk.getByRole('link', { name: 'États pour l’agent comptable' }).click()
    await desk.getByRole('heading', { name: 'Préparer un état' }).waitFor()
    await lineOf(agreement).waitFor()
    expect(await lineOf(agreement).innerText()).toMatch(euros(price))
    await desk.getByRole('link', { name: /^EL-\d{4}-.+-001$/ }).waitFor()
    await expectFitsEverywhere()
    await expectTabWalk(desk)
  })

  it('is one press and its confirmation: numbered, downloaded, and nothing is left to state', async () => {
    await press(/^Établir l’état/)
    await desk.getByText(/ne pourra plus être changé/).waitFor()
    await expectNoAxeViolation(desk)
    const file = desk.waitForEvent('download')
    await press('Établir et télécharger')
    const pdf = await (await file).path()
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
    const heading = desk.getByRole('heading', { name: /^État liquidatif EL-/ })
    const number = (await heading.innerText()).replace('État liquidatif ', '')
    expect(number).toMatch(/^EL-\d{4}-.+-00[12]$/)
    await desk.goto('/gestion/recettes/etats')
    await desk.getByText('Rien à transmettre').waitFor()
    await desk.getByRole('link', { name: number, exact: true }).click()
  })

  it('says the same to the cent in the file of the accountant', async () => {
    await desk.getByRole('heading', { name: 'Noter les titres émis' }).waitFor()
    const download = desk.waitForEvent('download')
    await press('Télécharger (CSV)')
    const csv = await readFile(await (await download).path(), 'utf8')
    expect(csv).toContain(`Redevance;`)
    expect(csv).toContain(booking.reference)
    expect(csv).toContain(`;${(price / 100).toFixed(2).replace('.', ',')};`)
  })

  it('takes back the number of the order, and says what is missing', async () => {
    await press('Noter ces numéros')
    await desk.getByText('Indiquez au moins un numéro.').first().waitFor()
    await expectFitsEverywhere()
    no = await lineOf(agreement).evaluate((row) => (row as HTMLTableRowElement).sectionRowIndex + 1)
    await desk.getByLabel(new RegExp(`^Titre de la ligne ${no}\\b`)).fill('T-2026-0042')
    await desk.getByLabel('Émis le').fill(await todayOf())
    await press('Noter ces numéros')
    await lineOf('T-2026-0042').waitFor()
    await expectTabWalk(desk)
  })

  it('notes what was collected: refused for tomorrow, then nothing is owed any more', async () => {
    await lineOf(agreement)
      .getByRole('button', { name: /^Noter un paiement/ })
      .click()
    await desk.getByLabel('Référence').fill('Encaissement 12')
    await expectNoAxeViolation(desk)
    await desk.getByLabel('Reçue le').fill('2099-01-01')
    await press('Noter')
    await desk.getByText('Cette date n’est pas encore passée.').waitFor()
    await desk.getByLabel('Reçue le').fill(await todayOf())
    await press('Noter')
    await desk.getByText('Somme notée.').first().waitFor()
    await desk.goto('/gestion/recettes')
    await lineOf(booking.reference ?? '')
      .getByText('Payée', { exact: true })
      .waitFor()
    expect(await lineOf(booking.reference ?? '').innerText()).toMatch(/0\s€/)
  })

  it('shows the board the account of the year, as a chart and as tables, and exports it', async () => {
    await desk.getByRole('link', { name: 'Compte de l’année' }).click()
    await desk.getByRole('heading', { name: 'Compte de l’année', level: 1 }).waitFor()
    const club = desk.getByRole('row').filter({ hasText: 'Badminton Club' })
    await club.waitFor()
    const [received] = (await club.getByRole('cell').allInnerTexts()).slice(1)
    // Its season, and what it had paid before.
    const all = await ask<{ items: Charge[] }>(
      page,
      'GET',
      `/organisations/${booking.organisation.id}/charges?limit=100`,
    )
    const own = all.items.filter(({ establishmentName }) => establishmentName === booking.establishment.name)
    expect(own.some(({ paidCents }) => paidCents === price)).toBe(true)
    expect(received).toMatch(euros(own.reduce((sum, { paidCents }) => sum + paidCents, 0)))
    await desk.getByText('Redevances et sommes reçues, mois par mois').first().click()
    await desk.getByRole('rowheader', { name: /^décembre/i }).waitFor()
    await expectFitsEverywhere()
    await expectTabWalk(desk)
    const download = desk.waitForEvent('download')
    await press('Exporter (CSV)')
    expect(await readFile(await (await download).path(), 'utf8')).toContain('Badminton Club')
    await desk.getByLabel('Exercice').selectOption({ label: String(Number((await todayOf()).slice(0, 4)) - 3) })
    await desk.getByText(/^Rien pour/).waitFor()
  })
})

describe('the club, once its season is paid', () => {
  it('reads its year, with what free uses are worth', async () => {
    await page.goto('/mon-association')
    await page.getByRole('heading', { name: 'Mon année' }).scrollIntoViewIfNeeded()
    await page.getByRole('heading', { name: 'Par lieu' }).waitFor()
    await expectNoAxeViolation(page)
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
  })
})

/** Day of the service, whose clock a test moves. */
async function todayOf(): Promise<string> {
  const { now } = (await (await desk.request.get('/api/v1/demo/clock')).json()) as { now: string }
  return now.slice(0, 10)
}
