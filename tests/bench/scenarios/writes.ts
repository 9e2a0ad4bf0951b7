import { freeUse, hourOf, turn } from '../sample.ts'
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

/** A request from its first word to its sending: a draft that holds its slot, then its submission. */
export function requestBooking(bench: Bench): Scenario {
  const { product, sample } = bench
  return {
    name: 'booking asked for (draft and submit)',
    limits: { cpu: 6, p50: null, p95: null },
    clients: [1, 16],
    product: (n) => askFor(bench, n),
    floor: (n) => bookAtFloor(bench, n),
  }

  async function askFor({ product: ask }: Bench, n: number): Promise<void> {
    const organisation = turn(sample.organisations, n)
    const person = personOf(bench, organisation.accountId)
    const { roomId, date, startMinute } = freeUse(sample.halls, nextUse())
    const { startsAt, endsAt } = hourOf(date, startMinute)
    const draft = { roomId, organisationId: organisation.id, startsAt, endsAt, facts }
    const answer = await expectStatus(ask, {
      ...{ method: 'POST', path: '/api/v1/bookings', body: draft, headers: commandHeaders(person) },
    })
    const { id } = JSON.parse(answer.body.toString()) as { id: string }
    await expectStatus(product, {
      ...{ method: 'POST', path: `/api/v1/bookings/${id}/submit`, body: { houseRulesRead: true } },
      headers: commandHeaders(person),
    })
  }
}

async function bookAtFloor(bench: Bench, n: number): Promise<void> {
  const organisation = turn(bench.sample.organisations, n)
  const { sessionId } = personOf(bench, organisation.accountId)
  const { roomId, date, startMinute } = freeUse(bench.sample.halls, nextUse())
  const { startsAt, endsAt } = hourOf(date, startMinute)
  await expectStatus(bench.floor, {
    method: 'POST',
    path: '/book',
    body: {
      ...{ sessionId, roomId, organisationId: organisation.id, accountId: organisation.accountId },
      ...{ starts: [startsAt], ends: [endsAt] },
    },
  })
}
