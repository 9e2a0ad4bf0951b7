import type { ReadinessBoardDto, ReadinessLineDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nukiToken, startNuki, type NukiSimulator } from '../simulators/nuki-server.ts'
import { ask } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { head } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let nuki: NukiSimulator
let page: Page
let establishmentId: string

beforeAll(async () => {
  ;[site, nuki] = await Promise.all([startLiveSite(), startNuki()])
  page = await site.windowOf(head)
  const { establishments } = await ask<{ establishments: { id: string }[] }>(page, 'GET', '/me')
  establishmentId = establishments[0]?.id ?? ''
})
afterAll(async () => {
  await nuki.stop()
  await site.close()
})

const board = () => ask<ReadinessBoardDto>(page, 'GET', `/establishments/${establishmentId}/readiness?days=31`)
/** A keypad whose code was not asked for yet: its lock is what stands between the group and the door. */
async function keypadToCome(): Promise<ReadinessLineDto> {
  const { now } = await ask<{ now: string }>(page, 'GET', '/demo/clock')
  const inFourDays = Date.parse(now) + 4 * 24 * 3_600_000
  const { items } = await board()
  const far = items.find(({ accessKind, startsAt }) => accessKind === 'keypad' && Date.parse(startsAt) > inFourDays)
  if (!far) throw new Error('no keypad opens later than in four days')
  return far
}

describe('the head of a collège, before the groups come', () => {
  it('goes from the week to the sessions to come, each with its colour in words', async () => {
    await page.goto('/gestion')
    await page.getByRole('link', { name: /^Prêt pour l’accueil/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Prêt pour l’accueil' }).waitFor()
    const looked = page.getByRole('article').filter({ hasText: /Vérifié le/ })
    await looked.first().waitFor()
    expect(await looked.first().innerText()).toMatch(/Prêt|À regarder|Pas prêt/)
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
  })

  it('sees only what it asks for, and is told when there is none', async () => {
    await page.getByLabel('Jusqu’à').selectOption('31')
    const all = (await board()).items
    for (const [name, colour] of [
      ['Prêtes', 'green'],
      ['Pas prêtes', 'red'],
    ] as const) {
      const count = all.filter(({ last }) => last?.colour === colour).length
      await page.getByRole('radio', { name: `${name} (${count})`, exact: true }).check()
      if (count === 0) await page.getByRole('heading', { name: 'Aucune séance dans ce cas' }).waitFor()
      else expect(await page.getByRole('article').count()).toBe(count)
    }
    await page.getByRole('radio', { name: /^Toutes/ }).check()
  })

  it('looks again at a session whose lock no longer answers, and another way is given by itself', async () => {
    await ask(page, 'POST', `/establishments/${establishmentId}/locks`, {
      account: { kind: 'nuki', baseUrl: nuki.url, apiToken: nukiToken },
      ...{ codeFor: 'session', toleranceMinutes: 60, version: 0 },
    })
    const line = await keypadToCome()
    await page.reload()
    await page.getByLabel('Jusqu’à').selectOption('31')
    const card = page.getByRole('article').filter({ hasText: line.bookingReference })
    const before = await card.getByText('Le moyen d’entrer a été remplacé').count()
    expect(before).toBe(0)
    await card
      .getByRole('button', { name: /^Vérifier maintenant/ })
      .first()
      .click()
    await card.getByText('Le moyen d’entrer a été remplacé par le suivant.').first().waitFor()
    const after = (await board()).items.find(({ occurrenceId }) => occurrenceId === line.occurrenceId)
    expect(after?.accessKind).toBe('key-box')
    expect(after?.last).toMatchObject({ step: 'asked', waysGiven: 1 })
    await expectNoAxeViolation(page)
  })

  it('reads on the booking what was last found of its next session', async () => {
    const line = await keypadToCome().catch(async () => (await board()).items[0])
    await page.goto(`/gestion/demandes/${line?.bookingReference}`)
    await page.getByText('Prochaine séance').waitFor()
    await expectNoAxeViolation(page)
  })

  it('reads how the groups of before entered, and what each figure means', async () => {
    await page.goto('/gestion/accueil/fiabilite')
    await page.getByRole('table').first().waitFor()
    await page.getByRole('rowheader', { name: 'Tout le site' }).first().waitFor()
    await page.getByText('droits laissés pour un autre').waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await page.getByLabel('Au', { exact: true }).fill('2001-01-01')
    await page.getByText('Choisissez une période d’un an au plus, dont la fin suit le début.').waitFor()
  })

  it('does both on the narrowest phone', async () => {
    const phone = await site.windowOf(head, { viewport: smallest, hasTouch: true, isMobile: true })
    await phone.goto('/gestion/accueil/fiabilite')
    await phone.getByRole('table').first().waitFor()
    expect(await overflowOf(phone)).toEqual([])
    await phone.goto('/gestion/accueil')
    await phone.getByRole('article').first().waitFor()
    expect(await overflowOf(phone)).toEqual([])
    await expectNoAxeViolation(phone)
    expect(site.complaints()).toEqual([])
  })
})
