import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProblemStep } from '@salles-ouvertes/contract'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import type { GivenCondition } from '../../../../../tests/support/given-condition.ts'
import { photo as proof, publishDeposits } from '../../../../../tests/support/given-deposits.ts'
import { photoOf } from '../../../../../tests/support/photo-of.ts'
import { givenStoredCondition, stores } from '../../../../../tests/support/stored-condition.ts'
import { runDueWork } from '../../due-work.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { withdrawDispute } from '../condition-reports/answer-dispute.ts'
import { addViewPhoto, saveConditionAnswers } from '../condition-reports/holder-condition.ts'
import { openConditionImage } from '../condition-reports/open-condition-image.ts'
import { openDispute } from '../condition-reports/open-dispute.ts'
import { getConditionSession } from '../condition-reports/read-conditions.ts'
import { openDisputePhoto } from '../condition-reports/read-disputes.ts'
import { sealReport } from '../condition-reports/seal-report.ts'
import { listBookingDeposits, receiveDeposit, retainDeposit, returnDeposit } from '../deposits/index.ts'
import { addGroupProblemPhoto } from '../problems/add-problem-photo.ts'
import { listProblems } from '../problems/list-problems.ts'
import { openProblemPhoto } from '../problems/open-problem-photo.ts'
import { reportGroupProblem } from '../problems/report-problem.ts'
import { treatProblem } from '../problems/treat-problem.ts'
import { eraseRecords } from './erase-records.ts'
import { listEliminationLines } from './list-elimination-lines.ts'
import { getArchives } from './read-archives.ts'
import { recordVisa } from './record-visa.ts'

const during = '2026-10-13T18:20:00Z'
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('nothing there')
  return value
}

