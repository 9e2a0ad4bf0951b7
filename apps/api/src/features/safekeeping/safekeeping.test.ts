import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenAgreements,
  type GivenAgreement,
  type GivenAgreements,
} from '../../../../../tests/support/given-agreements.ts'
import { checkDueEvidence } from '../agreements/index.ts'
import { showOrganisation } from '../organisations/list-organisations.ts'
import { checkDueFiles } from './check-due-files.ts'
import { getSafekeeping } from './get-safekeeping.ts'

let given: GivenAgreements
let agreement: GivenAgreement
beforeAll(async () => {
  given = await givenAgreements()
  const slot = { startsAt: '2026-10-13T18:30:00+02:00', endsAt: '2026-10-13T20:30:00+02:00' }
  agreement = await given.toSign(slot)
  await given.signedByOrganiser(agreement)
})
afterAll(() => given.close())

const seen = () => getSafekeeping(given.deps, given.departement.officer, given.departement.id)
const key = () => `${agreement.tenantId}/${agreement.sha256}`
const linesOf = async (action: string) =>
  (await given.superuser.query('SELECT details FROM audit_entry WHERE action = $1 ORDER BY at', [action])).rows
const toldTimes = async () =>
  (await given.superuser.query(`SELECT id FROM outbox WHERE event_type = 'safekeeping.fault-found'`)).rowCount

/** A file is due again when a day has passed since it was read; the hand of the test only moves that instant. */
async function aDayLater(): Promise<void> {
  await given.superuser.query(`
    UPDATE file SET checked_at = checked_at - interval '25 hours', created_at = created_at - interval '25 hours';
    UPDATE agreement SET evidence_checked_at = evidence_checked_at - interval '25 hours', created_at = created_at - interval '25 hours'`)
}

describe('the daily look at what is kept', () => {
  it('reads nothing before a day, then everything once, and finds it as it was', async () => {
    await checkDueFiles(given.deps)
    expect(await seen()).toMatchObject({ checkedAt: null, faults: [], brokenEvidence: [] })
    await aDayLater()
    await checkDueFiles(given.deps)
    await checkDueEvidence(given.deps)
    expect(await seen()).toMatchObject({ files: 1, checkedAt: expect.any(String), faults: [], brokenEvidence: [] })
    expect(await toldTimes()).toBe(0)
  })

  it('knows nothing of a file when the store does not answer', async () => {
    await aDayLater()
    const get = () => Promise.reject(new Error('down'))
    await checkDueFiles({ ...given.deps, fileStore: { ...given.deps.fileStore, get } })
    expect((await seen()).faults).toEqual([])
    await checkDueFiles(given.deps)
  })

  it('notes a file that changed, writes it down and tells the officers once', async () => {
    const bytes = (await given.deps.fileStore.get(key())) ?? Buffer.alloc(0)
    await given.deps.fileStore.put(key(), Buffer.from('autre chose'))
    for (let day = 0; day < 2; day += 1) {
      await aDayLater()
      await checkDueFiles(given.deps)
    }
    expect((await seen()).faults).toEqual([{ fileName: expect.stringContaining('a-signer.pdf'), fault: 'altered' }])
    expect(await linesOf('file.fault')).toEqual([{ details: { fault: 'altered' } }])
    expect(await toldTimes()).toBe(1)

    await given.deps.fileStore.remove(key())
    await aDayLater()
    await checkDueFiles(given.deps)
    expect((await seen()).faults).toMatchObject([{ fault: 'missing' }])
    await given.deps.fileStore.put(key(), bytes)
    await aDayLater()
    await checkDueFiles(given.deps)
    expect((await seen()).faults).toEqual([])
  })

  it('finds evidence that was rewritten, tells it once, and forgets it when it is put right', async () => {
    const before = await toldTimes()
    const rewrite = (capacity: string) =>
      given.superuser.query('UPDATE signature SET capacity = $2 WHERE agreement_id = $1', [agreement.id, capacity])
    const { rows } = await given.superuser.query('SELECT capacity FROM signature WHERE agreement_id = $1', [
      agreement.id,
    ])
    await rewrite('trésorière')
    for (let day = 0; day < 2; day += 1) {
      await aDayLater()
      await checkDueEvidence(given.deps)
    }
    expect((await seen()).brokenEvidence).toEqual([(await given.rowOf(agreement.id)).number])
    expect(await linesOf('agreement.evidence-broken')).toEqual([{ details: { ranks: [1], decisions: [] } }])
    expect(await toldTimes()).toBe((before ?? 0) + 1)
    await rewrite(rows[0].capacity)
    await aDayLater()
    await checkDueEvidence(given.deps)
    expect((await seen()).brokenEvidence).toEqual([])
  })

  it('notes a file of a vault that changed, and tells its representatives once, not the officers of a tenant', async () => {
    const before = await toldTimes()
    const by = await given.organisation({ insuredUntil: '2027-06-30' })
    const { rows } = await given.superuser.query<{ key: string; piece: string }>(
      `SELECT f.organisation_id || '/' || f.sha256 AS key, p.id AS piece FROM file f JOIN piece p ON p.file_id = f.id
       WHERE f.organisation_id = $1`,
      [by.id],
    )
    const [kept] = rows
    await given.deps.fileStore.put(kept?.key ?? '', Buffer.from('autre chose'))
    for (let day = 0; day < 2; day += 1) {
      await aDayLater()
      await checkDueFiles(given.deps)
    }
    const told = await given.superuser.query(
      `SELECT payload ->> 'pieceId' AS piece, payload ->> 'accountId' AS account FROM outbox WHERE event_type = 'piece.damaged'`,
    )
    expect(told.rows).toEqual([{ piece: kept?.piece, account: by.member.accountId }])
    expect(await toldTimes()).toBe(before)
    const { pieces } = await showOrganisation(given.deps, by.member, by.id)
    expect(pieces.map(({ file }) => file?.isDamaged)).toEqual([true])
  })

  it('is for the officers of the tenant alone', async () => {
    const { departement, commune, association } = given
    for (const actor of [commune.officer, association.member, given.decider]) {
      await expect(getSafekeeping(given.deps, actor, departement.id)).rejects.toMatchObject({
        code: 'tenants.not-found',
      })
    }
  })
})
