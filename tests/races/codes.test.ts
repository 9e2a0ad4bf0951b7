import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprintPlace } from '../../apps/api/src/features/locks/lock-codes.store.ts'
import { chooseCode, type CodeShape, isTrivialCode } from '../../apps/api/src/features/locks/rules/code-choice.ts'
import { nukiDevice } from '../simulators/nuki-server.ts'
import { givenLocks, type GivenLocks } from '../support/given-locks.ts'

const wanted = process.env['PROOFS'] === 'full' ? 100_000 : 5_000
const batch = 1_000
const shape: CodeShape = { alphabet: '123456789', length: 6, forbiddenPrefixes: ['12'] }
/** Chance alone goes beyond once in a hundred thousand draws, for eight degrees of freedom. */
const mostChiSquare = 37.3

let given: GivenLocks
let grantIds: string[]
/** Every code that the database has taken, with the lock that it is on. */
const taken: string[] = []
beforeAll(async () => {
  given = await givenLocks()
  await given.confirmedWith('keypad')
  await given.drain()
  const { rows } = await given.query(
    `INSERT INTO access_grant
     SELECT (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(), 'status', 'revoked'))).*
     FROM access_grant g, generate_series(1, $1) RETURNING id`,
    [wanted],
  )
  grantIds = rows.map(({ id }) => id as string)
})
afterAll(() => given.close())

const fingerprint = (code: string): string =>
  given.deps.sealer.fingerprint(code, fingerprintPlace(given.departement.id, nukiDevice))

/** Writes as the product does, many at once: what the lock has already is left out, to be drawn again. */
async function hold(ids: string[], codes: string[]): Promise<Set<string>> {
  const { rows } = await given.query(
    `INSERT INTO lock_code (grant_id, booking_id, tenant_id, establishment_id, device_reference, variant, fingerprint, held_from, held_until, created_at)
     SELECT id, gen_random_uuid(), $3, $4, $5, 0, fingerprint, '2026-10-12Z', '2026-10-15Z', clock.now()
     FROM unnest($1::uuid[], $2::text[]) AS each (id, fingerprint) ON CONFLICT DO NOTHING RETURNING grant_id`,
    [ids, codes.map(fingerprint), given.departement.id, given.college.id, nukiDevice],
  )
  return new Set(rows.map(({ grant_id: id }) => id as string))
}

describe(`${wanted} codes of one lock on the same days`, () => {
  it('are all different in the database, those already held being drawn again', async () => {
    let refused = 0
    for (let from = 0; from < wanted; from += batch) {
      let ids = grantIds.slice(from, from + batch)
      while (ids.length > 0) {
        const codes = ids.map(() => chooseCode(shape, randomInt))
        const held = await hold(ids, codes)
        taken.push(...codes.filter((_, index) => held.has(ids[index] ?? '')))
        refused += ids.length - held.size
        ids = ids.filter((id) => !held.has(id))
      }
    }
    const { rows } = await given.query(
      `SELECT count(*)::int AS held, count(DISTINCT fingerprint)::int AS codes FROM lock_code`,
    )
    expect(rows).toEqual([{ held: wanted, codes: wanted }])
    expect(new Set(taken).size).toBe(wanted)
    expect(refused).toBeGreaterThan(0)
  })

  it('are each as likely as the others, and none is one that somebody would try first', () => {
    expect(taken.filter(isTrivialCode)).toEqual([])
    for (const position of [2, 3, 4, 5]) {
      const counts = [...shape.alphabet].map((sign) => taken.filter((code) => code[position] === sign).length)
      const expected = taken.length / shape.alphabet.length
      const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
      expect(chiSquare).toBeLessThan(mostChiSquare)
    }
  })

  it('are alike for two groups once the database no longer refuses it', async () => {
    await given.query('DELETE FROM lock_code')
    await given.query('ALTER TABLE lock_code DROP CONSTRAINT one_group_per_code_of_a_lock')
    const draws = grantIds.map(() => chooseCode(shape, randomInt))
    for (let from = 0; from < wanted; from += batch)
      await hold(grantIds.slice(from, from + batch), draws.slice(from, from + batch))
    const { rows } = await given.query(
      `SELECT count(*)::int AS held, count(DISTINCT fingerprint)::int AS codes FROM lock_code`,
    )
    expect(rows[0].held).toBe(wanted)
    expect(rows[0].codes).toBeLessThan(wanted)
  })
})
