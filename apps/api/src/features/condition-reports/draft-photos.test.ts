import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GivenCondition } from '../../../../../tests/support/given-condition.ts'
import { photoOf } from '../../../../../tests/support/photo-of.ts'
import { givenStoredCondition, stores } from '../../../../../tests/support/stored-condition.ts'
import { runDueWork } from '../../due-work.ts'
import { withdrawDispute } from './answer-dispute.ts'
import { addViewPhoto, getHolderCondition, saveConditionAnswers } from './holder-condition.ts'
import { openConditionImage } from './open-condition-image.ts'
import { openDispute } from './open-dispute.ts'
import { sealReport } from './seal-report.ts'

/** The evening of 13 October, 18:30 to 20:30 in Grenoble: disputed until the 28th. */
const during = '2026-10-13T16:40:00Z'
const atTheEnd = '2026-10-13T18:20:00Z'
const tooLate = '2026-10-28T18:31:00Z'
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('nothing there')
  return value
}

describe.each(stores)('a draft whose photos are kept in %s', (store) => {
  let given: GivenCondition
  let greys = 0
  beforeAll(async () => {
    given = await givenStoredCondition(store)
  })
  afterAll(() => given.close())

  type Stay = Awaited<ReturnType<GivenCondition['stayIn']>>
  const arrived = async (): Promise<Stay> => {
    const stay = await given.stayIn(await given.room())
    await given.setClock(during)
    return stay
  }
  const add = async ({ holder }: Stay, kind: 'entry' | 'exit', rank: number, photo = photoOf(greys++)) => {
    const shown = await addViewPhoto(given.deps, holder, { kind, rank, photo })
    return must(shown[kind]?.views[rank]?.imageId)
  }
  const seal = async (stay: Stay) => {
    await saveConditionAnswers(given.deps, stay.holder, { kind: 'exit', said: given.answers })
    return must((await sealReport(given.deps, stay.holder, { kind: 'exit', previous: null })).exit)
  }
  const fileOf = async (imageId: string) => {
    const { rows } = await given.query(
      'SELECT f.* FROM file f JOIN condition_image i ON i.file_id = f.id WHERE i.id = $1',
      [imageId],
    )
    return rows[0] as { id: string; sha256: string; erased_at: Date | null; erased_on_list: number | null }
  }
  const isKept = async (imageId: string) =>
    (await given.deps.fileStore.get(`${given.departement.id}/${(await fileOf(imageId)).sha256}`)) !== null
  const runAll = () => runDueWork(given.deps)
  const linesOf = async (reportId: string) =>
    (
      await given.query(
        `SELECT details FROM audit_entry WHERE action = 'condition-report.drop-draft-photos' AND subject_id = $1`,
        [reportId],
      )
    ).rows

  it('loses a photo when another takes its place, by link and by account, not the other views', async () => {
    const stay = await arrived()
    const [first, kept] = [await add(stay, 'exit', 0), await add(stay, 'exit', 1)]
    const second = await add(stay, 'exit', 0)
    await runAll()
    expect(await isKept(first)).toBe(false)
    expect(await fileOf(first)).toMatchObject({ erased_at: expect.any(Date), erased_on_list: null })
    const input = { kind: 'exit' as const, rank: 0, photo: photoOf(greys++), occurrenceId: stay.occurrenceId }
    await addViewPhoto(given.deps, given.association.member, input)
    await runAll()
    expect(await isKept(second)).toBe(false)
    expect(await isKept(kept)).toBe(true)
    await expect(openConditionImage(given.deps, given.association.member, first)).rejects.toMatchObject({
      code: 'files.erased',
      details: { erasedAt: expect.any(String) },
    })
  })

  it('keeps the bytes when the same photo is sent twice', async () => {
    const stay = await arrived()
    const photo = photoOf(greys++)
    const [first, again] = [await add(stay, 'exit', 0, photo), await add(stay, 'exit', 0, photo)]
    await runAll()
    expect((await fileOf(first)).erased_at).not.toBeNull()
    expect(await isKept(again)).toBe(true)
  })

  it('loses all of them once nobody can seal or dispute, with a line of the audit; its words stay', async () => {
    const stay = await arrived()
    const imageId = await add(stay, 'entry', 0)
    await add(stay, 'entry', 1)
    await saveConditionAnswers(given.deps, stay.holder, { kind: 'entry', said: { ...given.answers, remark: 'Vu.' } })
    const reportId = must((await getHolderCondition(given.deps, stay.holder)).entry).id
    await given.setClock('2026-10-28T18:29:00Z')
    await runAll()
    expect(await isKept(imageId)).toBe(true)
    await given.setClock(tooLate)
    await runAll()
    await runAll()
    expect(await isKept(imageId)).toBe(false)
    expect(await linesOf(reportId)).toEqual([{ details: { photos: 2 } }])
    const { rows } = await given.query('SELECT answers, sealed_at FROM condition_report WHERE id = $1', [reportId])
    expect(rows[0]).toMatchObject({ answers: { remark: 'Vu.', views: [{ imageId }, {}] }, sealed_at: null })
  })

  it('waits for the end of a dispute on the session; a sealed report keeps its photos', async () => {
    const stay = await arrived()
    const draft = await add(stay, 'entry', 0)
    await given.setClock(atTheEnd)
    for (const rank of [0, 1]) await add(stay, 'exit', rank)
    const exit = await seal(stay)
    const { member } = given.association
    const input = { reportId: exit.id, words: 'La tache était là.', photos: [] }
    const disputeId = must((await openDispute(given.deps, member, input)).items[0]).id
    await given.setClock(tooLate)
    await runAll()
    expect(await isKept(draft)).toBe(true)
    await withdrawDispute(given.deps, member, { disputeId, words: '' })
    await runAll()
    expect(await isKept(draft)).toBe(false)
    for (const { imageId } of exit.views) expect(await isKept(must(imageId))).toBe(true)
  })

  it('is the only thing that goes without a visa, also by bare SQL', async () => {
    const stay = await arrived()
    await given.setClock(atTheEnd)
    for (const rank of [0, 1]) await add(stay, 'exit', rank)
    const { views } = await seal(stay)
    const { id } = await fileOf(must(views[0]?.imageId))
    const erase = given.query('UPDATE file SET erased_at = clock.now() WHERE id = $1', [id])
    await expect(erase).rejects.toMatchObject({ constraint: 'erasure_needs_a_visa' })
  })
})
