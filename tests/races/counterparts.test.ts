import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acceptDelivery } from '../../apps/api/src/features/counterparts/index.ts'
import { openDatabase } from '../../apps/api/src/platform/database.ts'
import { Failure } from '../../apps/api/src/platform/errors.ts'
import { givenCounterparts, type GivenCounterparts } from '../support/given-counterparts.ts'
import { meetAtWrite } from './meet-at-write.ts'
import { dropRowLocks } from './without-guards.ts'

const clients = 12
let given: GivenCounterparts
let counterpartId: string
beforeEach(async () => {
  given = await givenCounterparts()
  counterpartId = (await given.agreed({ quantity: 1 })).id
}, 60_000)
afterEach(() => given.close())

/** Each accepts the one hour that was agreed, at once, on a connection of its own. */
async function contest() {
  const db = openDatabase(given.database.databaseUrl, { max: clients })
  const accept = () => acceptDelivery({ ...given.deps, db }, given.bursar, { counterpartId, quantity: 1, note: '' })
  const outcomes = await meetAtWrite(
    given.superuser,
    'counterpart_delivery',
    Array.from({ length: clients }, () => accept),
  )
  await db.pool.end()
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
  const codes = reasons.map((reason) => (reason instanceof Failure ? reason.code : String(reason)))
  const { rows } = await given.superuser.query<{ settled: number }>(
    `SELECT sum(l.amount_cents)::int AS settled FROM ledger_line l JOIN ledger_account a ON a.id = l.account_id
     WHERE a.kind = 'in-kind'`,
  )
  return { passed: clients - codes.length, codes: [...new Set(codes)], settled: rows[0]?.settled }
}

/** A view of a function takes no update: the charge is still written to the table behind. */
const keepChargeWritable = () =>
  given.superuser.query(`
    create function write_charge() returns trigger language plpgsql security definer as $$ begin
      update public.charge_kept set status = new.status, settlement = new.settlement where id = new.id; return new; end $$;
    create trigger write_charge instead of update on charge for each row execute function write_charge()`)

describe('twelve people who accept one delivery at once', () => {
  it('settle it once', async () => {
    expect(await contest()).toEqual({ passed: 1, codes: ['counterparts.wrong-status'], settled: 750 })
  })

  it('settle it several times once the charge is no longer locked', async () => {
    await dropRowLocks(given.superuser, 'charge')
    await keepChargeWritable()
    const { passed, settled } = await contest()
    expect(passed).toBeGreaterThan(1)
    expect(settled).toBeGreaterThan(750)
  })
})
