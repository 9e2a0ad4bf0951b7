import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookingOf, dayIn, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { confirmedSeries } from '../support/confirmed-series.ts'
import { desktop, type LiveSite, onPhone, phone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club, freeEvenings, head } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let officer: Page
let page: Page
let reference = ''

beforeAll(async () => {
  site = await startLiveSite()
  officer = await site.windowOf('patrimoine@departement-demo.example')
})
afterAll(() => site.close())

const part = (rank: number) => officer.getByRole('group', { name: `Échéance ${rank}`, exact: true })
const publish = () => officer.getByRole('button', { name: 'Publier ce tarif', exact: true }).click()
async function expectFitsEverywhere(of: Page, back: typeof desktop): Promise<void> {
  await expectNoAxeViolation(of)
  await of.setViewportSize(smallest)
  expect(await overflowOf(of)).toEqual([])
  await of.setViewportSize(back)
}

describe('a price that is paid in several parts', () => {
  it('is voted with the grid: the parts make the whole', async () => {
    await officer.goto('/parc/tarifs/nouveau')
    await officer.getByLabel('Partir du tarif').selectOption({ index: 1 })
    await officer.getByLabel('Nom du tarif').fill('Tarif en deux fois')
    await officer.getByLabel('Délibération ou décision qui le vote').fill('TARIF-DEMO-3')
    await officer.getByLabel('S’applique à partir du').fill(dayIn(62))
    // Those of the grid that it starts from.
    for (const rank of [3, 2, 1]) {
      await part(rank)
        .getByRole('button', { name: `Retirer l’échéance ${rank}` })
        .click()
    }
    for (const rank of [1, 2]) {
      await officer.getByRole('button', { name: 'Ajouter une échéance' }).click()
      await part(rank).getByLabel('Part du prix').fill('40')
      await part(rank).getByLabel('Quand').selectOption('days-after-confirmation')
      await part(rank)
        .getByLabel('Jours après la confirmation')
        .fill(String((rank - 1) * 10))
    }
    await publish()
    await officer.getByRole('dialog').getByRole('button', { name: 'Publier ce tarif' }).click()
    await officer.getByRole('dialog').waitFor({ state: 'detached' })
    await officer
      .getByRole('alert')
      .getByText(/100\s%/)
      .waitFor()
    await expectFitsEverywhere(officer, desktop)
    await part(2).getByLabel('Part du prix').fill('60')
    await publish()
    await officer.getByRole('dialog').getByRole('button', { name: 'Publier ce tarif' }).click()
    await officer.getByRole('article').filter({ hasText: 'Tarif en deux fois' }).waitFor()
  })

  it('is read by the club once its season is signed: what is due, and when the rest comes', async () => {
    page = await site.windowOf(club.email, onPhone)
    const desk = await site.windowOf(head)
    const gym = await roomNamed(page, 'Grenoble', 'Gymnase')
    const evenings = (await freeEvenings(page, gym.id, 2)).filter(({ date }) => date > dayIn(64))
    reference = await confirmedSeries(site, page, desk, gym, evenings.slice(0, 3))
    await page.goto(`/mes-demandes/${reference}`)
    const rows = page.getByRole('table', { name: /^Échéances/ }).getByRole('row')
    await rows.filter({ hasText: 'Due' }).waitFor()
    await rows.filter({ hasText: 'À venir' }).waitFor()
    await expectFitsEverywhere(page, phone)
  })

  it('is paid as it falls due, or whole', async () => {
    const total = (await bookingOf(page, reference)).quote?.totalCents ?? 0
    const sum = (cents: number) =>
      new RegExp((cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace('.', ',') + '\\s€')
    await page.goto('/mon-association')
    await page.getByRole('link', { name: `Payer la redevance ${reference}`, exact: true }).click()
    const transfer = page.getByRole('region', { name: 'Par virement' })
    await transfer.getByText(sum(total * 0.4)).waitFor()
    await expectFitsEverywhere(page, phone)
    await expectTabWalk(page)
    await page.getByLabel('Que payez-vous').selectOption('all')
    await transfer.getByText(sum(total)).waitFor()
    expect(site.complaints()).toEqual([])
  })
})
