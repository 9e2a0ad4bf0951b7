import type { BookingDto, RoomCardDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookingOf, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, onPhone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { giveOneEveningToCouncil } from '../support/series-steps.ts'
import { expectFocusOnHeading, expectTabWalk } from '../support/tab-walk.ts'

const email = 'dominique.demo@badminton-exemple.example'
const tuesday = 2

let site: LiveSite
let page: Page
let gym: RoomCardDto
let taken = ''
let results = ''

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.openWindow(onPhone)
  await page.goto('/')
  gym = await roomNamed(page, 'Grenoble', 'Gymnase')
  taken = await giveOneEveningToCouncil(site, page, gym, tuesday)
})
afterAll(() => site.close())

const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
const card = () => page.getByRole('article').filter({ hasText: gym.establishment.name }).filter({ hasText: gym.name })

describe('a club that looks for every Tuesday evening of the school year, on a phone', () => {
  it('says so in the search box, and is told what is missing', async () => {
    const search = page.getByRole('search')
    await search.getByText('Chaque semaine', { exact: true }).click()
    await search.getByRole('combobox', { name: /^Quand/ }).waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await search.getByLabel('Où').fill('Grenobl')
    await page
      .getByRole('option', { name: /^Grenoble/ })
      .first()
      .click()
    await search.getByRole('button', { name: 'Rechercher' }).click()
    await search.getByText('Choisissez au moins un jour.').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('weekdays')
    await expectNoAxeViolation(page)
    await search.getByRole('checkbox', { name: 'mardi' }).check()
    await search.getByRole('button', { name: 'Rechercher' }).click()
  })

  it('reads in the list how many Tuesdays each room is free, the dates in the way, and holidays apart', async () => {
    await title(/salles?, chaque mardi/).waitFor()
    await expectFocusOnHeading(page)
    await card()
      .getByText(/Libre \d+\smardis sur \d+/)
      .waitFor()
    await card()
      .getByText(/Déjà pris\s: mar\. /)
      .waitFor()
    await card()
      .getByText(/dates en vacances, à part/)
      .waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    results = page.url()
    expect(results).toMatch(/schoolYear=20\d\d-20\d\d&weekdays=2/)
  })

  it('finds the same list by its address and by Back', async () => {
    await page.goto('/aide')
    await page.goto(results)
    await card()
      .getByText(/Libre \d+\smardis sur \d+/)
      .waitFor()
    await press(/Modifier la recherche/)
    const search = page.getByRole('search')
    expect(await search.getByRole('checkbox', { name: 'mardi' }).isChecked()).toBe(true)
    await search.getByText('Une date', { exact: true }).click()
    await search.getByRole('button', { name: 'Rechercher' }).click()
    await expect.poll(() => page.url()).not.toContain('weekdays')
    await page.goBack()
    await title(/salles?, chaque mardi/).waitFor()
    expect(page.url()).toBe(results)
  })

  it('opens the room with its rhythm already chosen, and reads why one date is not free', async () => {
    await card().getByRole('link', { name: gym.name }).click()
    await title(gym.name).waitFor()
    await page.getByText(/séances\s: \d+\slibres, 1\sdéjà prise/).waitFor()
    expect(await page.getByRole('radio', { name: 'Chaque semaine' }).isChecked()).toBe(true)
    expect(await page.getByRole('checkbox', { name: 'mardi' }).isChecked()).toBe(true)
    await page.getByRole('group', { name: /utilisée par l’établissement/ }).waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
  })

  it('sends the request for all the Tuesdays that are free', async () => {
    await page.getByRole('link', { name: /^Demander \d+\sséances$/ }).click()
    await title('Votre créneau').waitFor()
    await page.getByText(/séances\s: \d+\slibres, 1\sdéjà prise/).waitFor()
    await press('Continuer')
    await title('Votre activité').waitFor()
    await page.getByLabel('Quel type d’activité').selectOption('sport')
    await page.getByLabel('Décrivez votre activité').fill('Entraînement de badminton')
    await page.getByLabel('Combien de personnes au plus').fill('28')
    await page.getByLabel('Prénom et nom').fill('Dominique Démo')
    await page.getByLabel('Téléphone').fill('06 39 98 00 11')
    await press('Continuer')
    await title('Se connecter').waitFor()
    await page.getByText('Avec mon mot de passe').click()
    await page.getByLabel('Adresse électronique').fill(email)
    await page.getByLabel('Mot de passe', { exact: true }).fill('Demonstration-2026')
    await press('Se connecter')
    await title('Votre association').waitFor()
    await press('Continuer')
    await title('Vérifiez votre demande').waitFor()
    await page.getByLabel('J’ai lu le règlement').check()
    await press('Envoyer ma demande')
    await title('Votre demande est envoyée').waitFor()
    const reference = /\/demande\/([^/]+)\/envoyee$/.exec(page.url())?.[1] ?? ''
    const booking: BookingDto = await bookingOf(page, reference)
    expect(booking.recurrence).toMatchObject({ weekdays: [tuesday], from: 1110, until: 1230 })
    expect(booking.occurrences.some(({ startsAt }) => startsAt.startsWith(taken))).toBe(false)
  })
})

describe('a visitor whose hour is not free', () => {
  it('is told which rule or neighbour is in the way, and takes the nearest change', async () => {
    const visitor = await site.openWindow(onPhone)
    await visitor.goto(`/salles/${gym.id}?date=${taken}&from=1110&until=1230`)
    await visitor.getByText('L’établissement utilise la salle.').waitFor()
    await expectNoAxeViolation(visitor)
    await expectTabWalk(visitor)
    await visitor.getByLabel('Heure souhaitée').selectOption({ label: '10\u00a0h' })
    await visitor.getByText('Ce sont des heures de classe.').waitFor()
    await visitor.getByRole('button', { name: /^Choisir / }).click()
    await visitor.getByRole('radio', { checked: true, name: /\sh/ }).waitFor()
    await expect.poll(() => visitor.evaluate(() => document.activeElement?.tagName)).toBe('H3')
    await visitor.getByRole('link', { name: /^Demander cette salle/ }).waitFor()
    await expectNoAxeViolation(visitor)
    expect(site.complaints()).toEqual([])
  })
})

describe('on the narrowest screen, with text of any size', () => {
  it.each([
    ['the search box', () => '/'],
    ['the list', () => results],
    ['the room, and why an hour is not free', () => `/salles/${gym.id}?date=${taken}&from=1110&until=1230`],
  ])('%s fits', async (_, path) => {
    const narrow = await site.openWindow({ viewport: smallest })
    await narrow.goto(path())
    if (path() === '/') {
      await narrow.getByText('Chaque semaine', { exact: true }).click()
      await narrow.getByRole('combobox', { name: /^Quand/ }).waitFor()
    } else if (path() === results)
      await narrow
        .getByText(/Libre .*mardis/)
        .first()
        .waitFor()
    else await narrow.getByText('L’établissement utilise la salle.').waitFor()
    expect(await overflowOf(narrow)).toEqual([])
  })
})
