import { VueQueryPlugin } from '@tanstack/vue-query'
import type { AmendmentPreviewDto, BookingDto, BookingSessionDto, SessionMove } from '@salles-ouvertes/contract'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { queryClient } from '../api/query.ts'
import MoveForm from './MoveForm.vue'

type Outcome = AmendmentPreviewDto['moves'][number]['outcome']
const room = { id: 'gym', name: 'Gymnase' }
const idOf = (letter: string) => `00000000-0000-4000-8000-00000000000${letter}`
const session = (letter: string, day: string): BookingSessionDto => ({
  ...{
    id: idOf(letter),
    startsAt: `${day}T18:30:00+01:00`,
    endsAt: `${day}T20:30:00+01:00`,
    room,
    suspendedFor: null,
    hasBegun: false,
    takenBy: null,
  },
  ...{ status: 'accepted', reason: null, reasonText: null, refusalReason: null, cancelledSide: null },
})
const tuesdays = [session('a', '2099-01-13'), session('b', '2099-01-20'), session('c', '2099-01-27')]

/** What the server answers, and what it was asked. */
let outcomes: Record<string, Outcome>
let refusals: { code: string; params: object }[]
let asked: SessionMove[][]
let people: (number | undefined)[]
let send: () => Response
let isDown: boolean

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
async function serve(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname.endsWith('/amendment')) return send()
  if (pathname.includes('/rooms/')) return json({ ...room, gridMinutes: 30 })
  if (pathname.includes('/establishments/')) return json({ rooms: [room, { id: 'dojo', name: 'Dojo' }] })
  if (isDown) throw new TypeError('no network')
  const { moves, headcount } = (await request.json()) as { moves: SessionMove[]; headcount?: number }
  asked.push(moves)
  people.push(headcount)
  return json({
    timeZone: 'Europe/Paris',
    moves: moves.map(({ occurrenceId }) => {
      const outcome = outcomes[occurrenceId.slice(-1)] ?? 'free'
      return { occurrenceId, outcome, closedBecause: null, takenBy: outcome === 'taken' ? 'booking' : null }
    }),
    refusals,
    totalBeforeCents: 4200,
    totalAfterCents: 4200 + moves.length * 700,
  })
}

beforeEach(() => {
  outcomes = {}
  refusals = []
  asked = []
  people = []
  isDown = false
  send = () => json({ id: 'b' })
  queryClient.clear()
  sessionStorage.clear()
  vi.stubGlobal('fetch', (request: Request) => serve(request))
})
afterEach(() => vi.unstubAllGlobals())

async function form(kept: (booking: BookingDto) => void = () => undefined) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: { render: () => null } }],
  })
  await router.push('/deplacer')
  const booking = {
    ...{
      id: 'b',
      timeZone: 'Europe/Paris',
      occurrences: tuesdays,
      establishment: { id: 'e' },
      facts: { headcount: 20 },
    },
  } as unknown as BookingDto
  const page = mount(MoveForm, {
    attachTo: document.body,
    global: { plugins: [[VueQueryPlugin, { queryClient }], router] },
    props: {
      ...{ booking, sessionId: idOf('b'), side: 'applicant' as const, back: '/dossier' },
      keep: (answer: BookingDto) => Promise.resolve(kept(answer)),
    },
  })
  await flushPromises()
  return { page, router }
}
type Page = Awaited<ReturnType<typeof form>>['page']
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')
const extent = (page: Page, index: number) => page.findAll('input[name="move-extent"]')[index]?.setValue(true)
const rows = (page: Page) => page.findAll<HTMLInputElement>('input[name="moves"]')
const ticks = (page: Page) => rows(page).map(({ element }) => (element.disabled ? 'off' : element.checked))
/** All the Tuesdays, half an hour later. */
async function later(page: Page) {
  await extent(page, 2)
  await page.get('select[name="move-from"]').setValue('1140')
}

