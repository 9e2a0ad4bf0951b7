import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProblemStep } from '@salles-ouvertes/contract'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { givenCondition, type GivenCondition } from '../../../../../tests/support/given-condition.ts'
import { photoOf } from '../../../../../tests/support/photo-of.ts'
import { readMails } from '../../../../../tests/support/read-mails.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { addGroupProblemPhoto, addProblemPhoto } from './add-problem-photo.ts'
import { listCaretakerProblems, listGroupProblems } from './follow-problems.ts'
import { listProblems } from './list-problems.ts'
import { openProblemPhoto } from './open-problem-photo.ts'
import { reportGroupProblem, reportProblem } from './report-problem.ts'
import { treatProblem } from './treat-problem.ts'

let given: GivenCondition
let decider: AccountActor
let bursar: AccountActor
let stranger: AccountActor
beforeAll(async () => {
  given = await givenCondition()
  const { departement, college, commune, principal } = given
  decider = { ...givenStaff('decider', departement.id, college.id), accountId: principal.accountId }
  bursar = givenStaff('bursar', departement.id, college.id)
  stranger = givenStaff('town-clerk', commune.id)
})
afterAll(() => given.close())

/** The evening of 13 October, 18:30 to 20:30 in Grenoble: its window is from 18:15 to 20:45. */
const during = '2026-10-13T17:30:00Z'
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })
const group = async () => given.stayIn(await given.room())
type Stay = Awaited<ReturnType<typeof group>>
const damage = { kind: 'damage' as const, text: 'Une vitre est fêlée.' }
const report = ({ holder, grantId }: Pick<Stay, 'holder' | 'grantId'>, pressId: string = randomUUID()) =>
  reportGroupProblem(given.deps, holder, { ...damage, pressId, grantId })
const treat = (problemId: string, step: ProblemStep, words = '', actor = decider) =>
  treatProblem(given.deps, actor, { problemId, step, words })
const list = (state: 'open' | 'settled' = 'open', actor = decider) =>
  listProblems(given.deps, actor, { establishmentId: given.college.id, state, limit: 100 })
const mailsSaying = async (words: string) => (await readMails(given.mailbox)).filter(({ text }) => text.includes(words))
/** A problem that the group of an evening reported. */
async function reported() {
  const stay = await group()
  await given.setClock(during)
  const { items } = await report(stay)
  return { ...stay, problemId: items[0]?.id ?? '' }
}

describe('a report of the group', () => {
  it('counts once for each press, tells those who decide, and is followed by the group', async () => {
    const stay = await group()
    await given.setClock(during)
    const pressId = randomUUID()
    await report(stay, pressId)
    const again = await report(stay, pressId)
    expect(again.items).toMatchObject([{ ...damage, id: pressId, photos: 0, state: 'open', answer: null }])
    expect(await listGroupProblems(given.deps, stay.holder, stay.grantId)).toEqual(again)
    await given.drain()
    const mails = given.mailbox.list().filter(({ subject }) => subject.includes('dégradation'))
    expect(mails.map(({ to }) => to)).toEqual([[given.principal.email]])
  })

  it('is made from the window until twelve hours after, gone or not', async () => {
    const stay = await group()
    await given.setClock('2026-10-13T16:14:00Z')
    await refused(report(stay), 'access.not-now')
    await given.setClock('2026-10-13T16:15:00Z')
    await report(stay)
    await given.setClock('2026-10-14T06:44:00Z')
    await report(stay)
    await given.setClock('2026-10-14T06:45:00Z')
    await refused(report(stay), 'access.not-now')
  })

  it('is made by the applicant from their account, in their name, and by no other member', async () => {
    const stay = await group()
    await given.setClock(during)
    const { member } = given.association
    const { items } = await report({ ...stay, holder: member as never })
    expect(items).toHaveLength(1)
    const [shown] = (await list()).items
    expect(shown).toMatchObject({ reporter: 'group', reportedBy: expect.stringMatching(/\S/) })
    const other = { ...member, accountId: randomUUID() }
    await refused(report({ ...stay, holder: other as never }), 'access.not-found')
    await refused(listGroupProblems(given.deps, other, stay.grantId), 'access.not-found')
  })

  it('is not met by another group', async () => {
    const mine = await reported()
    const theirs = await group()
    await given.setClock(during)
    expect((await listGroupProblems(given.deps, theirs.holder, theirs.grantId)).items).toEqual([])
    await refused(report({ holder: theirs.holder, grantId: mine.grantId }), 'access.not-found')
    const photo = photoOf(1)
    const onto = { problemId: mine.problemId, grantId: theirs.grantId, photo }
    await refused(addGroupProblemPhoto(given.deps, theirs.holder, onto), 'problems.not-found')
  })
})

