import sharp from 'sharp'
import { siteGuideInput } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import type { LinkActor } from '../../platform/actor.ts'
import { cancelBooking } from '../bookings/index.ts'
import { setSiteGuide, setSiteHours, setSitePicture } from '../catalogue/index.ts'
import { getHolderAccess } from './holder-stay.ts'
import { listBookingAccess } from './list-booking-access.ts'
import { openHolderSitePicture, openSitePicture } from './open-site-picture.ts'

let given: GivenAccess
let bookingId: string
let link: LinkActor
let pictureId: string
beforeAll(async () => {
  given = await givenAccess()
  await given.setClock(givenNow)
  const roomId = await given.collegeRoom({ type: 'multipurpose-hall' })
  const otherRoomId = await given.collegeRoom({ type: 'multipurpose-hall' })
  const { rows } = await given.query('SELECT site_id FROM room WHERE id = $1', [roomId])
  const siteId: string = rows[0].site_id
  const step = (title: string, roomIds: string[]) => ({
    ...{ kind: 'door', roomIds },
    words: [{ language: 'fr', title }],
  })
  const guide = await setSiteGuide(given.deps, given.owner, {
    siteId,
    ...siteGuideInput.parse({
      words: [{ language: 'fr', lights: 'À gauche en entrant.' }],
      steps: [step('Portail', []), step('Porte de l’autre salle', [otherRoomId]), step('Porte bleue', [roomId])],
      onCall: { name: 'Astreinte', phone: '04 65 71 00 09', from: 1080, until: 1500 },
      emergency: [],
    }),
  })
  const alarmHours = [1320, 1350, 1380, 1380, 1380, null, null]
  const hours = { siteId, closesAt: null, alarmHours, alarmMarginMinutes: 30 }
  await setSiteHours(given.deps, given.owner, hours)
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#335577' } })
    .png()
    .toBuffer()
  const drawn = await setSitePicture(given.deps, given.owner, {
    ...{ siteId, stepId: guide.steps[0]!.id, bytes, mediaType: 'image/png', alternative: 'Le portail' },
  })
  pictureId = drawn.steps[0]!.picture!.id
  bookingId = await given.confirmedWith('fixed-code', { roomId })
  await given.drain()
  const grant = await given.grantOf(bookingId)
  const { id: tenantId } = given.departement
  link = { kind: 'link', linkId: grant.id, purpose: 'holder-access', tenantId, subjectId: grant.id }
})
afterAll(() => given.close())

const member = () => given.association.member
const pathOf = async () => (await listBookingAccess(given.deps, member(), bookingId)).items[0]?.path

describe('the path to a room', () => {
  it('has the steps that lead to that room, in their order, and the alarm of the evening', async () => {
    const path = await pathOf()
    expect(path?.steps.map(({ words }) => words[0]?.title)).toEqual(['Portail', 'Porte bleue'])
    expect(path).toMatchObject({
      words: [{ language: 'fr', lights: 'À gauche en entrant.' }],
      onCall: { name: 'Astreinte' },
      alarmArmsAt: '2026-10-13T22:30:00+02:00',
      outBy: '2026-10-13T22:00:00+02:00',
    })
    expect(path?.steps[0]?.picture?.url).toBe(`/api/v1/bookings/${bookingId}/site-pictures/${pictureId}`)
  })

  it('opens its photos to the organisation and to the holder', async () => {
    const file = await openSitePicture(given.deps, member(), { bookingId, pictureId })
    expect(file.mediaType).toBe('image/webp')
    const { path } = await getHolderAccess(given.deps, link)
    expect(path?.steps[0]?.picture?.url).toBe(`/api/v1/holder/site-pictures/${pictureId}`)
    expect((await openHolderSitePicture(given.deps, link, pictureId)).sha256).toBe(file.sha256)
  })

  it('has photos that nobody else opens', async () => {
    const open = (actor: Parameters<typeof openSitePicture>[1]) =>
      openSitePicture(given.deps, actor, { bookingId, pictureId })
    await expect(open(await given.person('Passante'))).rejects.toThrow('files.not-found')
    await expect(openHolderSitePicture(given.deps, { ...link, purpose: 'caretaker' }, pictureId)).rejects.toThrow(
      'files.not-found',
    )
    const { rows } = await given.query('SELECT visibility FROM file f JOIN site_picture p ON p.file_id = f.id')
    expect(rows).toEqual([{ visibility: 'private' }])
  })

  it('is over with the right to enter, and so are its photos', async () => {
    await cancelBooking(given.deps, member(), { bookingId, reason: 'Concert annulé' })
    await given.work()
    expect(await pathOf()).toBe(null)
    await expect(openSitePicture(given.deps, member(), { bookingId, pictureId })).rejects.toThrow('files.not-found')
    await expect(openHolderSitePicture(given.deps, link, pictureId)).rejects.toThrow('files.not-found')
  })
})
