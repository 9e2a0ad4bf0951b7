import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Deps } from '../../apps/api/src/deps.ts'
import { retainDeposit, returnDeposit } from '../../apps/api/src/features/deposits/index.ts'
import { openDatabase } from '../../apps/api/src/platform/database.ts'
import { Failure } from '../../apps/api/src/platform/errors.ts'
import { givenDeposits, photo, type GivenDeposits } from '../support/given-deposits.ts'
import { meetAtWrite } from './meet-at-write.ts'
import { dropRowLocks } from './without-guards.ts'

const clients = 12
let given: GivenDeposits
let depositId: string
beforeEach(async () => {
  given = await givenDeposits()
  depositId = (await given.received()).deposit.id
}, 60_000)
afterEach(() => given.close())

/** Half of them give the deposit back, the others keep all of it, at once, each on a connection of its own. */
async function contest() {
  const db = openDatabase(given.database.databaseUrl, { max: clients })
  const day = '2026-10-05'
  const work = (deps: Deps, index: number) =>
    index % 2 === 0
      ? returnDeposit(deps, given.bursar, { depositId, returnedOn: day, reference: '' })
      : retainDeposit(deps, given.bursar, {
          ...{ depositId, file: photo },
          form: { amountCents: 30_000, retainedOn: day, reason: 'Une vitre cassée.' },
        })
  const all = Array.from({ length: clients }, (_, index) => () => work({ ...given.deps, db }, index))
  const outcomes = await meetAtWrite(given.superuser, 'deposit_movement', all)
  await db.pool.end()
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
  const codes = reasons.map((reason) => (reason instanceof Failure ? reason.code : String(reason)))
  const { rows } = await given.superuser.query<{ effects: number; held: number }>(
    `SELECT count(*) FILTER (WHERE kind <> 'receipt')::int AS effects,
       sum(CASE kind WHEN 'receipt' THEN amount_cents ELSE -amount_cents END)::int AS held
     FROM deposit_movement WHERE deposit_id = $1`,
    [depositId],
  )
  return { passed: clients - codes.length, codes: [...new Set(codes)], ...rows[0] }
}

/** A view of a function takes no update: its state is still written to the table behind. */
const keepStatusWritable = () =>
  given.superuser.query(`
    create function write_status() returns trigger language plpgsql security definer
      as $$ begin update public.deposit_kept set status = new.status where id = new.id; return new; end $$;
    create trigger write_status instead of update on deposit for each row execute function write_status()`)

describe('twelve people who give back or keep one deposit at once', () => {
  it('have one effect', async () => {
    expect(await contest()).toEqual({ passed: 1, codes: ['deposits.wrong-status'], effects: 1, held: 0 })
  })

  it('have several once the deposit is no longer locked: more goes out than was held', async () => {
    await dropRowLocks(given.superuser, 'deposit')
    await keepStatusWritable()
    const { passed, held } = await contest()
    expect(passed).toBeGreaterThan(1)
    expect(held).toBeLessThan(0)
  })
})