describe('a report of the caretaker', () => {
  it('names a use of the place or none, and is followed by link until a week after it is settled', async () => {
    const { caretakerLink } = given
    const say = (occurrenceId: string | null) =>
      reportProblem(given.deps, caretakerLink, { ...damage, pressId: randomUUID(), occurrenceId })
    await given.setClock(during)
    await refused(say(randomUUID()), 'access.not-found')
    const before = (await listCaretakerProblems(given.deps, caretakerLink)).items.length
    const said = (await say(null)).items.find(({ roomName }) => roomName === null)
    expect(said).toMatchObject({ ...damage, state: 'open' })
    await treat(said?.id ?? '', 'settle', 'Vitre changée.')
    const found = async () =>
      (await listCaretakerProblems(given.deps, caretakerLink)).items.filter(({ id }) => id === said?.id)
    expect(await found()).toMatchObject([{ state: 'settled', answer: 'Vitre changée.' }])
    await given.setClock('2026-10-20T17:31:00Z')
    expect(await found()).toEqual([])
    expect((await listCaretakerProblems(given.deps, caretakerLink)).items).toHaveLength(before)
  })

  it('is of a link of the caretaker only', async () => {
    const { holder } = await group()
    const input = { ...damage, pressId: randomUUID(), occurrenceId: null }
    await refused(reportProblem(given.deps, holder, input), 'access.not-found')
    await refused(listCaretakerProblems(given.deps, holder), 'access.not-found')
  })
})

describe('photos of a report', () => {
  it('are four at most, even sent at once, and read by the place alone', async () => {
    const { holder, grantId, problemId } = await reported()
    const add = (grey: number) => addGroupProblemPhoto(given.deps, holder, { problemId, grantId, photo: photoOf(grey) })
    const sent = await Promise.allSettled([20, 21, 22, 23, 24].map(add))
    expect(sent.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'problems.too-many-photos' } },
    ])
    expect((await listGroupProblems(given.deps, holder, grantId)).items).toMatchObject([{ photos: 4 }])
    const [photoId = ''] = (await list()).items.find(({ id }) => id === problemId)?.photoIds ?? []
    for (const reader of [decider, bursar]) {
      expect(await openProblemPhoto(given.deps, reader, photoId)).toMatchObject({ mediaType: 'image/png' })
    }
    for (const nobody of [stranger, given.association.member]) {
      await refused(openProblemPhoto(given.deps, nobody, photoId), 'problems.not-found')
    }
  })

  it('are drawn again, and refused for a document or too late', async () => {
    const { holder, grantId, problemId } = await reported()
    const pdf = { bytes: Buffer.from('%PDF-1.7'), mediaType: 'application/pdf' }
    const add = (photo: { bytes: Buffer; mediaType: string }) =>
      addGroupProblemPhoto(given.deps, holder, { problemId, grantId, photo })
    await expect(add(pdf)).rejects.toThrow(/^files[.]/)
    const note = Buffer.from('Pris par Essai')
    const { bytes, mediaType } = photoOf(30)
    await add({ bytes: Buffer.concat([bytes, note]), mediaType })
    const [photoId = ''] = (await list()).items.find(({ id }) => id === problemId)?.photoIds ?? []
    const kept = await openProblemPhoto(given.deps, decider, photoId)
    expect(Buffer.from(kept.bytes).includes(note)).toBe(false)
    await given.setClock('2026-10-13T18:31:00Z')
    await refused(add(photoOf(31)), 'problems.photo-too-late')
  })

  it('of the caretaker join what somebody of the place said, never what a group said', async () => {
    const { problemId } = await reported()
    const { caretakerLink } = given
    const add = (id: string) => addProblemPhoto(given.deps, caretakerLink, { problemId: id, photo: photoOf(40) })
    await refused(add(problemId), 'problems.not-found')
    const pressId = randomUUID()
    await reportProblem(given.deps, caretakerLink, { ...damage, pressId, occurrenceId: null })
    expect((await add(pressId)).items.find(({ id }) => id === pressId)).toMatchObject({ photos: 1 })
  })
})

