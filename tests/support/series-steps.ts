import type { SeriesPreviewDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { ask, dayIn } from './ask-site.ts'
import type { LiveSite } from './live-site.ts'

/** The club that asks for evenings of each week in the demonstration. */
export const club = { email: 'dominique.demo@badminton-exemple.example', holder: 'Dominique Démo' }
export const head = 'principal@college-vercors.example'

type Evening = { date: string; startsAt: string; endsAt: string }

/** Free evenings, 18:30 to 20:30, that a weekday of the coming months has in a room. 1 is Monday. */
export async function freeEvenings(page: Page, roomId: string, weekday: number): Promise<Evening[]> {
  const recurrence = { weekdays: [weekday], firstDate: dayIn(20), lastDate: dayIn(110), from: 1110, until: 1230 }
  const { dates } = await ask<SeriesPreviewDto>(page, 'POST', `/rooms/${roomId}/series-preview`, { recurrence })
  return dates.flatMap(({ date, slot, outcome }) => (slot && outcome === 'free' ? [{ date, ...slot }] : []))
}

/** Staff keep a room for a council of the school, half an hour from the start of an evening. */
export async function keepForCouncil(
  staff: Page,
  room: { id: string; establishment: { id: string } },
  evening: Evening,
): Promise<void> {
  const from = Date.parse(evening.startsAt)
  await ask(staff, 'POST', `/establishments/${room.establishment.id}/closures`, {
    ...{ roomIds: [room.id], kind: 'establishment-use', reason: 'Conseil de classe' },
    ...{ startsAt: new Date(from).toISOString(), endsAt: new Date(from + 30 * 60_000).toISOString() },
  })
}

/** A council takes one free evening of the season, whatever the day of the test; answers its date. */
export async function giveOneEveningToCouncil(
  site: LiveSite,
  page: Page,
  room: { id: string; establishment: { id: string } },
  weekday: number,
): Promise<string> {
  const [, evening] = await freeEvenings(page, room.id, weekday)
  if (!evening) throw new Error('no free evening to take')
  const staff = await site.windowOf(head)
  await keepForCouncil(staff, room, evening)
  return evening.date
}

/**
 * From the step of the dates to the last one, as the club fills it in; it signs in on the way. `also` is what more it says
 * of its activity.
 */
export async function describeClub(page: Page, also: () => Promise<void> = async () => undefined): Promise<void> {
  const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
  const press = (name: string) => page.getByRole('button', { name }).click()
  await press('Continuer')
  await title('Votre activité')
  await page.getByLabel('Quel type d’activité').selectOption('sport')
  await page.getByLabel('Décrivez votre activité').fill('Entraînement de badminton')
  await page.getByLabel('Combien de personnes au plus').fill('28')
  await page.getByLabel('Prénom et nom').fill(club.holder)
  await page.getByLabel('Téléphone').fill('06 39 98 00 11')
  await also()
  await press('Continuer')
  await title('Se connecter')
  await page.getByText('Avec mon mot de passe').click()
  await page.getByLabel('Adresse électronique').fill(club.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill('Demonstration-2026')
  await press('Se connecter')
  await title('Votre association')
  await press('Continuer')
  await title('Vérifiez votre demande')
}

/** Sends the request that the last step shows; answers its reference. */
export async function sendRequest(page: Page): Promise<string> {
  await page.getByLabel('J’ai lu le règlement').check()
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await page.getByRole('heading', { level: 1, name: 'Votre demande est envoyée' }).waitFor()
  return /\/demande\/([^/]+)\/envoyee$/.exec(page.url())?.[1] ?? ''
}
