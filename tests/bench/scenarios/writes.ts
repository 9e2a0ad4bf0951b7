import { freeUse, freeWeekly, hourOf, turn } from '../sample.ts'
import type { Work } from '../measure/drive.ts'
import { commandHeaders, expectStatus, personOf, type Bench, type Scenario } from './scenario.ts'

const facts = {
  purpose: 'cultural',
  activity: 'Mesure',
  headcount: 5,
  responsibleName: 'Camille Mesure',
  responsiblePhone: '01 99 00 00 02',
}

/** Product and floor never ask for the same use, nor two rounds for one. */
let uses = 0
const nextUse = (): number => (uses += 1)
let seasons = 0
const nextSeason = (): number => (seasons += 1)

/** A request from its first word to its sending: a draft that holds its slot, then its submission. */
export function requestBooking(bench: Bench): Scenario {
  const use = () => {
    const { roomId, date, startMinute } = freeUse(bench.sample.halls, nextUse())
    return { roomId, slot: hourOf(date, startMinute) }
  }
  return {
    name: 'booking asked for (draft and submit)',
    limits: { cpu: 6, p50: null, p95: null },
    clients: [1, 16],
    product: (n) => {
      const { roomId, slot } = use()
      return askFor(bench, n, { roomId, ...slot })
    },
    floor: (n) => {
      const { roomId, slot } = use()
      return bookAtFloor(bench, n, roomId, [slot])
    },
  }
}

/** The same for forty weeks at once, a season of a club. */
export function requestSeries(bench: Bench): Scenario {
  return {
    name: 'forty weeks asked for (draft and submit)',
    limits: { cpu: 3, p50: null, p95: null },
    clients: [1, 16],
    requestsShare: 0.1,
    product: (n) => {
      const { roomId, dates, startMinute } = freeWeekly(bench.sample.halls, nextSeason())
      const [firstDate, lastDate] = [dates[0], dates.at(-1)]
      const recurrence = { weekdays: [2], firstDate, lastDate, from: startMinute, until: startMinute + 60 }
      const everyWeek = { ...recurrence, inSchoolHolidays: true, onPublicHolidays: true }
      return askFor(bench, n, { roomId, series: { recurrence: everyWeek } })
    },
    floor: (n) => {
      const { roomId, dates, startMinute } = freeWeekly(bench.sample.halls, nextSeason())
      return bookAtFloor(
        bench,
        n,
        roomId,
        dates.map((date) => hourOf(date, startMinute)),
      )
    },
  }
}

/** The same when more is asked than the machine answers: drafts wait, and an organisation may hold a few only. */
export function requestAtPeak(bench: Bench): { work: Work; refused: () => number } {
  let refused = 0
  const work: Work = async (n) => {
    const { roomId, date, startMinute } = freeUse(bench.sample.halls, nextUse())
    const isHeld = await askFor(bench, n, { roomId, ...hourOf(date, startMinute) }, [200, 409])
    if (!isHeld) refused += 1
  }
  return { work, refused: () => refused }
}

/** Answers whether the draft was held, hence sent. */
async function askFor(
  bench: Bench,
  n: number,
  wish: { roomId: string } & Record<string, unknown>,
  expected: readonly number[] = [200],
): Promise<boolean> {
  const { product, sample } = bench
  const organisation = turn(sample.organisations, n)
  const person = personOf(bench, organisation.accountId)
  const draft = { ...wish, organisationId: organisation.id, facts }
  const sent = { method: 'POST' as const, path: '/api/v1/bookings', body: draft, headers: commandHeaders(person) }
  const answer = await expectStatus(product, sent, expected)
  if (answer.status !== 200) return false
  const { id } = JSON.parse(answer.body.toString()) as { id: string }
  await expectStatus(product, {
    ...{ method: 'POST', path: `/api/v1/bookings/${id}/submit`, body: { houseRulesRead: true } },
    headers: commandHeaders(person),
  })
  return true
}

async function bookAtFloor(bench: Bench, n: number, roomId: string, slots: readonly BenchSlot[]): Promise<void> {
  const organisation = turn(bench.sample.organisations, n)
  const { sessionId } = personOf(bench, organisation.accountId)
  await expectStatus(bench.floor, {
    method: 'POST',
    path: '/book',
    body: {
      ...{ sessionId, roomId, organisationId: organisation.id, accountId: organisation.accountId },
      ...{ starts: slots.map(({ startsAt }) => startsAt), ends: slots.map(({ endsAt }) => endsAt) },
    },
  })
}

type BenchSlot = { startsAt: Date; endsAt: Date }
