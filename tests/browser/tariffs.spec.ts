import type { RoomCardDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookingOf, dayIn, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { describeClub, freeEvenings, sendRequest } from '../support/series-steps.ts'
import { settled } from '../support/settled.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let page: Page
let gym: RoomCardDto

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.openWindow()
  await page.goto('/')
  gym = await roomNamed(page, 'Grenoble', 'Gymnase')
  await site.signIn(page, 'patrimoine@departement-demo.example')
})
afterAll(() => site.close())

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const group = (name: string) => page.getByRole('group', { name, exact: true })

describe('the tariff of a département', () => {
  it('says what is missing, beside each list', async () => {
    await page.goto('/parc/tarifs')
    await page.getByRole('link', { name: 'Publier un tarif' }).click()
    await group('Ligne 1').waitFor()
    await press('Ajouter une règle')
    await press('Ajouter une option')
    await press('Ajouter une saison')
    await page.getByRole('group', { name: 'Combien paierait…' }).waitFor()
    await press('Publier ce tarif')
    const summary = page.getByRole('alert')
    await summary.getByRole('link', { name: 'Règle 1 : écrivez un nombre, par exemple 20 ou -20.' }).waitFor()
    await summary.getByRole('link', { name: 'Option 1 : écrivez son nom.' }).waitFor()
    await summary.getByRole('link', { name: 'Saison 1 : écrivez son nom.' }).waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
    await page.setViewportSize({ width: 1400, height: 900 })
  })

  it('is written from the one before, and refused while a reduction names no text', async () => {
    await page.getByLabel('Partir du tarif').selectOption({ index: 1 })
    for (const one of ['règle', 'option', 'saison']) await press(`Ajouter une ${one}`)
    await page.getByLabel('Nom du tarif').fill('Tarif avec chauffage')
    await page.getByLabel('Délibération ou décision qui le vote').fill('TARIF-DEMO-3')
    await page.getByLabel('S’applique à partir du').fill(dayIn(62))
    await group('Saison 1').getByLabel('Nom de la saison').fill('Chauffage')
    await group('Règle 1').getByLabel('Nom de la règle').fill('Associations du département')
    await group('Règle 1').getByLabel('Montant').fill('-50')
    await group('Option 1').getByLabel('Nom de l’option').fill('Forfait ménage')
    await group('Option 1').getByLabel('Prix').fill('40')
    await press('Vérifier la grille')
    await page.getByText('Une réduction doit nommer le texte qui la permet.').waitFor()
    await group('Règle 1').getByLabel('Raison de la réduction').fill('Délibération fictive, article 3')
    await group('Règle 1').getByLabel('Organisme').selectOption({ label: 'Association' })
  })

  it('is checked: a season that no price names is told', async () => {
    await press('Vérifier la grille')
    await page.getByText(/Aucun prix ne nomme la saison «\sChauffage\s»/).waitFor()
    await press('Ajouter une règle')
    await group('Règle 2').getByLabel('Nom de la règle').fill('Chauffage')
    await group('Règle 2').getByLabel('Ce qu’elle fait').selectOption({ label: 'Ajoute ou retire par séance' })
    await group('Règle 2').getByLabel('Montant').fill('5')
    await group('Règle 2').getByText('Autres conditions', { exact: true }).click()
    await group('Règle 2').getByLabel('Saison').selectOption({ label: 'Chauffage' })
    await press('Vérifier la grille')
    await page.getByText(/Aucun prix ne nomme la saison/).waitFor({ state: 'detached' })
    await expectNoAxeViolation(page)
  })

  it('is tried on one evening, then on the whole of last year', async () => {
    await page.getByRole('group', { name: 'Combien paierait…' }).getByLabel('Salle').selectOption({ index: 1 })
    await press('Simuler le prix')
    await page.getByRole('row', { name: /Associations du département/ }).waitFor()
    await press('Rejouer l’année passée')
    const establishments = page.getByRole('table', { name: 'Par établissement' })
    await establishments.getByRole('row').nth(1).waitFor()
    expect(await establishments.getByRole('row').nth(1).innerText()).toMatch(/−\d+,\d\d\s€/)
    await expectNoAxeViolation(page)
  })

  it('is published, with its rules and options for all to read', async () => {
    await press('Publier ce tarif')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Publier ce tarif' }).click()
    const card = page.getByRole('article').filter({ hasText: 'Tarif avec chauffage' })
    await card.waitFor()
    await card.getByText(/Associations du département\s: -50\s%/).waitFor()
    await card.getByText(/Forfait ménage\s: 40\s€ par réservation/).waitFor()
    await card.getByText(/Saison «\sChauffage\s»\s: du 15 octobre au 15 avril/).waitFor()
    await settled(page)
    await expectNoAxeViolation(page)
  })
})

describe('a club that asks for an evening under it', () => {
  it('chooses the option, reads each line of the price, and sends it', async () => {
    const member = await site.openWindow()
    await member.goto('/')
    const evenings = (await freeEvenings(member, gym.id, 2)).filter(({ date }) => date > dayIn(64)).slice(0, 2)
    await member.goto(`/salles/${gym.id}`)
    await member.getByText('Chaque semaine', { exact: true }).click()
    await member.getByLabel('Du', { exact: true }).fill(evenings[0]?.date ?? '')
    await member.getByLabel('Au', { exact: true }).fill(evenings[1]?.date ?? '')
    await member.getByRole('link', { name: 'Demander 2 séances' }).click()
    await member.getByRole('heading', { level: 1, name: 'Votre créneau' }).waitFor()
    const cleaning = member.getByRole('checkbox', { name: /^Forfait ménage/ })
    await describeClub(member, async () => {
      await cleaning.check()
      await expectNoAxeViolation(member)
    })
    await member
      .getByText(/Forfait ménage\s: 40\s€/)
      .first()
      .waitFor()
    await expectNoAxeViolation(member)
    const { quote } = await bookingOf(member, await sendRequest(member))
    expect(quote?.lines.at(-1)).toMatchObject({ label: 'Forfait ménage', amountCents: 4000 })
    expect(quote?.grant?.legalBasis).toBe('Délibération fictive, article 3')
    expect(site.complaints()).toEqual([])
  })
})
