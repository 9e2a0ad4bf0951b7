import type { RoomCardDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookingOf, dayIn, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { freeEvenings, head, keepForCouncil } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let page: Page
let gym: RoomCardDto
let evenings: Awaited<ReturnType<typeof freeEvenings>>

const wednesday = 3

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.openWindow()
  await page.goto('/')
  gym = await roomNamed(page, 'Grenoble', 'Gymnase')
  evenings = await freeEvenings(page, gym.id, wednesday)
  await site.signIn(page, head)
})
afterAll(() => site.close())

const press = (name: string) => page.getByRole('button', { name }).click()
const fields = {
  'Nom de l’organisme': 'Gymnastique de démonstration',
  'Représentant (nom)': 'Ambre Brouillon',
  'Sa fonction': 'Présidente',
  Adresse: '4 rue de l’Essai',
  'Code postal': '38000',
  Commune: 'Grenoble',
  'Activité en quelques mots': 'Gymnastique douce',
  'Nombre de personnes': '20',
  'Responsable sur place (nom)': 'Ambre Brouillon',
  'Son téléphone': '06 39 98 00 31',
  Assureur: 'Mutuelle Fictive',
  'Numéro de contrat': 'RC-DEMO-0098',
}

describe('a season taken by telephone', () => {
  it('shows every date as an organiser sees it, and wants a rhythm', async () => {
    await page.goto('/gestion/saisir')
    await page.getByLabel('Salle', { exact: true }).selectOption({ label: gym.name })
    await page.getByText('Chaque semaine', { exact: true }).click()
    await page.getByRole('checkbox', { name: 'mercredi' }).check()
    await page.getByRole('checkbox', { name: 'mardi' }).uncheck()
    await page.getByLabel('Du', { exact: true }).fill(evenings[0]?.date ?? '')
    await page
      .getByLabel('Au', { exact: true })
      .first()
      .fill(evenings.at(-1)?.date ?? '')
    await page.getByText(new RegExp(`\\d+\\sséances\\s: ${evenings.length}\\slibres`)).waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await page.getByRole('checkbox', { name: 'mercredi' }).uncheck()
    await press('Enregistrer la réservation')
    await page.getByRole('alert').getByRole('link', { name: 'Choisissez d’abord un jour et des heures.' }).waitFor()
    await expectNoAxeViolation(page)
    await page.getByRole('checkbox', { name: 'mercredi' }).check()
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
    await page.setViewportSize({ width: 1400, height: 900 })
  })

  it('names the date that was taken during the call, and records the others once seen again', async () => {
    await page.getByLabel('J’ai vu une attestation d’assurance').check()
    for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
    await page.getByRole('textbox', { name: /^Adresse électronique/ }).fill('ambre.brouillon@gym-demo.example')
    await page.getByLabel('Type d’activité').selectOption('sport')
    await page.getByLabel('Valable du').fill(dayIn(-30))
    await page.getByLabel('au', { exact: true }).fill(dayIn(300))
    await page.getByText(new RegExp(`\\d+\\sséances\\s: ${evenings.length}\\slibres`)).waitFor()
    await keepForCouncil(page, gym, evenings[2]!)
    await press('Enregistrer la réservation')
    await page
      .getByRole('alert')
      .getByText(/^Viennent d’être prises\s: mer\./)
      .waitFor()
    await page.getByText(new RegExp(`${evenings.length - 1}\\slibres, `)).waitFor()
    await expectNoAxeViolation(page)
    await press('Enregistrer la réservation')
    await page.getByRole('heading', { level: 1, name: /^Demande nº/ }).waitFor()
    const reference = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const { occurrences, isRecordedByStaff, recurrence } = await bookingOf(page, reference)
    expect({ count: occurrences.length, isRecordedByStaff, weekdays: recurrence?.weekdays }).toEqual({
      ...{ count: evenings.length - 1, isRecordedByStaff: true, weekdays: [wednesday] },
    })
    await page.getByRole('group', { name: 'Séances demandées' }).waitFor()
    await page.getByText('Cet organisme n’a pas de compte : il signe la convention sur papier.').waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    expect(site.complaints()).toEqual([])
  })
})