describe.each(stores)('photos kept in %s', (store) => {
  let given: GivenCondition
  let member: AccountActor
  let head: AccountActor
  let officer: AccountActor
  let tenantId: string
  let greys = 0
  beforeAll(async () => {
    given = await givenStoredCondition(store)
    await publishDeposits(given)
    member = given.association.member
    officer = given.departement.officer
    head = {
      ...givenStaff('establishment-head', given.departement.id, given.college.id),
      accountId: given.principal.accountId,
    }
    tenantId = given.departement.id
  })
  afterAll(() => given.close())

  /** A photo that no other record has: the bytes that two share stay as long as one needs them. */
  const newPhoto = () => photoOf(greys++)
  const fileOf = async (table: string, id: string): Promise<{ id: string; sha256: string; erased_on_list: number }> =>
    (await given.query(`SELECT f.* FROM file f JOIN ${table} p ON p.file_id = f.id WHERE p.id = $1`, [id])).rows[0]
  const isKept = async (table: string, id: string) =>
    (await given.deps.fileStore.get(`${tenantId}/${(await fileOf(table, id)).sha256}`)) !== null
  /** An evening whose exit report is sealed. */
  async function left() {
    const stay = await given.stayIn(await given.room())
    await given.setClock(during)
    for (const rank of [0, 1]) await addViewPhoto(given.deps, stay.holder, { kind: 'exit', rank, photo: newPhoto() })
    await saveConditionAnswers(given.deps, stay.holder, { kind: 'exit', said: given.answers })
    const exit = must((await sealReport(given.deps, stay.holder, { kind: 'exit', previous: null })).exit)
    return { ...stay, exit, imageId: must(exit.views[0]?.imageId) }
  }
  async function disputed() {
    const stay = await left()
    const input = { reportId: stay.exit.id, words: 'La tache était déjà là.', photos: [newPhoto()] }
    const [dispute] = (await openDispute(given.deps, member, input)).items
    return { ...stay, disputeId: must(dispute).id, photoId: must(dispute?.messages[0]?.photoIds[0]) }
  }
  const receive = async ({ bookingId }: { bookingId: string }) => {
    const [expected] = (await listBookingDeposits(given.deps, head, bookingId)).items
    const receipt = { receivedOn: '2026-10-05', means: 'cheque' as const, reference: '' }
    const { id: depositId } = must(expected)
    await receiveDeposit(given.deps, head, { depositId, ...receipt })
    return { depositId }
  }
  async function deposited() {
    const stay = await left()
    return { ...stay, ...(await receive(stay)) }
  }
  const giveBack = ({ depositId }: { depositId: string }) =>
    returnDeposit(given.deps, head, { depositId, returnedOn: '2026-10-13', reference: '' })
  async function retained() {
    const stay = await deposited()
    const form = { amountCents: 1_000, retainedOn: '2026-10-13', reason: 'Sol taché.', conditionReportId: stay.exit.id }
    await retainDeposit(given.deps, head, { depositId: stay.depositId, form, file: proof })
    await giveBack(stay)
    return stay
  }
  const treat = (problemId: string, step: ProblemStep) =>
    treatProblem(given.deps, head, { problemId, step, words: 'Fait.' })
  async function reported() {
    const { holder, grantId } = await given.stayIn(await given.room())
    await given.setClock(during)
    const problemId = randomUUID()
    const said = { pressId: problemId, grantId, kind: 'damage' as const, text: 'Une vitre est fêlée.' }
    await reportGroupProblem(given.deps, holder, said)
    await addGroupProblemPhoto(given.deps, holder, { problemId, grantId, photo: newPhoto() })
    return { problemId, photoId: await photoIdOf(problemId) }
  }
  async function photoIdOf(problemId: string): Promise<string> {
    const of = { establishmentId: given.college.id, state: 'open' as const, limit: 100 }
    const { items } = await listProblems(given.deps, head, of)
    return must(items.find(({ id }) => id === problemId)?.photoIds[0])
  }
  const lists = async () => (await getArchives(given.deps, officer, tenantId)).eliminations
  const at = async () => ({ tenantId, eliminationId: must((await lists())[0]).id })
  const listed = async () =>
    (await listEliminationLines(given.deps, officer, { ...(await at()), limit: 100 })).items.filter(
      ({ kind }) => kind === 'condition-report' || kind === 'problem-report',
    )
  const approve = async () =>
    recordVisa(given.deps, officer, {
      ...{ number: 'AD38-2031-1', givenBy: 'Archives', givenOn: '2031-10-01', keptRecordIds: [] },
      ...(await at()),
    })
  const bySql = async (table: string, id: string, list: number) =>
    given.query('UPDATE file SET erased_at = clock.now(), erased_on_list = $2 WHERE id = $1', [
      (await fileOf(table, id)).id,
      list,
    ])

  it('are listed when their time is over and nothing needs them, erased with a visa, and the rest stays', async () => {
    const free = await left()
    const open = await disputed()
    const closed = await disputed()
    await withdrawDispute(given.deps, member, { disputeId: closed.disputeId, words: '' })
    const [held, shown] = [await deposited(), await retained()]
    const [settled, waiting] = [await reported(), await reported()]
    await treat(settled.problemId, 'settle')

    await given.setClock('2031-10-12T20:00:00Z')
    await runDueWork(given.deps)
    const first = (await listed()).map(({ recordId }) => recordId)
    expect(first).toEqual([settled.problemId])
    await approve()
    await treat(settled.problemId, 'reopen')
    await refused(eraseRecords(given.deps, officer, await at()), 'archives.record-in-use')
    await expect(bySql('problem_photo', settled.photoId, 1)).rejects.toMatchObject({
      constraint: 'photo_in_use_is_kept',
    })
    expect(await isKept('problem_photo', settled.photoId)).toBe(true)
    await treat(settled.problemId, 'settle')
    await eraseRecords(given.deps, officer, await at())
    await runDueWork(given.deps)
    expect(await isKept('problem_photo', settled.photoId)).toBe(false)
    const erased = { code: 'files.erased', details: { listNumber: 1, erasedAt: expect.any(String) } }
    await expect(openProblemPhoto(given.deps, head, settled.photoId)).rejects.toMatchObject(erased)

    await given.setClock('2031-10-13T21:00:00Z')
    await runDueWork(given.deps)
    const second = await listed()
    expect(second.map(({ recordId }) => recordId).toSorted()).toEqual(
      [free.bookingId, closed.bookingId, shown.bookingId].toSorted(),
    )
    expect(second.find(({ recordId }) => recordId === closed.bookingId)?.files).toHaveLength(3)
    await expect(bySql('condition_image', free.imageId, 2)).rejects.toMatchObject({
      constraint: 'erasure_needs_a_visa',
    })
    await approve()
    const late = await receive(free)
    await refused(eraseRecords(given.deps, officer, await at()), 'archives.record-in-use')
    await expect(bySql('condition_image', free.imageId, 2)).rejects.toMatchObject({
      constraint: 'photo_in_use_is_kept',
    })
    await giveBack(late)
    await eraseRecords(given.deps, officer, await at())
    await runDueWork(given.deps)
    for (const { imageId } of [free, closed, shown]) {
      expect(await isKept('condition_image', imageId)).toBe(false)
      const details = { listNumber: 2 }
      await expect(openConditionImage(given.deps, member, imageId)).rejects.toMatchObject({ ...erased, details })
    }
    await refused(openDisputePhoto(given.deps, member, closed.photoId), 'files.erased')
    expect((await getConditionSession(given.deps, member, free.occurrenceId)).exit).toEqual(free.exit)
    for (const { imageId } of [open, held]) expect(await isKept('condition_image', imageId)).toBe(true)
    expect(await isKept('condition_dispute_photo', open.photoId)).toBe(true)
    expect(await isKept('problem_photo', waiting.photoId)).toBe(true)

    await giveBack(held)
    await withdrawDispute(given.deps, member, { disputeId: open.disputeId, words: '' })
    await given.setClock('2031-10-14T22:30:00Z')
    await runDueWork(given.deps)
    expect((await listed()).map(({ recordId }) => recordId)).toEqual([held.bookingId])
  })
})
