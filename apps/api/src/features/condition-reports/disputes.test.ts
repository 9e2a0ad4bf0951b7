import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GivenOrganisation } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { givenCondition, type GivenCondition } from '../../../../../tests/support/given-condition.ts'
import { photoOf } from '../../../../../tests/support/photo-of.ts'
import type { AccountActor } from '../../platform/actor.ts'
import {
  acceptSettlement,
  proposeSettlement,
  setAsideSettlement,
  withdrawDispute,
  writeInDispute,
} from './answer-dispute.ts'
import { openDispute } from './open-dispute.ts'
import { listBookingDisputes, listSessionDisputes, openDisputePhoto } from './read-disputes.ts'
import { listConditionReports } from './read-conditions.ts'
import { sealReport } from './seal-report.ts'

let given: GivenCondition
let rival: GivenOrganisation
let member: AccountActor
let head: AccountActor
let bursar: AccountActor
beforeAll(async () => {
  given = await givenCondition()
  rival = await given.organisation({ name: 'Club d’à côté' })
  member = given.association.member
  head = given.decider
  bursar = givenStaff('bursar', given.departement.id, given.college.id)
})
afterAll(() => given.close())

const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })
const bySql = (text: string, ...values: unknown[]) => expect(given.query(text, values)).rejects
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('nothing there')
  return value
}
/** An evening of 13 October, 18:30 to 20:30 in Grenoble, whose exit report is sealed at 20:20. */
async function sealed() {
  const stay = await given.stayIn(await given.room())
  await given.setClock('2026-10-13T18:20:00Z')
  await given.fill(stay.holder, 'exit')
  const { exit } = await sealReport(given.deps, stay.holder, { kind: 'exit', previous: null })
  return { ...stay, reportId: must(exit).id }
}
const open = (reportId: string, by: AccountActor = member, photos = [photoOf(21)]) =>
  openDispute(given.deps, by, { reportId, words: 'La tache était déjà là.', photos })
/** The same with a dispute that the organisation opened. */
async function disputed() {
  const report = await sealed()
  const { items } = await open(report.reportId)
  return { ...report, disputeId: must(items[0]).id }
}
const mailsOf = async (bookingId: string): Promise<string[]> => {
  const { rows } = await given.query(
    `SELECT coalesce(m.recipient_account_id::text, m.params ->> 'address') AS reader FROM message m
     WHERE m.template = 'dispute-message' AND m.subject_id = $1 ORDER BY m.created_at, m.id`,
    [bookingId],
  )
  return rows.map(({ reader }) => reader)
}

