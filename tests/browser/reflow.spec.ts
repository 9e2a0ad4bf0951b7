import type { BookingPageDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementOf, ask, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { settled } from '../support/settled.ts'

const organisation = 'camille.exemple@chorale-des-balmes.example'
const principal = 'principal@college-vercors.example'
const officer = 'patrimoine@departement-demo.example'

let site: LiveSite
let reader: Page
let paths: { room: string; booking: string; verification: string; buildings: string }

beforeAll(async () => {
  site = await startLiveSite()
  reader = await site.windowOf(organisation)
  const room = await roomNamed(reader, 'Grenoble', 'Salle de musique')
  const gym = await roomNamed(reader, 'Voiron', 'Gymnase de la Garenne')
  const { items } = await ask<BookingPageDto>(reader, 'GET', '/bookings?view=upcoming')
  const confirmed = items.find(({ status }) => status === 'confirmed')
  const { verificationUrl } = await agreementOf(reader, confirmed?.id ?? '')
  paths = {
    room: `/salles/${room.id}`,
    buildings: `/parc/batiments?lieu=${gym.establishment.id}`,
    booking: `/mes-demandes/${confirmed?.reference}`,
    verification: new URL(verificationUrl).pathname,
  }
})
afterAll(() => site.close())

async function windowOf(email: string | null, options: Parameters<LiveSite['openWindow']>[0]): Promise<Page> {
  const page = await site.openWindow(options)
  await page.goto('/aide')
  if (email) await site.signIn(page, email)
  return page
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await settled(page)
}

describe('with large and spaced text, on the narrowest screen', () => {
  const screens: [who: string, email: string | null, paths: () => string[]][] = [
    [
      'anybody',
      null,
      () => ['/', '/salles?place=Grenoble', paths.room, '/puis-je-demander', '/connexion', paths.verification],
    ],
    [
      'an association',
      organisation,
      () => [
        '/mes-demandes',
        paths.booking,
        `${paths.booking}/convention`,
        '/mon-association',
        '/mon-compte',
        '/mon-compte/agendas',
      ],
    ],
    [
      'a principal',
      principal,
      () => ['/gestion', '/gestion/blocages', '/gestion/conventions', '/gestion/recettes', '/gestion/recettes/releves'],
    ],
    ['an officer', officer, () => ['/parc', '/parc/regles', paths.buildings]],
  ]
  it.each(screens)('%s never scrolls sideways', async (_who, email, pathsOf) => {
    const page = await windowOf(email, { viewport: smallest })
    const found: string[] = []
    for (const path of pathsOf()) {
      await open(page, path)
      found.push(...(await overflowOf(page)))
    }
    expect(found).toEqual([])
    await page.context().close()
  })
})

describe('in the dark', () => {
  const screens: [who: string, email: string | null, paths: () => string[]][] = [
    ['anybody', null, () => ['/', '/salles?place=Grenoble', paths.room]],
    ['an association', organisation, () => [paths.booking]],
    ['a principal', principal, () => ['/gestion']],
  ]
  it.each(screens)('%s reads everything with enough contrast', async (_who, email, pathsOf) => {
    const page = await windowOf(email, { colorScheme: 'dark' })
    for (const path of pathsOf()) {
      await open(page, path)
      await expectNoAxeViolation(page)
    }
    expect(site.complaints()).toEqual([])
    await page.context().close()
  })
})
