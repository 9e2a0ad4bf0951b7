import type { ConditionGuideDto, ReadinessBoardDto, ReadinessLineDto, RoomSheet } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nukiDevice, nukiToken, startNuki, type NukiSimulator } from '../simulators/nuki-server.ts'
import { ask } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { clockTo, openHolderPage } from '../support/holder-page.ts'
import { type LiveSite, onPhone, startLiveSite } from '../support/live-site.ts'
import { photoOf } from '../support/photo-of.ts'
import { head } from '../support/series-steps.ts'

const hour = 60

let site: LiveSite
let nuki: NukiSimulator
let desk: Page
let holder: Page
let establishmentId: string
let evening: ReadinessLineDto
let guide: ConditionGuideDto
let code: string

beforeAll(async () => {
  ;[site, nuki] = await Promise.all([startLiveSite(), startNuki()])
  nuki.lateLooks = 0
  desk = await site.windowOf(head)
  const { establishments } = await ask<{ establishments: { id: string }[] }>(desk, 'GET', '/me')
  establishmentId = establishments[0]?.id ?? ''
  await connectLocks()
  evening = await farEvening()
  guide = await guideOf(evening)
})
afterAll(async () => {
  await nuki.stop()
  await site.close()
})

const board = () => ask<ReadinessBoardDto>(desk, 'GET', `/establishments/${establishmentId}/readiness?days=31`)
const opens = (instant: string) => nuki.opens(nukiDevice, code, new Date(instant))

/** The account of the collège is that of the simulator, and every keypad of its rooms the same lock. */
async function connectLocks(): Promise<void> {
  await ask(desk, 'POST', `/establishments/${establishmentId}/locks`, {
    account: { kind: 'nuki', baseUrl: nuki.url, apiToken: nukiToken },
    ...{ codeFor: 'session', toleranceMinutes: 60, version: 0 },
  })
  for (const roomId of new Set((await board()).items.map(({ roomId }) => roomId))) {
    const { access } = await ask<RoomSheet>(desk, 'GET', `/rooms/${roomId}/sheet`)
    const ways = access?.ways.map(({ hasSecret: _, ...way }) => ({
      ...way,
      deviceReference: way.kind === 'keypad' ? nukiDevice : null,
    }))
    if (ways) await ask(desk, 'POST', `/rooms/${roomId}/access`, { ...access, ways })
  }
}

/** An evening behind a keypad, whose code was not asked for yet. */
async function farEvening(): Promise<ReadinessLineDto> {
  const { now } = await ask<{ now: string }>(desk, 'GET', '/demo/clock')
  const inFourDays = Date.parse(now) + 4 * 24 * 3_600_000
  const { items } = await board()
  const far = items.find(({ accessKind, startsAt }) => accessKind === 'keypad' && Date.parse(startsAt) > inFourDays)
  if (!far) throw new Error('no keypad opens later than in four days')
  return far
}

/** What is looked at in the room: what its place says, or one view. */
async function guideOf({ roomId }: ReadinessLineDto): Promise<ConditionGuideDto> {
  const kept = await ask<ConditionGuideDto>(desk, 'GET', `/rooms/${roomId}/condition-guide`)
  if (kept.views.length > 0) return kept
  const views = [{ title: 'Vue d’ensemble depuis la porte', guidance: '', imageId: null }]
  const { version } = kept
  return ask(desk, 'POST', `/rooms/${roomId}/condition-guide`, { version, views, inventory: [], meters: [] })
}

const clockAt = (instant: string, minutes: number) => clockTo(site, desk, instant, minutes)

/** The page of the holder, read again. */
const openAccess = async () =>
  openHolderPage(
    holder,
    (await site.mails()).filter(({ text }) => text.includes(evening.bookingReference)),
  )

