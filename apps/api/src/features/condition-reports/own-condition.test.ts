import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GivenOrganisation } from '../../../../../tests/support/given-bookings.ts'
import { givenCondition, type GivenCondition } from '../../../../../tests/support/given-condition.ts'
import { photoOf } from '../../../../../tests/support/photo-of.ts'
import { addViewPhoto, getHolderCondition, saveConditionAnswers } from './holder-condition.ts'
import { openSessionImage } from './open-condition-image.ts'
import { getConditionSession } from './read-conditions.ts'
import { sealReport } from './seal-report.ts'

let given: GivenCondition
let rival: GivenOrganisation
beforeAll(async () => {
  given = await givenCondition()
  rival = await given.organisation({ name: 'Club d’à côté' })
})
afterAll(() => given.close())

const atTheEnd = '2026-10-13T18:20:00Z'
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })

describe('the report of a session, by account', () => {
  it('is begun by the applicant, gone on with by link and sealed in the name of whoever seals', async () => {
    const { holder, occurrenceId } = await given.stayIn(await given.room())
    const applicant = given.association.member
    await given.setClock(atTheEnd)
    const view = { kind: 'exit' as const, occurrenceId }
    expect((await getConditionSession(given.deps, applicant, occurrenceId)).allowedActions).toEqual(['report'])
    const begun = await addViewPhoto(given.deps, applicant, { ...view, rank: 0, photo: photoOf(31) })
    const imageId = begun.exit?.views[0]?.imageId ?? ''
    expect((await getHolderCondition(given.deps, holder)).exit?.views[0]?.imageId).toBe(imageId)
    await given.fill(holder, 'exit')
    const seal = { ...view, previous: null }
    const { exit, open } = await sealReport(given.deps, applicant, seal)
    const { rows } = await given.query(`SELECT given_name || ' ' || family_name AS name FROM account WHERE id = $1`, [
      applicant.accountId,
    ])
    expect(exit?.sealedBy).toBe(rows[0].name)
    expect(open.map(({ kind }) => kind)).not.toContain('exit')
    await refused(sealReport(given.deps, applicant, seal), 'condition-reports.sealed')
  })

  it('shows the room as it should be, and as the group before left it', async () => {
    const roomId = await given.room()
    const before = await given.stayIn(roomId, { by: rival })
    await given.setClock(atTheEnd)
    await given.fill(before.holder, 'exit')
    await sealReport(given.deps, before.holder, { kind: 'exit', previous: null })
    const next = { startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T20:30:00+02:00' }
    const { occurrenceId } = await given.stayIn(roomId, next)
    await given.setClock('2026-10-14T16:20:00Z')
    const { previous } = await getHolderCondition(given.deps, given.association.member, { occurrenceId })
    const [view] = previous?.views ?? []
    for (const imageId of [view?.referenceId ?? '', view?.imageId ?? '']) {
      const open = openSessionImage(given.deps, given.association.member, { occurrenceId, imageId })
      expect((await open).mediaType).toBe('image/png')
      const other = openSessionImage(given.deps, rival.member, { occurrenceId, imageId })
      await refused(other, 'access.not-found')
    }
    const elsewhere = await given.stayIn(await given.room())
    await given.setClock(atTheEnd)
    const { exit } = await given.fill(elsewhere.holder, 'exit')
    const imageId = exit?.views[0]?.imageId ?? ''
    const foreign = openSessionImage(given.deps, given.association.member, { occurrenceId, imageId })
    await refused(foreign, 'condition-reports.not-found')
  })

  it('is not for the other members, nor for the place, nor for a link', async () => {
    const { holder, occurrenceId } = await given.stayIn(await given.room())
    await given.setClock(atTheEnd)
    const colleague = await given.person('Collègue')
    const { organisationId, membership } = given.association.member.memberships[0] ?? {}
    if (!organisationId || !membership) throw new Error('the member belongs to the association')
    const other = { ...colleague, memberships: [{ organisationId, membership }] }
    for (const actor of [other, rival.member, given.decider, holder]) {
      await refused(getHolderCondition(given.deps, actor, { occurrenceId }), 'access.not-found')
      const save = { kind: 'exit' as const, said: given.answers, occurrenceId }
      await refused(saveConditionAnswers(given.deps, actor, save), 'access.not-found')
    }
    const read = await getConditionSession(given.deps, other, occurrenceId)
    expect(read.allowedActions).toEqual([])
  })
})
