import type { BookingDto, BookingPageDto, Me } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, startLiveSite } from '../support/live-site.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let page: Page
let hit: BookingDto | BookingPageDto['items'][number]

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.windowOf('principal@college-vercors.example')
  const found = (await bookingsToCome()).items.find(({ status }) => status === 'confirmed')
  if (!found) throw new Error('the demonstration has no confirmed booking to come')
  hit = found
})
afterAll(() => site.close())

const title = (name: string) => page.getByRole('heading', { level: 1, name })
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
const told = (text: string) => page.getByText(text).first().waitFor()

async function bookingsToCome(): Promise<BookingPageDto> {
  const { establishments } = await ask<Me>(page, 'GET', '/me')
  return ask(page, 'GET', `/establishments/${establishments[0]?.id}/bookings?view=upcoming`)
}
const parisDay = (instant: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date(instant))
const utc = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.000/g, '')

/** The conseil de classe of a school that did not look at who had the room. */
const timetable = () =>
  [
    ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:conseil-4e', 'SUMMARY:Conseil de classe de 4e'],
    ...[`LOCATION:${hit.room.name}`, `DTSTART:${utc(hit.startsAt)}`, `DTEND:${utc(hit.endsAt)}`, 'END:VEVENT'],
    ...['BEGIN:VEVENT', 'UID:latin', 'SUMMARY:Latin', 'LOCATION:Salle 12', `DTSTART:${utc(hit.startsAt)}`],
    ...[`DTEND:${utc(hit.endsAt)}`, 'END:VEVENT', 'END:VCALENDAR'],
  ].join('\r\n')

describe('the principal whose timetable meets a confirmed booking', () => {
  it('declares the timetable and reads a file: nothing is written yet', async () => {
    await page.goto('/gestion/emplois-du-temps')
    await title('Emplois du temps').waitFor()
    await page.getByLabel('Nom').fill('Conseils de classe')
    await page.getByLabel('Fichier iCal (.ics)').check()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await press('Ajouter')
    await told('L’emploi du temps est ajouté. Lisez-le maintenant.')
    const file = (text: string) => ({ name: 'conseils.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) })
    await page.getByLabel('Fichier', { exact: true }).setInputFiles(file('Bonjour'))
    await press(/^Lire/)
    await told('Ce fichier n’est pas un agenda iCal.')
    await page.getByLabel('Fichier', { exact: true }).setInputFiles(file(timetable()))
    await press(/^Lire/)
    const reading = page.getByRole('region', { name: /^Lecture de/ })
    await reading.getByText('Conseil de classe de 4e').waitFor()
    await reading.getByText('Aucune salle de l’établissement ne porte ce nom ici.').waitFor()
    await reading.getByRole('link', { name: hit.organisation.name }).waitFor()
    await expectNoAxeViolation(page)
    await press('Appliquer')
    await told('L’emploi du temps est appliqué.')
    const kept = (await bookingsToCome()).items.find(({ id }) => id === hit.id)
    expect(kept?.status).toBe('confirmed')
  })

  it('sees the case from the week, and offers what is free instead', async () => {
    await page.goto('/gestion')
    await page.getByRole('link', { name: /à régler$/ }).click()
    await title('Conflits à régler').waitFor()
    const card = page.getByRole('article', { name: hit.organisation.name })
    await card.getByText(/Conseil de classe de 4e/).waitFor()
    await card.getByRole('button', { name: /^Voir ce qu’on peut proposer/ }).click()
    await card
      .getByRole('button', { name: /^Proposer à l’association/ })
      .first()
      .waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await card
      .getByRole('button', { name: /^Proposer à l’association/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Écrire à l’association' })
    await dialog.waitFor()
    await expectNoAxeViolation(page)
    await dialog.getByRole('button', { name: 'Envoyer le message' }).click()
    await told('Le message est envoyé.')
    await expect
      .poll(
        async () => (await site.mails()).filter(({ text }) => text.includes('Nous vous proposons à la place')).length,
      )
      .toBe(1)
  })

  it('leaves the booking with a reason, and the case is settled', async () => {
    const card = page.getByRole('article', { name: hit.organisation.name })
    await card.getByRole('button', { name: /^Laisser la réservation/ }).click()
    const dialog = page.getByRole('dialog', { name: /^Laisser la réservation/ })
    await dialog.getByRole('button', { name: 'Laisser la réservation' }).click()
    await dialog.getByRole('link', { name: 'Indiquez un motif.' }).waitFor()
    await dialog.getByLabel('Motif').fill('Le conseil se tient en salle 12.')
    await dialog.getByRole('button', { name: 'Laisser la réservation' }).click()
    await told('La réservation est laissée.')
    await card.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'Aucun conflit.' }).waitFor()
    await expectNoAxeViolation(page)
  })
})

describe('the principal who keeps rooms each week', () => {
  it('sees every date before it is kept, and lifts one of them', async () => {
    await page.goto('/gestion/blocages')
    await page.getByText('Chaque semaine').click()
    await page.getByLabel('Toutes les salles').check()
    await page.getByLabel('Motif').fill('Chorale du collège')
    await page.getByLabel('Précision confidentielle').fill('Groupe de Mme Essai')
    await page.getByLabel('mardi').check()
    const monday = new Date(Date.parse(hit.startsAt) + 21 * 86_400_000).toISOString()
    await page.getByLabel('Premier jour').fill(parisDay(monday))
    await page.getByLabel('Jusqu’au').fill(parisDay(new Date(Date.parse(monday) + 27 * 86_400_000).toISOString()))
    await page.getByLabel('Aussi pendant les vacances scolaires').check()
    await page.getByLabel('Aussi les jours fériés').check()
    await page.getByText('4 dates bloquées').waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await press(/^Bloquer/)
    await told('Les dates sont bloquées.')
    const kept = page.getByRole('listitem').filter({ hasText: 'Chorale du collège' })
    await kept.getByText('4 dates à venir').waitFor()
    await kept.getByText('Groupe de Mme Essai').waitFor()
    await kept.getByRole('button', { name: /^Débloquer/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('À partir de quelle date').selectOption({ index: 1 })
    await expectNoAxeViolation(page)
    await dialog.getByRole('button', { name: 'Débloquer' }).click()
    await told('Les dates sont débloquées.')
    await kept.getByText('3 dates à venir').waitFor()
  })

  it('opens exceptionally, and goes back to the usual hours', async () => {
    await page.goto('/gestion/ouvertures')
    await title('Ouvertures exceptionnelles').waitFor()
    await press('Ouvrir ces dates')
    await page.getByRole('alert').getByRole('link', { name: 'Indiquez un motif.' }).waitFor()
    await expectNoAxeViolation(page)
    await page.getByLabel('Premier jour').fill(parisDay(hit.startsAt))
    await page.getByLabel('Motif').fill('Forum des associations')
    await press('Ouvrir ces dates')
    await told('Les dates sont ouvertes.')
    await page.getByRole('heading', { name: 'Forum des associations' }).waitFor()
    await expectNoAxeViolation(page)
    await press(/^Revenir aux heures habituelles/)
    await told('Les heures habituelles s’appliquent de nouveau.')
    expect(site.complaints()).toEqual([])
  })
})