describe('MoveForm', () => {
  it('looks at nothing until something changes', async () => {
    const { page } = await form()
    expect(page.text()).toContain('Changez le jour, les heures, la salle ou le nombre de personnes')
    expect(asked).toEqual([])
  })

  it('leaves in its place what cannot move, and prices what will be sent', async () => {
    outcomes = { b: 'taken' }
    const { page } = await form()
    await later(page)
    await expect.poll(() => ticks(page)).toEqual([true, 'off', true])
    expect(plain(page.text())).toContain('déjà réservée : reste à sa place')
    await expect.poll(() => plain(page.text())).toContain('42 € aujourd’hui, 56 € ensuite')
    expect(asked.map((moves) => moves.map(({ occurrenceId }) => occurrenceId.slice(-1)).join(''))).toEqual([
      'abc',
      'ac',
    ])
    await rows(page)[2]?.setValue(false)
    await expect.poll(() => plain(page.text())).toContain('49 € ensuite')
    expect(plain(page.text())).toContain('1 sur 3 séances à déplacer')
    expect(plain(page.get('button[type="submit"]').text())).toBe('Demander à déplacer 1 séance')
  })

  it('asks for other people alone, and says what stands in their way', async () => {
    refusals = [{ code: 'bookings.over-capacity', params: {} }]
    const { page } = await form()
    const field = page.get('input[name="headcount"], #champ-headcount')
    await field.setValue('25')
    await expect.poll(() => people).toEqual([25])
    expect(asked).toEqual([[]])
    await expect.poll(() => plain(page.text())).toContain('Nombre de personnes : 20 aujourd’hui, 25 ensuite.')
    await expect.poll(() => plain(page.text())).toContain('42 €')
    expect(page.text()).not.toContain('Aucune séance ne peut être déplacée')
    expect(plain(page.get('button[type="submit"]').text())).toBe('Demander ce nombre de personnes')
    await field.setValue('20')
    expect(plain(page.get('button[type="submit"]').text())).toBe('Demander le déplacement')
  })

  it('says what the whole would be refused for', async () => {
    refusals = [{ code: 'bookings.quota-week', params: {} }]
    const { page } = await form()
    await later(page)
    await expect.poll(() => page.text()).toContain('Votre organisme a déjà toutes ses heures de cette semaine.')
  })

  it('says that the dates could not be checked, and tries again', async () => {
    isDown = true
    const { page } = await form()
    await later(page)
    await expect.poll(() => page.text()).toContain('Les dates n’ont pas pu être vérifiées.')
    isDown = false
    await page
      .findAll('button')
      .find((button) => button.text().includes('Réessayer'))
      ?.trigger('click')
    await expect.poll(() => ticks(page)).toEqual([true, true, true])
  })

  it('tells that a place was lost, looks again, and keeps what was typed', async () => {
    const { page, router } = await form()
    await later(page)
    await page.get('textarea').setValue('Stage')
    await expect.poll(() => ticks(page)).toEqual([true, true, true])
    send = () => {
      outcomes = { c: 'taken' }
      return json({ code: 'bookings.slot-taken', alternatives: [] }, 409)
    }
    await page.get('form').trigger('submit')
    await expect.poll(() => plain(page.text())).toContain('Une place vient d’être prise.')
    await expect.poll(() => ticks(page)).toEqual([true, true, 'off'])
    expect(page.get('textarea').element.value).toBe('Stage')
    expect(router.currentRoute.value.path).toBe('/deplacer')
  })

  it('goes back to the booking once sent, and forgets the message', async () => {
    const kept = vi.fn<(booking: BookingDto) => void>()
    const { page, router } = await form(kept)
    await later(page)
    await page.get('textarea').setValue('Stage')
    await expect.poll(() => ticks(page)).toEqual([true, true, true])
    const typed = () => sessionStorage.getItem('salles-ouvertes.texte.deplacement.b')
    expect(typed()).toBe('Stage')
    await page.get('form').trigger('submit')
    await expect.poll(() => router.currentRoute.value.path).toBe('/dossier')
    await expect.poll(() => kept.mock.calls.length).toBe(1)
    expect(typed()).toBeNull()
  })
})