describe('treatProblem', () => {
  it('keeps who took it, who settled it and how; the applicant is told', async () => {
    const { bookingId, problemId, holder, grantId } = await reported()
    expect(await treat(problemId, 'take')).toMatchObject({ state: 'taken', allowedActions: ['settle'] })
    await refused(treat(problemId, 'settle'), 'problems.words-missing')
    const settled = await treat(problemId, 'settle', 'Vitre changée le lendemain.')
    expect(settled).toMatchObject({
      state: 'settled',
      allowedActions: ['reopen'],
      use: { siteName: expect.any(String) },
    })
    expect(settled.treatments.map(({ step, by }) => [step, by])).toEqual([
      ['take', expect.stringMatching(/Principale$/)],
      ['settle', expect.stringMatching(/Principale$/)],
    ])
    await given.drain()
    const { rows } = await given.query('SELECT reference FROM booking WHERE id = $1', [bookingId])
    const mails = await mailsSaying('Vitre changée le lendemain.')
    expect(mails.map(({ to }) => to)).toEqual([given.applicantEmail])
    expect(mails[0]?.text).toContain(rows[0].reference)
    expect((await listGroupProblems(given.deps, holder, grantId)).items).toMatchObject([
      { state: 'settled', answer: 'Vitre changée le lendemain.' },
    ])
    const audit = await given.query(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at, id`, [problemId])
    expect(audit.rows.map(({ action }) => action)).toEqual(['problem.report', 'problem.take', 'problem.settle'])
  })

  it('sends nothing when the problem was reopened before the mail left', async () => {
    const { problemId } = await reported()
    await treat(problemId, 'settle', 'Rien vu sur place.')
    await treat(problemId, 'reopen', 'Le groupe a rappelé.')
    await given.drain()
    for (const words of ['Rien vu sur place.', 'Le groupe a rappelé.']) expect(await mailsSaying(words)).toEqual([])
    await refused(treat(problemId, 'reopen'), 'problems.wrong-state')
  })

  it('is for those who answer for the rooms; the bursar reads, others know nothing', async () => {
    const { problemId } = await reported()
    expect((await list('open', bursar)).items.find(({ id }) => id === problemId)).toMatchObject({ allowedActions: [] })
    await refused(treat(problemId, 'take', '', bursar), 'problems.not-allowed')
    for (const actor of [stranger, given.association.member]) {
      await refused(treat(problemId, 'take', '', actor), 'problems.not-found')
      await refused(list('open', actor), 'problems.not-found')
    }
    await refused(treat(randomUUID(), 'take'), 'problems.not-found')
  })

  it('is written by one of two people at once', async () => {
    const { problemId } = await reported()
    const caretaker = givenStaff('caretaker', given.departement.id, given.college.id)
    const both = await Promise.allSettled([
      treat(problemId, 'settle', 'Réparé.'),
      treat(problemId, 'settle', 'Réparé aussi.', caretaker),
    ])
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'problems.wrong-state' } },
    ])
  })

  it('never rewrites a line, nor the report, even by bare SQL', async () => {
    const { problemId } = await reported()
    await treat(problemId, 'settle', 'Réparé.')
    const line = (rank: number, step: string) =>
      given.query(
        `INSERT INTO problem_treatment (id, tenant_id, problem_id, rank, step, words, account_id, done_by, done_at)
         SELECT gen_random_uuid(), tenant_id, problem_id, $2, $3, 'Essai', account_id, done_by, done_at
         FROM problem_treatment WHERE problem_id = $1 AND rank = 1`,
        [problemId, rank, step],
      )
    await expect(line(1, 'reopen')).rejects.toMatchObject({ constraint: 'one_treatment_at_a_time' })
    await expect(line(2, 'take')).rejects.toMatchObject({ constraint: 'problem_treatment_follows_the_last' })
    await expect(line(3, 'take')).rejects.toMatchObject({ constraint: 'problem_treatment_follows_the_last' })
    await expect(line(2, 'reopen')).resolves.toBeDefined()
  })
})

describe('listProblems', () => {
  it('reads those that wait and those settled apart, a page at a time', async () => {
    const { problemId } = await reported()
    const second = await reported()
    const before = { open: (await list()).total, settled: (await list('settled')).total }
    await treat(problemId, 'settle', 'Réparé.')
    expect({ open: (await list()).total, settled: (await list('settled')).total }).toEqual({
      open: before.open - 1,
      settled: before.settled + 1,
    })
    const page = (cursor?: string) =>
      listProblems(given.deps, decider, {
        ...{ establishmentId: given.college.id, state: 'open', limit: 1 },
        ...(cursor ? { cursor } : {}),
      })
    const first = await page()
    const next = await page(first.nextCursor ?? '')
    const [latest, earlier] = [first, next].map(({ items }) => items[0])
    expect(latest?.id).not.toBe(earlier?.id)
    expect(Date.parse(latest?.reportedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(earlier?.reportedAt ?? ''))
    expect((await list()).items.slice(0, 2)).toEqual([latest, earlier])
    expect((await list()).items.map(({ id }) => id)).toContain(second.problemId)
  })
})
