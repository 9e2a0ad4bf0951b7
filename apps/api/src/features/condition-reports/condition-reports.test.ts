import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GivenOrganisation } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { givenCondition, type GivenCondition } from '../../../../../tests/support/given-condition.ts'
import { photoOf } from '../../../../../tests/support/photo-of.ts'
import type { ConditionReportDto } from '@salles-ouvertes/contract'
import { recordPresence } from '../access/caretaker-day.ts'
import { addReferencePhoto } from './add-reference-photo.ts'
import { getConditionGuide, saveConditionGuide } from './condition-guide.ts'
import { getConditionRules, setConditionRules } from './condition-rules.ts'
import { counterSignByLink, counterSignReport } from './counter-sign-report.ts'
import { addViewPhoto, getHolderCondition, saveConditionAnswers } from './holder-condition.ts'
import { openConditionImage, openConditionImageByLink } from './open-condition-image.ts'
import {
  getConditionByLink,
  getConditionSession,
  listBookingConditions,
  listConditionReports,
  listReportsToCounterSign,
} from './read-conditions.ts'
import { sealReport } from './seal-report.ts'

let given: GivenCondition
let rival: GivenOrganisation
beforeAll(async () => {
  given = await givenCondition()
  rival = await given.organisation({ name: 'Club d’à côté' })
})
afterAll(() => given.close())

/** The evening of 13 October, 18:30 to 20:30 in Grenoble. */
const atTheDoor = '2026-10-13T16:20:00Z'
const atTheEnd = '2026-10-13T18:20:00Z'
const nextEvening = { startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T20:30:00+02:00' }
const atTheNextDoor = '2026-10-14T16:20:00Z'
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })
const seal = (holder: Awaited<ReturnType<GivenCondition['stayIn']>>['holder'], kind: 'entry' | 'exit') =>
  sealReport(given.deps, holder, { kind, previous: null })
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('nothing there')
  return value
}
/** A group that reported when leaving, and what it said. */
async function left(said: Parameters<GivenCondition['fill']>[2] = {}) {
  const roomId = await given.room()
  const stay = await given.stayIn(roomId)
  await given.setClock(atTheEnd)
  await given.fill(stay.holder, 'exit', said)
  const { exit } = await seal(stay.holder, 'exit')
  return { ...stay, roomId, exit: must(exit) }
}

describe('saveConditionGuide', () => {
  it('keeps each version, so that a report goes on saying what it compared to', async () => {
    const roomId = await given.room()
    const { holder } = await given.stayIn(roomId)
    await given.setClock(atTheDoor)
    await given.fill(holder, 'entry')
    const { version, views, inventory } = await getConditionGuide(given.deps, given.editor, roomId)
    const form = { version, views: views.slice(0, 1), inventory, meters: [] }
    expect(await saveConditionGuide(given.deps, given.editor, { ...form, roomId })).toMatchObject({ version: 2 })
    const { entry } = await getHolderCondition(given.deps, holder)
    expect(entry).toMatchObject({ guideVersion: 1, missing: 0, meters: [{ name: 'Électricité', reading: 1200 }] })
    expect(entry?.views.map(({ title }) => title)).toEqual(['Vue d’ensemble depuis la porte', 'Cuisine'])
    await refused(saveConditionGuide(given.deps, given.editor, { ...form, roomId }), 'condition-reports.guide-changed')
  })

  it('refuses the photo of another room, and people who do not keep the stock', async () => {
    const [roomId, other] = [await given.room(), await given.room()]
    const { id: imageId } = await addReferencePhoto(given.deps, given.editor, {
      roomId: other,
      photo: photoOf(7),
    })
    const form = { version: 1, views: [{ title: 'Vue', guidance: '', imageId }], inventory: [], meters: [], roomId }
    await refused(saveConditionGuide(given.deps, given.editor, form), 'condition-reports.unknown-photo')
    const elsewhere = givenStaff('town-clerk', given.commune.id)
    await refused(saveConditionGuide(given.deps, elsewhere, form), 'catalogue.room-not-found')
    await refused(getConditionGuide(given.deps, elsewhere, roomId), 'catalogue.room-not-found')
    const bursar = givenStaff('bursar', given.departement.id, given.college.id)
    await refused(saveConditionGuide(given.deps, bursar, { ...form, views: [] }), 'catalogue.not-allowed')
    const photo = { bytes: Buffer.from('%PDF-1.7'), mediaType: 'application/pdf' }
    await expect(addReferencePhoto(given.deps, given.editor, { roomId, photo })).rejects.toThrow(/^files[.]/)
  })
})

