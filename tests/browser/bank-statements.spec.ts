import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { creditorReference } from '../../apps/api/src/features/online-payments/index.ts'
import { ask } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { desktop, type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

type Charge = { id: string; bookingReference: string; organisationName: string; balanceCents: number }

let site: LiveSite
let page: Page
let owed: Charge[]
let place = ''
let otherPlace = ''

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.windowOf('gestion@college-vercors.example')
  const { roles } = await ask<{ roles: { establishmentId: string }[] }>(page, 'GET', '/me')
  place = roles[0]?.establishmentId ?? ''
  otherPlace = roles[1]?.establishmentId ?? ''
  const { items } = await ask<{ items: Charge[] }>(page, 'GET', `/establishments/${place}/charges?limit=100`)
  // What the statement of the demonstration surely pays is left to it.
  owed = items.filter(({ balanceCents, organisationName }) => balanceCents > 0 && !organisationName.startsWith('Danse'))
  expect(owed.length).toBeGreaterThanOrEqual(3)
})
afterAll(() => site.close())

const charge = (rank: number): Charge => {
  const found = owed[rank]
  if (!found) throw new Error(`the demonstration has no charge ${rank}`)
  return found
}
const euros = (cents: number) => (cents / 100).toFixed(2).replace('.', ',')
const referenceOf = ({ bookingReference, id }: Charge) => creditorReference(bookingReference, id)
const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
const told = (text: string | RegExp) => page.getByText(text).first().waitFor()
const movement = (text: string) => page.getByRole('article').filter({ hasText: text })
const dialog = () => page.getByRole('dialog')
async function bring(...lines: string[]): Promise<void> {
  const buffer = Buffer.from(`Compte du collège\nDate;Libellé;Montant;Référence\n${lines.join('\n')}\n`)
  await page.getByLabel('Fichier du relevé').setInputFiles({ name: 'releve.csv', mimeType: 'text/csv', buffer })
  await press('Importer')
}
async function expectFitsEverywhere(): Promise<void> {
  await expectNoAxeViolation(page)
  await page.setViewportSize(smallest)
  expect(await overflowOf(page)).toEqual([])
  await page.setViewportSize(desktop)
}
/** Day of the service, whose clock the demonstration moves. */
const dayOfService = async () => {
  const { now } = await ask<{ now: string }>(page, 'GET', '/demo/clock')
  return now.slice(0, 10)
}

