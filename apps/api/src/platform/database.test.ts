import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenIdentity, type GivenIdentity } from '../../../../tests/support/given-identity.ts'
import { systemActor, visitor } from './actor.ts'
import { clockNow } from './clock.ts'
import { inReadOnly, inTransaction, sqlStateOf, type Tx, withoutActor } from './database.ts'
import { newId } from './ids.ts'

let given: GivenIdentity
beforeAll(async () => {
  given = await givenIdentity()
  await given.superuser.query('CREATE TABLE note (word text PRIMARY KEY)')
  await given.superuser.query('GRANT SELECT, INSERT ON note TO salles_app')
})
afterAll(() => given.close())

const write = (tx: Tx, word: string) => tx.execute(sql`INSERT INTO note VALUES (${word})`)
const words = async (): Promise<string[]> =>
  (await given.superuser.query<{ word: string }>('SELECT word FROM note ORDER BY word')).rows.map(({ word }) => word)
const answer = async (tx: Tx, value: number): Promise<unknown> =>
  (await tx.execute<{ value: number }>(sql`SELECT ${value}::int AS value`)).rows[0]?.value
const state = (error: unknown) => ({ state: sqlStateOf(error) })

describe('statements sent together in one transaction', () => {
  it('are each answered for themselves, in the order they were written', async () => {
    const values = Array.from({ length: 40 }, (_, index) => index)
    const answers = await inTransaction(given.deps, visitor, (tx) =>
      Promise.all(values.map((each) => answer(tx, each))),
    )
    expect(answers).toEqual(values)
    const seen = await inTransaction(given.deps, visitor, async (tx) => {
      const [, { rows }] = await Promise.all([write(tx, 'seen'), tx.execute(sql`SELECT word FROM note`)])
      return rows
    })
    expect(seen).toEqual([{ word: 'seen' }])
  })

  it('leave nothing when one of them fails, which is the one that is heard', async () => {
    const before = await words()
    const work = inTransaction(given.deps, visitor, (tx) =>
      Promise.all([write(tx, 'first'), write(tx, 'twice'), write(tx, 'twice'), write(tx, 'after')]),
    )
    expect(await work.then(() => null, state)).toEqual({ state: '23505' })
    expect(await words()).toEqual(before)
    // The connection was given back whole.
    expect(await inTransaction(given.deps, visitor, (tx) => answer(tx, 7))).toBe(7)
  })

  it('begin as their actor, whose settings no other transaction of the connection sees', async () => {
    const [first, second] = [newId(), newId()]
    const account = async (tx: Tx) => (await tx.execute(sql`SELECT app_account() AS id`)).rows[0]?.id
    for (const id of [first, second, first]) {
      expect(await inReadOnly(given.deps, systemActor(null, id), account)).toBe(id)
      expect(await withoutActor(given.deps, account)).toBeNull()
    }
  })
})

describe('a query', () => {
  it('is refused any write by the database', async () => {
    const before = await words()
    const work = inReadOnly(given.deps, visitor, (tx) => write(tx, 'refused'))
    expect(await work.then(() => null, state)).toEqual({ state: '25006' })
    expect(await words()).toEqual(before)
  })

  it('keeps one instant, while a command that waits sees time go on', async () => {
    const twice = async (tx: Tx) => [
      await clockNow(tx),
      (await tx.execute(sql`SELECT pg_sleep(0.02)`), await clockNow(tx)),
    ]
    const [asked, later] = await inReadOnly(given.deps, visitor, twice)
    expect(later).toEqual(asked)
    const [began, after] = await inTransaction(given.deps, visitor, twice)
    expect(after).not.toEqual(began)
  })
})

describe('a connection lost while statements wait on it', () => {
  const kill = (tx: Tx) => tx.execute(sql`SELECT pg_terminate_backend(pg_backend_pid())`)

  it('plays the work again, on another, as if nothing had been sent', async () => {
    let plays = 0
    await inTransaction(given.deps, visitor, async (tx) => {
      plays += 1
      await Promise.all([write(tx, 'replayed'), plays === 1 ? kill(tx) : answer(tx, 1), answer(tx, 2), answer(tx, 3)])
    })
    expect(plays).toBe(2)
    expect(await words()).toContain('replayed')
  })

  it('says busy when it happens each time, and the pool still answers', async () => {
    await expect(inReadOnly(given.deps, visitor, (tx) => Promise.all([kill(tx), answer(tx, 1)]))).rejects.toMatchObject(
      {
        code: 'request.busy',
      },
    )
    expect(await inReadOnly(given.deps, visitor, (tx) => answer(tx, 5))).toBe(5)
  })
})