describe('a report of the holder', () => {
  it('keeps each photo as it comes, and is sealed when it is whole', async () => {
    const { holder } = await given.stayIn(await given.room())
    await given.setClock(atTheDoor)
    const first = await addViewPhoto(given.deps, holder, { kind: 'entry', rank: 0, photo: photoOf(10) })
    expect(first.entry).toMatchObject({ missing: 5, sealedAt: null })
    await expect(seal(holder, 'entry')).rejects.toMatchObject({
      code: 'condition-reports.incomplete',
      details: { missing: 5 },
    })
    const again = await addViewPhoto(given.deps, holder, { kind: 'entry', rank: 0, photo: photoOf(11) })
    expect(again.entry?.views[0]?.imageSha256).not.toBe(first.entry?.views[0]?.imageSha256)
    await given.fill(holder, 'entry')
    const sealed = await seal(holder, 'entry')
    expect(sealed.entry).toMatchObject({
      ...{ missing: 0, differences: 0, previousSha256: null },
      sealedAt: expect.stringMatching(/^2026-10-13T18:2.*[+]02:00$/),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(sealed).toMatchObject({ presumption: 'reported', open: [] })
  })

  it('begins nothing out of its hours, nor where nothing is looked at', async () => {
    const roomId = await given.room()
    const { holder } = await given.stayIn(roomId)
    const save = (kind: 'entry' | 'exit') => saveConditionAnswers(given.deps, holder, { kind, said: given.answers })
    await refused(save('entry'), 'condition-reports.not-now')
    await given.setClock(atTheDoor)
    await refused(save('exit'), 'condition-reports.not-now')
    const { version } = await getConditionGuide(given.deps, given.editor, roomId)
    const nothing = { version, views: [], inventory: [], meters: [] }
    await saveConditionGuide(given.deps, given.editor, { ...nothing, roomId })
    await refused(save('entry'), 'condition-reports.no-guide')
    await given.setClock('2026-10-14T06:30:00Z')
    expect(await getHolderCondition(given.deps, holder)).toMatchObject({ open: [], presumption: 'good-condition' })
    await refused(getHolderCondition(given.deps, given.caretakerLink), 'access.not-found')
  })

  it('takes no photo for a view that is not one', async () => {
    const { holder } = await given.stayIn(await given.room())
    await given.setClock(atTheDoor)
    const add = addViewPhoto(given.deps, holder, { kind: 'entry', rank: 5, photo: photoOf(3) })
    await refused(add, 'condition-reports.unknown-photo')
  })

  it('is begun once by two telephones', async () => {
    const { holder } = await given.stayIn(await given.room())
    await given.setClock(atTheDoor)
    const photo = photoOf(4)
    await Promise.all([0, 1].map((rank) => addViewPhoto(given.deps, holder, { kind: 'entry', rank, photo })))
    const { entry } = await getHolderCondition(given.deps, holder)
    expect(entry?.views.map(({ imageId }) => imageId !== null)).toEqual([true, true])
  })

  it('does not change once sealed, even by bare SQL', async () => {
    const { holder, exit, occurrenceId } = await left()
    const said = { ...given.answers, remark: 'Après coup' }
    await refused(saveConditionAnswers(given.deps, holder, { kind: 'exit', said }), 'condition-reports.sealed')
    await refused(seal(holder, 'exit'), 'condition-reports.sealed')
    const photo = photoOf(9)
    await refused(addViewPhoto(given.deps, holder, { kind: 'exit', rank: 0, photo }), 'condition-reports.sealed')
    const bySql = (text: string, values: unknown[]) => expect(given.query(text, values)).rejects
    await bySql(`UPDATE condition_report SET answers = '{}' WHERE id = $1`, [exit.id]).toMatchObject({
      constraint: 'sealed_report_is_immutable',
    })
    await bySql('DELETE FROM condition_report WHERE occurrence_id = $1', [occurrenceId]).toMatchObject({
      constraint: 'sealed_report_is_immutable',
    })
    await bySql(
      `INSERT INTO condition_image SELECT gen_random_uuid(), tenant_id, room_id, organisation_id, report_id, file_id, taken_at
       FROM condition_image WHERE report_id = $1 LIMIT 1`,
      [exit.id],
    ).toMatchObject({ constraint: 'photo_comes_before_the_seal' })
  })

  it('is sealed by a hash that anybody computes again', async () => {
    const { exit, roomId, occurrenceId } = await left({ remark: 'Tout va bien' })
    const text = JSON.stringify({
      ...{ report: exit.id, kind: 'exit', session: occurrenceId, room: roomId, guide: 1 },
      views: exit.views.map(({ title, imageSha256, state, words }) => ({ title, photo: imageSha256, state, words })),
      inventory: exit.inventory,
      meters: exit.meters,
      ...{ remark: 'Tout va bien', sealedBy: exit.sealedBy, sealedAt: new Date(must(exit.sealedAt)).toISOString() },
      previous: null,
    })
    expect(createHash('sha256').update(text).digest('hex')).toBe(exit.sha256)
    const { rows } = await given.query(
      `SELECT f.sha256 FROM condition_image i JOIN file f ON f.id = i.file_id WHERE i.id = $1`,
      [exit.views[0]?.imageId],
    )
    expect(rows[0].sha256).toBe(exit.views[0]?.imageSha256)
  })
})

describe('the group that comes after', () => {
  const differing = {
    views: [
      { state: 'identical' as const, words: '' },
      { state: 'to-report' as const, words: 'Évier bouché' },
    ],
    inventory: [38],
  }

  it('says if it found the room as the group before left it, without knowing who that was', async () => {
    const before = await left(differing)
    expect(before.exit.differences).toBe(2)
    const after = await given.stayIn(before.roomId, { by: rival, ...nextEvening })
    await given.setClock(atTheNextDoor)
    const seen = await getHolderCondition(given.deps, after.holder)
    expect(seen).toMatchObject({ mustAnswerPrevious: true, presumption: 'open', previous: { sealedBy: '' } })
    expect(JSON.stringify(seen)).not.toContain(given.association.name)
    await given.fill(after.holder, 'entry', differing)
    await refused(seal(after.holder, 'entry'), 'condition-reports.previous-unanswered')
    const previous = { agrees: true, words: '' }
    const { entry } = await sealReport(given.deps, after.holder, { kind: 'entry', previous })
    expect(entry?.previousSha256).toBe(before.exit.sha256)
    const { exit, allowedActions } = await getConditionSession(given.deps, given.editor, before.occurrenceId)
    expect(exit?.counterSignature).toMatchObject({ by: 'next-group', agrees: true })
    expect(allowedActions).toEqual([])
    expect((await getHolderCondition(given.deps, after.holder)).mustAnswerPrevious).toBe(false)
  })

  it('does not speak of what a group left before another one came', async () => {
    const before = await left(differing)
    const between = { startsAt: '2026-10-13T21:00:00+02:00', endsAt: '2026-10-13T22:00:00+02:00' }
    const other = await given.stayIn(before.roomId, { by: rival, ...between })
    const after = await given.stayIn(before.roomId, { by: rival, ...nextEvening })
    await given.setClock(atTheNextDoor)
    const seen = await getHolderCondition(given.deps, after.holder)
    expect(seen).toMatchObject({ mustAnswerPrevious: false, previous: { id: before.exit.id } })
    const { occurrenceId } = other
    await recordPresence(given.deps, given.caretakerLink, { occurrenceId, presence: 'absent' })
    expect((await getHolderCondition(given.deps, after.holder)).mustAnswerPrevious).toBe(true)
  })

  it('opens the photos of the report before, and no other', async () => {
    const before = await left(differing)
    const after = await given.stayIn(before.roomId, { by: rival, ...nextEvening })
    await given.setClock(atTheNextDoor)
    const photo = (report: ConditionReportDto) => must(report.views[1]?.imageId)
    const open = (imageId: string) => openConditionImageByLink(given.deps, after.holder, imageId)
    expect((await open(photo(before.exit))).mediaType).toBe('image/png')
    expect((await open(must(before.exit.views[0]?.referenceId))).mediaType).toBe('image/png')
    const elsewhere = await left()
    await given.setClock(atTheNextDoor)
    await refused(open(photo(elsewhere.exit)), 'condition-reports.not-found')
    await refused(openConditionImage(given.deps, rival.member, photo(before.exit)), 'condition-reports.not-found')
  })

  it('is presumed to have found what was last reported, unless the tenant says otherwise, or nobody came', async () => {
    const before = await left()
    const after = await given.stayIn(before.roomId, { by: rival, ...nextEvening })
    await given.setClock('2026-10-14T20:00:00Z')
    const read = () => getConditionSession(given.deps, rival.member, after.occurrenceId)
    expect(await read()).toMatchObject({ presumption: 'last-exit', presumedFrom: before.exit.sealedAt, exit: null })
    const tenantId = given.departement.id
    const rules = await getConditionRules(given.deps, given.editor, tenantId)
    const officer = givenStaff('tenant-officer', tenantId)
    await setConditionRules(given.deps, officer, { ...rules, tenantId, withoutEntry: 'good-condition' })
    expect(await read()).toMatchObject({ presumption: 'good-condition', presumedFrom: null })
    await setConditionRules(given.deps, officer, { ...rules, tenantId })
    const { occurrenceId } = after
    await recordPresence(given.deps, given.caretakerLink, { occurrenceId, presence: 'absent' })
    expect(await read()).toMatchObject({ presumption: 'nobody-came', presence: 'absent' })
  })
})

describe('the counter-signature of the place', () => {
  it('is given once, by the caretaker or by the staff', async () => {
    const { exit, occurrenceId } = await left()
    const items = (await listReportsToCounterSign(given.deps, given.caretakerLink)).items
    expect(items.map((item) => item.occurrenceId)).toContain(occurrenceId)
    const { allowedActions } = await getConditionByLink(given.deps, given.caretakerLink, occurrenceId)
    expect(allowedActions).toEqual(['counter-sign-exit'])
    const word = { reportId: exit.id, agrees: false, words: '' }
    await refused(counterSignByLink(given.deps, given.caretakerLink, word), 'condition-reports.words-missing')
    const session = await counterSignByLink(given.deps, given.caretakerLink, { ...word, words: 'Sol sale' })
    expect(session.exit?.counterSignature).toMatchObject({ by: 'caretaker', name: 'Loge', words: 'Sol sale' })
    const second = counterSignReport(given.deps, given.decider, { ...word, agrees: true })
    await refused(second, 'condition-reports.already-counter-signed')
    const still = await listConditionReports(given.deps, given.decider, {
      ...{ establishmentId: given.college.id, toCounterSign: true, disputed: false },
    })
    expect(still.items.map((item) => item.occurrenceId)).not.toContain(occurrenceId)
  })

  it('waits for the seal', async () => {
    const { holder, occurrenceId } = await given.stayIn(await given.room())
    await given.setClock(atTheEnd)
    const { exit } = await given.fill(holder, 'exit')
    const word = { reportId: must(exit).id, agrees: true, words: '' }
    await refused(counterSignReport(given.deps, given.decider, word), 'condition-reports.not-sealed')
    expect(await getConditionSession(given.deps, given.decider, occurrenceId)).toMatchObject({ exit: null })
    const own = await getConditionSession(given.deps, given.association.member, occurrenceId)
    expect(own.exit).toMatchObject({ sealedAt: null })
  })

  it('is of the place alone: the bursar reads, others know of nothing', async () => {
    const { exit, occurrenceId, bookingId } = await left()
    const word = { reportId: exit.id, agrees: true, words: '' }
    const bursar = givenStaff('bursar', given.departement.id, given.college.id)
    await refused(counterSignReport(given.deps, bursar, word), 'condition-reports.not-allowed')
    const clerk = givenStaff('town-clerk', given.commune.id)
    await refused(counterSignReport(given.deps, clerk, word), 'condition-reports.not-found')
    for (const actor of [clerk, rival.member]) {
      await refused(getConditionSession(given.deps, actor, occurrenceId), 'condition-reports.not-found')
      await refused(listBookingConditions(given.deps, actor, bookingId), 'condition-reports.not-found')
      for (const { referenceId, imageId } of exit.views.slice(0, 1)) {
        await refused(openConditionImage(given.deps, actor, must(imageId)), 'condition-reports.not-found')
        await refused(openConditionImage(given.deps, actor, must(referenceId)), 'condition-reports.not-found')
      }
    }
    for (const actor of [bursar, given.association.member]) {
      expect((await listBookingConditions(given.deps, actor, bookingId)).items).toHaveLength(1)
      for (const id of [must(exit.views[0]?.imageId), must(exit.views[0]?.referenceId)]) {
        expect((await openConditionImage(given.deps, actor, id)).mediaType).toBe('image/png')
      }
    }
  })
})