describe('a statement of the bank, brought by the bursar', () => {
  it('is refused whole for one line, which is named', async () => {
    await page.goto('/gestion/recettes')
    await page.getByRole('link', { name: 'Relevés bancaires' }).click()
    await page.getByRole('heading', { level: 1, name: 'Relevés bancaires' }).waitFor()
    expect(await page.getByLabel('Établissement').inputValue()).toBe(place)
    await page.getByRole('link', { name: 'Recettes', exact: true }).and(page.locator('[aria-current=page]')).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Recettes', exact: true }).waitFor()
    await movement('BADMINTON').waitFor()
    await page.getByLabel('Établissement').selectOption(otherPlace)
    await movement('BADMINTON').waitFor({ state: 'detached' })
    await press('Importer')
    await told('Choisissez le fichier du relevé.')
    const day = await dayOfService()
    await bring(`${day};VIR;10,00;`, `${day};VIR;1.234;`)
    await told(/^Ligne 4 : le montant ne se lit pas.+Lu : « 1\.234 »\. Rien n’a été importé\.$/)
    await told('Importez un relevé pour commencer.')
    await expectFitsEverywhere()
    await page.getByLabel('Établissement').selectOption(place)
    await movement('BADMINTON').waitFor()
  })

  it('shows each movement, what it may be, and why', async () => {
    const day = await dayOfService()
    const [one, two, three] = [charge(0), charge(1), charge(2)]
    await bring(
      `${day};VIR SEPA PREMIER;${euros(one.balanceCents)};${referenceOf(one)}`,
      `${day};VIR SEPA GROUPE;${euros(two.balanceCents + three.balanceCents)};`,
      `${day};SUBVENTION DE LA REGION;4 321,09;`,
    )
    await told(/^3\snouveaux mouvements, 0\sdéjà connu\.$/)
    await movement('PREMIER').getByText('Sûre', { exact: true }).waitFor()
    await movement('PREMIER').getByText('Pourquoi : référence exacte, même somme.').waitFor()
    await movement('SUBVENTION').getByText('Aucune proposition').waitFor()
    await expectFitsEverywhere()
    await expectTabWalk(page)
  })

  it('brought again, brings nothing', async () => {
    const day = await dayOfService()
    await bring(`${day};SUBVENTION DE LA REGION;4 321,09;`)
    await told(/^0\snouveau mouvement, 1\sdéjà connu\.$/)
  })

  it('pays what is sure in one press, and the revenue says so', async () => {
    await press('Accepter les 2 sûres')
    await told(/^2\smouvements rapprochés\.$/)
    await movement('PREMIER').waitFor({ state: 'detached' })
    await page.goto('/gestion/recettes')
    const row = page
      .getByRole('row')
      .filter({ hasText: charge(0).bookingReference })
      .first()
    await row.getByText('Payée', { exact: true }).waitFor()
    await row.getByText('Rapprochée', { exact: true }).waitFor()
  })

  it('shares one movement between two bookings, never beyond it', async () => {
    await page.goto('/gestion/recettes/releves')
    await movement('GROUPE').getByRole('button', { name: 'Répartir' }).click()
    await dialog().getByRole('button', { name: 'Enregistrer les parts' }).click()
    await dialog().getByText('Ajoutez au moins une réservation.').waitFor()
    for (const { bookingReference } of [charge(1), charge(2)]) {
      await dialog().getByLabel('Chercher une réservation').fill(bookingReference)
      await dialog().getByRole('button', { name: 'Chercher une réservation' }).click()
      await dialog()
        .getByRole('button', { name: `Ajouter ${bookingReference}`, exact: true })
        .click()
    }
    await dialog().getByText('Tout est réparti.').waitFor()
    await expectNoAxeViolation(page)
    const part = dialog().getByLabel(`Part de ${charge(1).bookingReference}`)
    await part.fill('9999')
    await dialog().getByRole('button', { name: 'Enregistrer les parts' }).click()
    await dialog()
      .getByText(/^Les parts dépassent le mouvement de/)
      .first()
      .waitFor()
    await part.fill(euros(charge(1).balanceCents))
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
    await page.setViewportSize(desktop)
    await dialog().getByRole('button', { name: 'Enregistrer les parts' }).click()
    await told('Parts enregistrées.')
    await movement('GROUPE').waitFor({ state: 'detached' })
  })

  it('undoes one part, with why, and proposes the movement again', async () => {
    await page.getByText('Rapprochés', { exact: true }).last().click()
    const undo = new RegExp(`^Annuler ce rapprochement \\(${charge(1).bookingReference}\\)$`)
    await movement('GROUPE').getByRole('button', { name: undo }).click()
    await dialog().getByRole('button', { name: 'Annuler le rapprochement' }).click()
    await dialog().getByRole('link', { name: 'Écrivez la raison.' }).waitFor()
    await expectNoAxeViolation(page)
    await dialog().getByLabel('Raison').fill('Mauvaise réservation.')
    await dialog().getByRole('button', { name: 'Annuler le rapprochement' }).click()
    await told('Rapprochement annulé.')
    await page.getByText('À traiter', { exact: true }).last().click()
    await movement('GROUPE')
      .getByText(/Mauvaise réservation\.$/)
      .waitFor()
    await movement('GROUPE')
      .getByText(/^Reste à rapprocher/)
      .waitFor()
    await expectFitsEverywhere()
  })

  it('counts once what another format of the same statement tells again, and says so', async () => {
    const day = await dayOfService()
    const entry = `<Ntry><Amt Ccy="EUR">4321.09</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${day}</Dt></BookgDt>
      <AcctSvcrRef>S1</AcctSvcrRef><AddtlNtryInf>Subvention de la région</AddtlNtryInf></Ntry>`
    const buffer = Buffer.from(`<Document><BkToCstmrStmt><Stmt>${entry}</Stmt></BkToCstmrStmt></Document>`)
    const file = { name: 'releve.xml', mimeType: 'application/xml', buffer }
    await page.getByLabel('Fichier du relevé').setInputFiles(file)
    await press('Importer')
    await told(/^0\snouveau mouvement, 1\sdéjà connu\. Dont 1\sécrit autrement dans un autre relevé/)
    await movement('SUBVENTION')
      .getByText(/^Aussi dans le relevé releve\.xml \(camt\.053\).+mêmes mots\.$/)
      .waitFor()
    await expectFitsEverywhere()
  })

  it('sets aside what is no rent, and takes it back', async () => {
    await movement('SUBVENTION').getByRole('button', { name: 'Mettre de côté' }).click()
    await dialog().getByLabel('Raison').fill('Subvention de fonctionnement')
    await dialog().getByRole('button', { name: 'Mettre de côté' }).click()
    await movement('SUBVENTION').waitFor({ state: 'detached' })
    await page.getByText('Mis de côté', { exact: true }).last().click()
    await movement('SUBVENTION')
      .getByText(/Subvention de fonctionnement$/)
      .waitFor()
    await movement('SUBVENTION').getByRole('button', { name: 'Reprendre' }).click()
    await told('Mouvement repris.')
    expect(site.complaints()).toEqual([])
  })
})