async function sealReport(kind: 'entrée' | 'sortie', said: 'Identique' | 'À signaler'): Promise<void> {
  await holder.getByRole('button', { name: new RegExp(`^Commencer l’état des lieux (d’|de )${kind}`) }).click()
  const report = holder.getByRole('region', { name: new RegExp(`^État des lieux (d’|de )${kind}`) })
  for (const [rank, { title: name }] of guide.views.entries()) {
    const view = report.getByRole('region', { name })
    const file = { name: 'photo.png', mimeType: 'image/png', buffer: photoOf(20 + rank).bytes }
    await view.locator('input[type=file]').setInputFiles(file)
    await view.getByRole('img', { name: /^Votre photo/ }).waitFor()
    await view.getByLabel(rank === 0 ? said : 'Identique').check()
    if (rank === 0 && said === 'À signaler') await view.getByLabel(/^Ce que vous signalez/).fill('Une vitre fendue.')
  }
  for (const { object: name, quantity } of guide.inventory)
    await report.getByLabel(`${name}, comptés`).fill(String(quantity))
  for (const { name } of guide.meters) await report.getByLabel(new RegExp(`^Relevé\\s: ${name}`)).fill('12')
  await report.getByRole('button', { name: 'Sceller l’état des lieux' }).click()
  await report.getByText(/^Scellé le/).waitFor()
}

describe('an evening with nobody on site, and a lock that stops answering half-way', () => {
  it('is looked at two days before, with its code already in the lock: ready', async () => {
    await clockAt(evening.startsAt, -47 * hour)
    expect(nuki.codes.map(({ name }) => name).join()).toContain(evening.bookingReference.slice(-3))
    await desk.goto('/gestion/accueil')
    const card = desk.getByRole('article').filter({ hasText: evening.bookingReference }).first()
    await card
      .getByText(/Prêt|À regarder/)
      .first()
      .waitFor()
    const line = (await board()).items.find(({ occurrenceId }) => occurrenceId === evening.occurrenceId)
    expect(line).toMatchObject({ accessKind: 'keypad', last: { step: 'second', waysGiven: 0 } })
    expect(line?.last?.findings.filter(({ outcome }) => outcome === 'fail')).toEqual([])
  })

  it('gives its code to the holder the day before, who takes photos on coming in', async () => {
    await clockAt(evening.startsAt, -10)
    holder = await site.openWindow(onPhone)
    await openAccess()
    code = await holder.locator('[translate="no"]').first().innerText()
    expect(opens(evening.startsAt)).toBe(true)
    await sealReport('entrée', 'Identique')
    await expectNoAxeViolation(holder)
  })

  it('has another way at once when nothing opens, though the lock answers nobody', async () => {
    nuki.mode = 'down'
    await clockAt(evening.startsAt, 1)
    await openAccess()
    await holder.getByRole('button', { name: 'Ça n’ouvre pas' }).click()
    await holder.getByLabel('Ce qui se passe').fill('Le clavier ne répond plus.')
    await holder.getByRole('button', { name: 'Prévenir et voir un autre moyen' }).click()
    await holder.getByText('Voici un autre moyen d’entrer. Le lieu est prévenu.').first().waitFor()
    await holder.getByText('Code de la boîte à clés').waitFor()
    await holder.getByRole('button', { name: 'Je suis entré' }).click()
    await holder.getByText(/^Entrée notée le/).waitFor()
    expect(opens(evening.endsAt)).toBe(true)
    const subjects = (await site.mails()).map(({ subject }) => subject)
    expect(subjects.some((subject) => subject.startsWith('Problème signalé'))).toBe(true)
    expect(subjects.some((subject) => subject.startsWith('Autre moyen d’entrer donné'))).toBe(true)
  })

  it('ends with what was found broken, how many came, and a report that nobody can change', async () => {
    await clockAt(evening.endsAt, -5)
    await openAccess()
    await sealReport('sortie', 'À signaler')
    await holder.getByLabel('Personnes venues').fill('12')
    await holder.getByRole('button', { name: 'Nous partons' }).click()
    await holder.getByText(/^Départ noté le/).waitFor()
    await expectNoAxeViolation(holder)
  })

  it('leaves no code in the lock once it answers again, and everything to read for the principal', async () => {
    nuki.mode = 'up'
    await site.advanceClock(30)
    await site.runDueWork()
    expect(nuki.codes.filter((each) => String(each.code) === code)).toEqual([])
    await desk.goto(`/gestion/demandes/${evening.bookingReference}`)
    await desk.getByText(/^Retirés ou terminés/).click()
    await desk.getByText('Remplacé\u00a0: la porte ne s’ouvrait pas').first().waitFor()
    await desk
      .getByText(/Partis le/)
      .first()
      .waitFor()
    await desk.getByRole('region', { name: 'État des lieux' }).getByRole('link').first().click()
    await desk.getByText('Une vitre fendue.').waitFor()
    await expectNoAxeViolation(desk)
    expect(site.complaints()).toEqual([])
  })
})
