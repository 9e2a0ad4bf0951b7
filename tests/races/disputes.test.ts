import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { proposeSettlement, setAsideSettlement } from '../../apps/api/src/features/condition-reports/answer-dispute.ts'
import { openDispute } from '../../apps/api/src/features/condition-reports/open-dispute.ts'
import { sealReport } from '../../apps/api/src/features/condition-reports/seal-report.ts'
import { openDatabase } from '../../apps/api/src/platform/database.ts'
import { Failure } from '../../apps/api/src/platform/errors.ts'
import { givenCondition, type GivenCondition } from '../support/given-condition.ts'
import { meetAtWrite } from './meet-at-write.ts'
import { dropRowLocks } from './without-guards.ts'

const clients = 8
let given: GivenCondition
let disputeId: string

/** An exit report that the organisation disputes, and the words that the place proposes. */
beforeEach(async () => {
  given = await givenCondition()
  const { holder } = await given.stayIn(await given.room())
  await given.setClock('2026-10-13T18:20:00Z')
  await given.fill(holder, 'exit')
  const { exit } = await sealReport(given.deps, holder, { kind: 'exit', previous: null })
  const dispute = { reportId: exit?.id ?? '', words: 'La tache était déjà là.', photos: [] }
  const { items } = await openDispute(given.deps, given.association.member, dispute)
  disputeId = items[0]?.id ?? ''
  await proposeSettlement(given.deps, given.decider, { disputeId, words: 'Le lieu nettoie.' })
}, 60_000)
afterEach(() => given.close())

/** Both sides set the words aside at once, each on a connection of its own. */
async function contest() {
  const db = openDatabase(given.database.databaseUrl, { max: clients })
  const actors = [given.association.member, given.decider]
  const outcomes = await meetAtWrite(
    given.superuser,
    'condition_dispute_message',
    Array.from({ length: clients }, (_, index) => () => {
      const actor = actors[index % 2] ?? given.decider
      return setAsideSettlement({ ...given.deps, db }, actor, { disputeId, words: 'Non.' })
    }),
  )
  await db.pool.end()
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
  const codes = reasons.map((reason) => (reason instanceof Failure ? reason.code : String(reason)))
  const { rows } = await given.query(
    `SELECT count(*)::int AS said FROM condition_dispute_message WHERE dispute_id = $1 AND step = 'set-aside'`,
    [disputeId],
  )
  return { passed: clients - codes.length, codes: [...new Set(codes)], said: rows[0].said as number }
}

/** A view of a function takes no update: its state is still written to the table behind. */
const keepStateWritable = () =>
  given.superuser.query(`
    create function write_state() returns trigger language plpgsql security definer as $$ begin
      update public.condition_dispute_kept set status = new.status, proposal_id = new.proposal_id,
        proposed_by = new.proposed_by where id = new.id; return new; end $$;
    create trigger write_state instead of update on condition_dispute for each row execute function write_state()`)

describe('eight people of both sides who set aside one proposal at once', () => {
  it('set it aside once', async () => {
    expect(await contest()).toEqual({ passed: 1, codes: ['condition-reports.dispute-changed'], said: 1 })
  })

  it('write it several times once the dispute is no longer locked', async () => {
    await dropRowLocks(given.superuser, 'condition_dispute')
    await keepStateWritable()
    const { passed, said } = await contest()
    expect(passed).toBeGreaterThan(1)
    expect(said).toBe(passed)
  })
})
