import type { BookingDto, PayeeAccountListDto, PaymentsToCheckDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { payfipClient, type PayfipSimulator, startPayfip } from '../simulators/payfip-server.ts'
import { ask, dayIn, freeSlot, roomNamed, signForPublicParties } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { confirmedSeries, signAsClub } from '../support/confirmed-series.ts'
import { desktop, type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club, freeEvenings } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

const clerk = 'salles@mairie-demo.example'

let site: LiveSite
let payfip: PayfipSimulator
/** Of the town clerk, of the club. */
let desk: Page
let page: Page

beforeAll(async () => {
  payfip = await startPayfip()
  site = await startLiveSite({ PAYFIP_URL: `${payfip.url}/tpa` })
  desk = await site.windowOf(clerk)
  page = await site.windowOf(club.email)
})
afterAll(async () => {
  await site.close()
  await payfip.stop()
})

/** A confirmed evening of the hall that the club has to pay to the commune; answers its reference. */
async function confirmedEvening(inDays: number): Promise<string> {
  const hall = await roomNamed(page, 'Vif', 'Salle des fêtes – grande salle')
  const { startsAt, endsAt } = await freeSlot(page, hall.id, { inDays })
  const { organisations } = await ask<{ organisations: { id: string }[] }>(page, 'GET', '/me')
  const { id } = await ask<BookingDto>(page, 'POST', '/bookings', {
    ...{ roomId: hall.id, organisationId: organisations[0]?.id, startsAt, endsAt },
    facts: {
      ...{ purpose: 'meeting', activity: 'Assemblée générale', headcount: 60, configuration: 'seated' },
      ...{ withMinors: false, openToPublic: false, equipmentWanted: '', notes: '' },
      ...{ responsibleName: club.holder, responsiblePhone: '06 39 98 00 11', responsibleEmail: club.email },
    },
  })
  const { reference } = await ask<BookingDto>(page, 'POST', `/bookings/${id}/submit`, { houseRulesRead: true })
  if (!reference) throw new Error('a request sent has a reference')
  await ask(desk, 'POST', `/bookings/${id}/approve`, {})
  await site.advanceClock(1)
  await signAsClub(site, page, id)
  await signForPublicParties(site, page, reference)
  return reference
}

const title = (window: Page, name: string) => window.getByRole('heading', { level: 1, name }).waitFor()
const check = async (window: Page) => {
  await expectNoAxeViolation(window)
  await expectTabWalk(window)
  await window.setViewportSize(smallest)
  expect(await overflowOf(window)).toEqual([])
  await window.setViewportSize(desktop)
}
/** From the list of what the club owes to the page of one charge. */
async function openCharge(reference: string): Promise<void> {
  await page.goto('/mon-association')
  await page.getByRole('link', { name: new RegExp(`^Payer la redevance ${reference}$`) }).click()
  await title(page, 'Payer une redevance')
}
/** On the page of the simulator, as the payer would; back on the page of the product. */
async function payThere(choice: string): Promise<void> {
  await page.getByRole('button', { name: 'Payer en ligne' }).click()
  await page.getByRole('heading', { level: 1, name: 'PayFiP simulé' }).waitFor()
  await page.getByRole('button', { name: choice }).click()
  await title(page, 'Votre paiement')
}

describe('the town clerk who says where the commune is paid', () => {
  it('is told of a wrong IBAN and of a missing number, then keeps the right ones and tests PayFiP', async () => {
    await desk.goto('/parc/paiement')
    await title(desk, 'Paiement')
    await desk.getByText(/^Simulateur de PayFiP/).waitFor()
    const form = desk.getByRole('form', { name: 'Réglages' })
    await form.getByLabel(/^IBAN du compte/).fill('FR14 2004 1010 0505 0001 3M02 607')
    await form.getByRole('button', { name: 'Enregistrer' }).click()
    await form.getByText(/^Cet IBAN n’est pas juste/).waitFor()
    await form.getByLabel(/^IBAN du compte/).fill('FR14 2004 1010 0505 0001 3M02 606')
    await form.getByRole('checkbox').check()
    await form.getByLabel('Numéro de client PayFiP').fill('')
    await form.getByRole('button', { name: 'Enregistrer' }).click()
    await form.getByText('Écrivez six chiffres.').first().waitFor()
    await check(desk)
    await form.getByLabel('Numéro de client PayFiP').fill(payfipClient)
    await form.getByRole('button', { name: 'Enregistrer' }).click()
    await form.getByText('Réglages enregistrés.').waitFor()
    const connection = desk.getByRole('region', { name: 'Connexion à PayFiP' })
    await connection.getByText(/^Pas encore testée/).waitFor()
    await connection.getByRole('button', { name: 'Tester la connexion' }).click()
    await connection.getByText(/^PayFiP connaît ce bénéficiaire/).waitFor()
    await check(desk)
    const { tenants } = await ask<{ tenants: { id: string }[] }>(desk, 'GET', '/me')
    const list = await ask<PayeeAccountListDto>(desk, 'GET', `/tenants/${tenants[0]?.id}/payee-accounts`)
    expect(list.items.flatMap(({ contract }) => contract ?? [])).toEqual([
      { clientNumber: payfipClient, kind: 'imprest', mode: 'test' },
    ])
  })
})

describe('an association that owes the commune', () => {
  let reference = ''
  it('reads how to pay: online, or by a transfer in words and as a QR code', async () => {
    reference = await confirmedEvening(24)
    await openCharge(reference)
    await page.getByText('Simulateur\u00a0: aucun argent n’est demandé ni reçu.').waitFor()
    const transfer = page.getByRole('region', { name: 'Par virement' })
    expect(await transfer.getByLabel(/^IBAN/).inputValue()).toBe('FR14 2004 1010 0505 0001 3M02 606')
    expect(await transfer.getByLabel('Référence à recopier').inputValue()).toMatch(/^RF\d\d [0-9A-Z ]+$/)
    await transfer.getByRole('img', { name: /^QR code du virement/ }).waitFor()
    await check(page)
  })

  it('pays online although the call of PayFiP is lost: coming back is enough', async () => {
    payfip.losesCalls = true
    await payThere('Payer par carte')
    await page.getByRole('status').getByText('Payé', { exact: true }).waitFor()
    await check(page)
    await page.getByRole('link', { name: 'Voir mes redevances' }).click()
    const line = page.getByRole('row').filter({ hasText: reference })
    await line.getByText('Payée', { exact: true }).waitFor()
    expect(await line.getByRole('link', { name: /^Payer/ }).count()).toBe(0)
  })

  it('closes the page of PayFiP after paying, the call lost too: the question asked later is enough', async () => {
    const second = await confirmedEvening(38)
    await openCharge(second)
    await page.getByRole('button', { name: 'Payer en ligne' }).click()
    await page.getByRole('heading', { level: 1, name: 'PayFiP simulé' }).waitFor()
    const { id = '' } = payfip.operations.at(-1) ?? {}
    await page.goto('/mon-association')
    await payfip.decide(id, 'V')
    await site.advanceClock(6)
    await page.reload()
    await page.getByRole('row').filter({ hasText: second }).getByText('Payée', { exact: true }).waitFor()
  })

  it('is refused, told so, and may start again; a late answer is waited for', async () => {
    const third = await confirmedEvening(45)
    await openCharge(third)
    await payThere('Carte refusée')
    await page.getByRole('status').getByText('Refusé', { exact: true }).waitFor()
    await check(page)
    await page.getByRole('link', { name: 'Payer autrement ou recommencer' }).click()
    payfip.lateLooks = 3
    await payThere('Payer par carte')
    await page.getByText('En attente de la réponse de PayFiP').waitFor()
    await check(page)
    payfip.lateLooks = 0
    for (const _ of [1, 2, 3, 4]) await site.advanceClock(6)
    await page.getByRole('status').getByText('Payé', { exact: true }).waitFor()
  })
})

describe('a season that the association pays in parts', () => {
  it('is paid online for what is due alone, and says when the rest comes', async () => {
    const hall = await roomNamed(page, 'Vif', 'Salle des fêtes – grande salle')
    const { tenants } = await ask<{ tenants: { id: string }[] }>(desk, 'GET', '/me')
    const validFrom = dayIn(20)
    await ask(desk, 'POST', `/tenants/${tenants[0]?.id}/tariffs`, {
      ...{ name: 'Tarif en deux fois', act: 'CM-DEMO-04', validFrom },
      lines: [{ unit: 'started-hour', unitCents: 1500 }],
      terms: {
        instalments: [
          { sharePercent: 40, due: 'days-after-confirmation', value: 0 },
          { sharePercent: 60, due: 'days-after-confirmation', value: 45 },
        ],
      },
    })
    const evenings = (await freeEvenings(page, hall.id, 2)).filter(({ date }) => date > validFrom)
    const reference = await confirmedSeries(site, page, desk, hall, evenings.slice(0, 3))
    await openCharge(reference)
    expect(await page.getByLabel('Que payez-vous').inputValue()).toBe('due')
    await check(page)
    await payThere('Payer par carte')
    await page.getByRole('status').getByText('Payé', { exact: true }).waitFor()
    expect(payfip.operations.at(-1)?.fields['montant']).toBe('3600')
    await page.goto(`/mes-demandes/${reference}`)
    const rows = page.getByRole('table', { name: /^Échéances/ }).getByRole('row')
    await rows.filter({ hasText: 'Réglée' }).waitFor()
    await rows.filter({ hasText: 'À venir' }).waitFor()
  })
})

describe('a payment of another sum', () => {
  it('waits for the clerk, who writes what was received with a word', async () => {
    const reference = await confirmedEvening(52)
    payfip.addedCents = -100
    await openCharge(reference)
    await payThere('Payer par carte')
    await page.getByText(/^Votre paiement est connu, mais un point est à vérifier/).waitFor()
    await expectNoAxeViolation(page)
    payfip.addedCents = 0
    await desk.goto('/gestion/recettes')
    const list = desk.getByRole('region', { name: 'Paiements en ligne à vérifier' })
    await list.getByText('La somme reçue n’est pas la somme demandée.').waitFor()
    await check(desk)
    await list.getByRole('button', { name: /^Vérifier/ }).click()
    const dialog = desk.getByRole('dialog', { name: 'Vérifier ce paiement' })
    await dialog.getByRole('button', { name: /^Inscrire/ }).click()
    await dialog.getByText('Écrivez ce que vous avez vérifié.').waitFor()
    await expectNoAxeViolation(desk)
    await dialog.getByLabel('Ce que vous avez vérifié').fill('Vu avec la trésorerie.')
    await dialog.getByRole('button', { name: /^Inscrire/ }).click()
    await list.getByText(/^Vérifié le .*Vu avec la trésorerie/).waitFor()
    const { tenants } = await ask<{ tenants: { id: string }[] }>(desk, 'GET', '/me')
    const { items } = await ask<PaymentsToCheckDto>(desk, 'GET', `/tenants/${tenants[0]?.id}/payments-to-check`)
    expect(items).toMatchObject([{ isRecorded: true, bookingReference: reference }])
  })

  it('left no complaint of the security policy', () => {
    expect(site.complaints()).toEqual([])
  })
})