describe('openDispute', () => {
  it('says why, with photos that both sides open and nobody else, and marks the lists', async () => {
    const { reportId, occurrenceId, bookingId } = await sealed()
    const { items, side, openable } = await open(reportId, member, [photoOf(1), photoOf(2)])
    expect({ side, openable }).toEqual({ side: 'organisation', openable: [] })
    const dispute = must(items[0])
    expect(dispute).toMatchObject({ status: 'open', openedBy: 'organisation', reportKind: 'exit', proposalId: null })
    expect(dispute.allowedActions).toEqual(['write', 'propose', 'withdraw'])
    const [first] = dispute.messages
    expect(first).toMatchObject({ step: 'open', side: 'organisation', words: 'La tache était déjà là.' })
    expect(first?.photoIds).toHaveLength(2)
    const photoId = must(first?.photoIds[0])
    for (const reader of [member, head, bursar])
      expect((await openDisputePhoto(given.deps, reader, photoId)).mediaType).toBe('image/png')
    const outsiders = [rival.member, givenStaff('town-clerk', given.commune.id)]
    for (const outsider of outsiders) {
      await refused(openDisputePhoto(given.deps, outsider, photoId), 'condition-reports.not-found')
      await refused(listSessionDisputes(given.deps, outsider, occurrenceId), 'condition-reports.not-found')
      await refused(listBookingDisputes(given.deps, outsider, bookingId), 'condition-reports.not-found')
    }
    const only = { establishmentId: given.college.id, toCounterSign: false, disputed: true }
    const lines = (await listConditionReports(given.deps, head, only)).items
    expect(lines.find((line) => line.occurrenceId === occurrenceId)?.isDisputed).toBe(true)
    expect(lines.every(({ isDisputed }) => isDisputed)).toBe(true)
    expect((await listBookingDisputes(given.deps, bursar, bookingId)).items).toMatchObject([{ occurrenceId }])
  })

  it('is for both sides, not for those who only read, and once at a time', async () => {
    const { reportId, occurrenceId } = await sealed()
    await refused(open(reportId, bursar), 'condition-reports.dispute-not-allowed')
    await refused(open(reportId, rival.member), 'condition-reports.not-found')
    await refused(open(reportId, givenStaff('town-clerk', given.commune.id)), 'condition-reports.not-found')
    const ways = await Promise.allSettled([open(reportId), open(reportId, head)])
    expect(ways.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await refused(open(reportId), 'condition-reports.dispute-already-open')
    const read = await listSessionDisputes(given.deps, bursar, occurrenceId)
    expect(read).toMatchObject({ side: null, openable: [], items: [{ allowedActions: [] }] })
  })

  it('is about what is sealed, until fifteen days after the session unless the tenant says otherwise', async () => {
    const { reportId, occurrenceId } = await sealed()
    const stay = await given.stayIn(await given.room())
    await given.setClock('2026-10-13T18:20:00Z')
    const draft = must((await given.fill(stay.holder, 'exit')).exit)
    await refused(open(draft.id), 'condition-reports.not-sealed')
    await given.setClock('2026-10-28T18:29:00Z')
    const { openable, openUntil } = await listSessionDisputes(given.deps, member, occurrenceId)
    expect(openable).toEqual([{ reportId, reportKind: 'exit' }])
    expect(openUntil).toBe('2026-10-28T19:30:00+01:00')
    await given.setClock('2026-10-28T18:31:00Z')
    expect((await listSessionDisputes(given.deps, member, occurrenceId)).openable).toEqual([])
    await refused(open(reportId), 'condition-reports.dispute-too-late')
  })

  it('takes photos only, drawn again', async () => {
    const { reportId } = await sealed()
    const pdf = { bytes: Buffer.from('%PDF-1.7'), mediaType: 'application/pdf' }
    await expect(open(reportId, member, [pdf])).rejects.toThrow(/^files[.]/)
    const { rows } = await given.query('SELECT FROM condition_dispute WHERE report_id = $1', [reportId])
    expect(rows).toHaveLength(0)
  })
})

describe('the thread of a dispute', () => {
  it('writes to the other side, once for each message', async () => {
    const { disputeId, bookingId } = await disputed()
    await given.drain()
    const deciders = await mailsOf(bookingId)
    expect(deciders).not.toContain(member.accountId)
    expect(deciders.length).toBeGreaterThan(0)
    await writeInDispute(given.deps, head, { disputeId, words: 'Nous avons regardé.', photos: [photoOf(22)] })
    await given.drain()
    await given.drain()
    expect((await mailsOf(bookingId)).slice(deciders.length)).toEqual([member.accountId])
  })

  it('is written by nobody once it is ended, even by bare SQL', async () => {
    const { disputeId, occurrenceId } = await disputed()
    const { items } = await withdrawDispute(given.deps, member, { disputeId, words: '' })
    expect(items[0]).toMatchObject({ status: 'withdrawn', allowedActions: [] })
    const late = writeInDispute(given.deps, head, { disputeId, words: 'Encore', photos: [] })
    await refused(late, 'condition-reports.dispute-changed')
    await bySql(
      `INSERT INTO condition_dispute_message SELECT gen_random_uuid(), tenant_id, organisation_id, dispute_id, step, side,
         author_id, words, written_at FROM condition_dispute_message WHERE dispute_id = $1 LIMIT 1`,
      disputeId,
    ).toMatchObject({ constraint: 'message_is_of_a_live_dispute' })
    await bySql(
      `UPDATE condition_dispute SET status = 'open', closed_at = NULL WHERE id = $1`,
      disputeId,
    ).toMatchObject({
      constraint: 'ended_dispute_is_immutable',
    })
    expect((await listSessionDisputes(given.deps, member, occurrenceId)).openable).toHaveLength(1)
  })

  it('has an audit line for each step, and none of its words', async () => {
    const { disputeId } = await disputed()
    await proposeSettlement(given.deps, head, { disputeId, words: 'Nettoyage par le club' })
    await setAsideSettlement(given.deps, member, { disputeId, words: '' })
    const { rows } = await given.query(
      `SELECT action, details::text FROM audit_entry WHERE subject_id = $1 ORDER BY at, id`,
      [disputeId],
    )
    const actions = ['condition-dispute.open', 'condition-dispute.propose', 'condition-dispute.set-aside']
    expect(rows.map(({ action }) => action)).toEqual(actions)
    expect(JSON.stringify(rows)).not.toContain('Nettoyage')
  })
})

describe('a settlement', () => {
  it('is settled for good, while one that was withdrawn may be opened again', async () => {
    const { reportId, disputeId } = await disputed()
    const withdrawn = await withdrawDispute(given.deps, member, { disputeId, words: '' })
    expect(withdrawn.openable).toMatchObject([{ reportId }])
    const again = must((await open(reportId)).items.find(({ status }) => status === 'open'))
    const { items } = await proposeSettlement(given.deps, head, { disputeId: again.id, words: 'Chacun nettoie.' })
    const proposalId = must(items.find(({ id }) => id === again.id)?.proposalId)
    expect(await acceptSettlement(given.deps, member, { disputeId: again.id, proposalId })).toMatchObject({
      openable: [],
    })
    await refused(open(reportId, head), 'condition-reports.dispute-already-open')
  })

  it('is of two sides: nobody accepts their own words, and those read are those accepted', async () => {
    const { disputeId, bookingId } = await disputed()
    const proposed = await proposeSettlement(given.deps, head, { disputeId, words: 'Le club nettoie samedi.' })
    const proposalId = must(proposed.items[0]?.proposalId)
    const accept = (by: AccountActor, read: string) => acceptSettlement(given.deps, by, { disputeId, proposalId: read })
    await refused(accept(head, proposalId), 'condition-reports.dispute-other-side')
    await refused(accept(bursar, proposalId), 'condition-reports.dispute-not-allowed')
    await setAsideSettlement(given.deps, head, { disputeId, words: '' })
    await proposeSettlement(given.deps, head, { disputeId, words: 'Le club paie tout.' })
    await refused(accept(member, proposalId), 'condition-reports.dispute-changed')
    const now = must((await listSessionDisputesOf(bookingId)).proposalId)
    const { items } = await accept(member, now)
    expect(items[0]).toMatchObject({ status: 'settled', proposalId: now, allowedActions: [] })
    expect((await listBookingDisputes(given.deps, head, bookingId)).items).toEqual([])
    await refused(accept(member, now), 'condition-reports.dispute-changed')
  })

  it('is not written by one side alone, even by bare SQL', async () => {
    const { disputeId } = await disputed()
    await refused(withdrawDispute(given.deps, head, { disputeId, words: '' }), 'condition-reports.dispute-other-side')
    const { items } = await proposeSettlement(given.deps, head, { disputeId, words: 'Rien à payer.' })
    const settle = `UPDATE condition_dispute SET status = 'settled', closed_at = now() WHERE id = $1`
    await bySql(settle, disputeId).toMatchObject({ constraint: 'dispute_is_settled_by_both' })
    await bySql(`UPDATE condition_dispute SET proposal_id = NULL WHERE id = $1`, disputeId).toMatchObject({
      constraint: 'settlement_has_its_words',
    })
    expect(items[0]?.status).toBe('settlement-proposed')
  })

  it('has one answer when both sides act at once', async () => {
    const { disputeId } = await disputed()
    const { items } = await proposeSettlement(given.deps, head, { disputeId, words: 'Chacun nettoie.' })
    const proposalId = must(items[0]?.proposalId)
    const ways = Array.from({ length: 4 }).flatMap(() => [
      () => acceptSettlement(given.deps, member, { disputeId, proposalId }),
      () => setAsideSettlement(given.deps, head, { disputeId, words: '' }),
    ])
    const results = await Promise.allSettled(ways.map((act) => act()))
    const refusals = results.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refusals).toEqual(Array.from({ length: 7 }, () => 'condition-reports.dispute-changed'))
  })
})

async function listSessionDisputesOf(bookingId: string) {
  const [live] = (await listBookingDisputes(given.deps, head, bookingId)).items
  const { items } = await listSessionDisputes(given.deps, head, must(live).occurrenceId)
  return must(items[0])
}
