import { randomUUID } from 'node:crypto'
import type { Answer, Ask, Sent } from '../measure/http-client.ts'
import type { Work } from '../measure/drive.ts'
import type { Person } from '../people.ts'
import type { Sample } from '../sample.ts'

/** What a scenario works with: both servers, what was drawn, and who is signed in, by account. */
export type Bench = { product: Ask; floor: Ask; sample: Sample; people: ReadonlyMap<string, Person> }

/** One work measured twice: by the product over HTTP, and by its floor. */
export type Scenario = {
  name: string
  /** Figures of the design that it is held to, over the floor; null when none was set. */
  limits: { cpu: number | null; p50: number | null; p95: number | null }
  clients: readonly number[]
  /** Part of the requests of a round that this work gets, when it is long; all of them otherwise. */
  requestsShare?: number
  product: Work
  /** Null: nothing bare does the same. */
  floor: Work | null
}

/** Sends and expects one of these answers, the first by default. */
export async function expectStatus(ask: Ask, sent: Sent, statuses: readonly number[] = [200]): Promise<Answer> {
  const answer = await ask(sent)
  if (!statuses.includes(answer.status)) {
    throw new Error(`${sent.method ?? 'GET'} ${sent.path} answered ${answer.status} ${answer.body.toString()}`)
  }
  return answer
}

export const personOf = ({ people }: Bench, accountId: string): Person => {
  const person = people.get(accountId)
  if (!person) throw new Error(`account ${accountId} is not signed in`)
  return person
}

/** Headers of a command sent by a person: their cookie and a key of its own. */
export const commandHeaders = (person: Person): Record<string, string> => ({
  cookie: person.cookie,
  'idempotency-key': randomUUID(),
})
