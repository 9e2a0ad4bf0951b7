import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roomInput, stockQuery, type AccessKind, type RoomSheet, type WayInForm } from '@salles-ouvertes/contract'
import { givenStaff, givenStock } from '../../../../../tests/support/given-catalogue.ts'
import { enteredBy } from '../../../../../tests/support/given-way-in.ts'
import { visitor } from '../../platform/actor.ts'
import { addPhoto, maxPhotos } from './add-photo.ts'
import { addRoom } from './add-room.ts'
import { editRoom } from './edit-room.ts'
import { getRoomSheet } from './get-room-sheet.ts'
import { listStock, listStockEstablishments } from './list-stock.ts'
import { publishRoom } from './publish-room.ts'
import { readPhoto } from './read-photo.ts'
import { removePhoto } from './remove-photo.ts'
import { setEstablishmentOpeningRules, setRoomOpeningRules } from './set-opening-rules.ts'
import { setRoomAccess } from './set-room-access.ts'
import { withdrawRoom } from './withdraw-room.ts'

let given: Awaited<ReturnType<typeof givenStock>>
beforeAll(async () => {
  given = await givenStock({ now: '2026-10-12T08:00:00Z' })
})
afterAll(() => given.close())

const officer = () => given.departement.officer
const head = () => givenStaff('establishment-head', given.departement.id, given.college.id)
const bursar = () => givenStaff('bursar', given.departement.id, given.college.id)
const form = (name: string) => roomInput.parse({ name, type: 'music-room', capacity: 20 })
const access = (secret?: string) => enteredBy('fixed-code', secret === undefined ? {} : { secret })
const code = (refusal: string) => expect.objectContaining({ code: refusal })
let number = 0
const newDraft = (): Promise<RoomSheet> => given.draftRoom(given.college, { name: `Salle ${++number}` })

describe('addRoom', () => {
  it('adds a draft on a space of its own, and says what is missing', async () => {
    const sheet = await newDraft()
    expect(sheet).toMatchObject({ status: 'draft', version: 1, allowedActions: ['edit', 'compose', 'publish'] })
    expect(sheet.access).toBeNull()
    expect(sheet.spaces).toMatchObject([{ name: sheet.form.name, buildingName: 'Bâtiment principal', floorName: null }])
    expect(sheet.missing).toEqual(['description', 'photo', 'area', 'access', 'house-rules'])
    expect(sheet.blocking).toEqual(['access'])
    const { rows } = await given.superuser.query('SELECT count(*)::int AS spaces FROM room_space WHERE room_id = $1', [
      sheet.id,
    ])
    expect(rows).toEqual([{ spaces: 1 }])
  })

  it('refuses a name already used in the establishment', async () => {
    const add = addRoom(given.deps, officer(), { ...form('Gymnase'), establishmentId: given.college.id })
    await expect(add).rejects.toEqual(code('catalogue.name-taken'))
  })

  it('knows no establishment of another tenant, and leaves the stock to the owner', async () => {
    const add = (establishmentId: string, actor = officer()) =>
      addRoom(given.deps, actor, { ...form('Intruse'), establishmentId })
    await expect(add(given.hall.id)).rejects.toEqual(code('catalogue.establishment-not-found'))
    await expect(add('00000000-0000-7000-8000-000000000000')).rejects.toEqual(code('catalogue.establishment-not-found'))
    await expect(add(given.college.id, head())).rejects.toEqual(code('catalogue.not-allowed'))
  })
})

describe('editRoom', () => {
  it('lets the head of the establishment change the facts', async () => {
    const { id, version } = await newDraft()
    const edited = await editRoom(given.deps, head(), { ...form('Salle Ravel'), roomId: id, version })
    expect(edited).toMatchObject({ version: version + 1, form: { name: 'Salle Ravel', type: 'music-room' } })
    expect(edited.allowedActions).toEqual(['edit'])
  })

  it('refuses to overwrite what somebody changed meanwhile', async () => {
    const { id, version } = await newDraft()
    await editRoom(given.deps, officer(), { ...form('Salle A'), roomId: id, version })
    await expect(editRoom(given.deps, head(), { ...form('Salle B'), roomId: id, version })).rejects.toEqual(
      code('catalogue.changed-meanwhile'),
    )
  })

  it('lets only one of two simultaneous edits through', async () => {
    const { id, version } = await newDraft()
    const outcomes = await Promise.allSettled(
      ['Salle C', 'Salle D'].map((name) => editRoom(given.deps, officer(), { ...form(name), roomId: id, version })),
    )
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('refuses a name taken, a bursar, and the room of another tenant', async () => {
    const { id, version } = await newDraft()
    const edit = (actor = officer(), roomId = id) =>
      editRoom(given.deps, actor, { ...form('Gymnase'), roomId, version })
    await expect(edit()).rejects.toEqual(code('catalogue.name-taken'))
    await expect(edit(bursar())).rejects.toEqual(code('catalogue.not-allowed'))
    await expect(edit(officer(), given.villageHall.id)).rejects.toEqual(code('catalogue.room-not-found'))
  })
})

describe('publishRoom and withdrawRoom', () => {
  it('refuses to publish a room that nobody could enter, and names what is missing', async () => {
    const { id } = await newDraft()
    await expect(publishRoom(given.deps, officer(), id)).rejects.toMatchObject({
      code: 'catalogue.incomplete-room',
      details: { missing: ['access'] },
    })
    await setRoomAccess(given.deps, officer(), { ...access(), roomId: id })
    await expect(publishRoom(given.deps, officer(), id)).rejects.toEqual(code('catalogue.incomplete-room'))
    await setRoomAccess(given.deps, officer(), { ...access('4829'), roomId: id })
    expect(await publishRoom(given.deps, officer(), id)).toMatchObject({
      status: 'published',
      allowedActions: ['edit', 'compose', 'withdraw'],
    })
    expect((await withdrawRoom(given.deps, officer(), id)).status).toBe('withdrawn')
  })

  it('refuses a room without hours or without a grid', async () => {
    const bare = await given.tenant('commune', 'Commune sans grille', '38999')
    await given.superuser.query('DELETE FROM tariff_line WHERE tenant_id = $1', [bare.id])
    const place = await given.establishment(bare, { kind: 'municipal-hall', hours: [] })
    const { id } = await given.draftRoom(place, { name: 'Petite salle' })
    await expect(publishRoom(given.deps, bare.officer, id)).rejects.toMatchObject({
      details: { missing: ['opening', 'tariff', 'access'] },
    })
  })

  it('belongs to the owner, not to the head of the establishment', async () => {
    for (const command of [publishRoom, withdrawRoom]) {
      await expect(command(given.deps, head(), given.gym.id)).rejects.toEqual(code('catalogue.not-allowed'))
      await expect(command(given.deps, officer(), given.villageHall.id)).rejects.toEqual(
        code('catalogue.room-not-found'),
      )
    }
  })
})

describe('setRoomAccess', () => {
  it('seals the code at once and never gives it back', async () => {
    const { id } = await newDraft()
    const sheet = await setRoomAccess(given.deps, head(), { ...access('739154'), roomId: id })
    const [way] = sheet.access?.ways ?? []
    expect(way).toMatchObject({ kind: 'fixed-code', hasSecret: true })
    expect(JSON.stringify([sheet, await getRoomSheet(given.deps, officer(), id)])).not.toContain('739154')
    const sealed = async () =>
      (await given.superuser.query<{ sealed: string }>('SELECT sealed FROM room_secret WHERE way_id = $1', [way?.id]))
        .rows
    const [row] = await sealed()
    expect(given.deps.sealer.open(row?.sealed ?? '', `room_secret:${way?.id}`)).toBe('739154')
    const again = (kind: AccessKind) => {
      const { ways, ...form } = enteredBy(kind)
      return setRoomAccess(given.deps, head(), {
        ...form,
        roomId: id,
        ways: ways.map((each) => ({ ...each, id: way?.id })),
      })
    }
    await again('fixed-code')
    expect(await sealed()).toEqual([row])
    await again('person')
    expect(await sealed()).toEqual([])
    const { rows } = await given.superuser.query('SELECT details::text FROM audit_entry WHERE subject_id = $1', [id])
    expect(JSON.stringify(rows)).not.toContain('739154')
  })

  it('keeps several ways in, in their order, each on its days', async () => {
    const { id } = await newDraft()
    const { ways, ...form } = enteredBy('person')
    const until = { ...ways[0]!, kind: 'key-box' as const, secret: '4829', endsOn: '2026-12-31' }
    const after = { ...ways[0]!, kind: 'keypad' as const, deviceReference: 'K-1', startsOn: '2027-01-01' }
    const set = (chain: WayInForm[]) => setRoomAccess(given.deps, head(), { ...form, roomId: id, ways: chain })
    const kindsOf = (sheet: RoomSheet) =>
      sheet.access?.ways.map(({ kind, startsOn, endsOn }) => [kind, startsOn, endsOn])
    expect(kindsOf(await set([after, until, { ...ways[0]! }]))).toEqual([
      ['keypad', '2027-01-01', null],
      ['key-box', null, '2026-12-31'],
      ['person', null, null],
    ])
    expect(kindsOf(await set([until, after]))).toEqual([
      ['key-box', null, '2026-12-31'],
      ['keypad', '2027-01-01', null],
    ])
    await expect(set([until])).rejects.toMatchObject({
      code: 'catalogue.day-without-way-in',
      details: { day: '2027-01-01' },
    })
    await expect(set([{ ...after }])).rejects.toMatchObject({ details: { day: '2026-10-12' } })
  })

  it('refuses a way that names one of another room', async () => {
    const [one, other] = [await newDraft(), await newDraft()]
    const { access: known } = await setRoomAccess(given.deps, head(), { ...access('1234'), roomId: one.id })
    const { ways, ...form } = enteredBy('fixed-code')
    const stolen = { ...form, roomId: other.id, ways: ways.map((each) => ({ ...each, id: known?.ways[0]?.id })) }
    await expect(setRoomAccess(given.deps, head(), stolen)).rejects.toEqual(code('catalogue.unknown-way-in'))
  })

  it('refuses other staff and other tenants', async () => {
    const set = (actor = officer(), roomId = given.gym.id) =>
      setRoomAccess(given.deps, actor, { ...access('1234'), roomId })
    await expect(set(bursar())).rejects.toEqual(code('catalogue.not-allowed'))
    await expect(set(officer(), given.villageHall.id)).rejects.toEqual(code('catalogue.room-not-found'))
  })
})

describe('opening rules', () => {
  it('gives a room its own hours, then lets it follow its establishment again', async () => {
    const { id } = await newDraft()
    const rules = [{ dayKind: 'sunday' as const, opensAt: 600, closesAt: 1200 }]
    expect((await setRoomOpeningRules(given.deps, head(), { roomId: id, rules })).ownOpeningRules).toEqual(rules)
    const sheet = await setRoomOpeningRules(given.deps, head(), { roomId: id, rules: null })
    expect(sheet.ownOpeningRules).toBeNull()
    expect(sheet.establishmentOpeningRules).toHaveLength(4)
  })

  it('refuses other staff and other tenants', async () => {
    const rules = null
    const ofRoom = setRoomOpeningRules(given.deps, bursar(), { roomId: given.gym.id, rules })
    await expect(ofRoom).rejects.toEqual(code('catalogue.not-allowed'))
    const ofOther = setRoomOpeningRules(given.deps, officer(), { roomId: given.villageHall.id, rules })
    await expect(ofOther).rejects.toEqual(code('catalogue.room-not-found'))
    const set = (actor = officer(), establishmentId = given.hall.id) =>
      setEstablishmentOpeningRules(given.deps, actor, { establishmentId, rules })
    await expect(set()).rejects.toEqual(code('catalogue.establishment-not-found'))
    await expect(set(bursar(), given.college.id)).rejects.toEqual(code('catalogue.not-allowed'))
  })
})

describe('photos', () => {
  const jpeg = (width: number) =>
    sharp({
      create: {
        width,
        height: 900,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
        background: 'white',
      },
    })
      .jpeg()
      .toBuffer()
  const photoOf = async (roomId: string, actor = head()) =>
    addPhoto(given.deps, actor, { roomId, bytes: await jpeg(1600), mediaType: 'image/jpeg', alternative: 'La scène' })

  it('draws a photo small, in WebP, and shows it to everybody until it is removed', async () => {
    const { id } = await newDraft()
    const { photos } = await photoOf(id)
    expect(photos).toMatchObject([{ alternative: 'La scène', width: 640 }])
    const photoId = photos[0]?.id ?? ''
    const { bytes, mediaType } = await readPhoto(given.deps, visitor, photoId)
    expect(mediaType).toBe('image/webp')
    expect(bytes.byteLength).toBeLessThanOrEqual(40 * 1024)
    expect((await removePhoto(given.deps, head(), { roomId: id, photoId })).photos).toEqual([])
    await expect(readPhoto(given.deps, visitor, photoId)).rejects.toEqual(code('files.not-found'))
    await expect(removePhoto(given.deps, head(), { roomId: id, photoId })).rejects.toEqual(code('files.not-found'))
  })

  it('keeps five photos at most, and images only', async () => {
    const { id } = await newDraft()
    for (let count = 0; count < maxPhotos; count += 1) await photoOf(id)
    await expect(photoOf(id)).rejects.toEqual(code('catalogue.photo-limit'))
    const send = (bytes: Uint8Array, mediaType: string) =>
      addPhoto(given.deps, head(), { roomId: given.gym.id, bytes, mediaType, alternative: 'x' })
    await expect(send(Buffer.from('GIF89a'), 'image/gif')).rejects.toEqual(code('files.unsupported-type'))
    await expect(send(Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]), 'image/jpeg')).rejects.toEqual(code('files.unreadable'))
  })

  it('refuses other staff and other tenants', async () => {
    await expect(photoOf(given.gym.id, bursar())).rejects.toEqual(code('catalogue.not-allowed'))
    await expect(photoOf(given.villageHall.id)).rejects.toEqual(code('catalogue.room-not-found'))
  })
})

describe('listStock', () => {
  it('shows each manager the rooms of its own scope, with how complete they are', async () => {
    const all = await listStock(given.deps, officer(), stockQuery.parse({ limit: 100 }))
    expect(all.items.map((item) => item.name)).toContain('Gymnase')
    expect(all.items.map((item) => item.name)).not.toContain('Grande salle')
    expect(all).toMatchObject({ total: all.items.length, establishments: 1 })
    expect(all.items.find((item) => item.name === 'Gymnase')).toMatchObject({
      status: 'published',
      uai: '0380001V',
      missing: ['description', 'photo', 'area', 'house-rules'],
      completeness: 43,
    })
    expect((await listStock(given.deps, head(), stockQuery.parse({}))).total).toBe(all.total)
    expect(await listStockEstablishments(given.deps, given.commune.officer)).toMatchObject({
      items: [{ name: 'Salle des fêtes d’essai', rooms: 1, publishedRooms: 1, city: 'Vif' }],
    })
  })

  it('finds by words and status, page after page', async () => {
    const list = (query: object) => listStock(given.deps, officer(), stockQuery.parse(query))
    expect((await list({ q: 'reunion' })).items.map((item) => item.name)).toEqual(['Salle de réunion'])
    expect((await list({ q: 'gymnase', status: 'draft' })).total).toBe(0)
    const first = await list({ limit: 2 })
    const second = await list({ limit: 2, cursor: first.nextCursor ?? '' })
    expect(new Set([...first.items, ...second.items].map((item) => item.roomId)).size).toBe(4)
  })

  it('refuses staff that manages no room', async () => {
    await expect(listStock(given.deps, bursar(), stockQuery.parse({}))).rejects.toEqual(code('catalogue.not-allowed'))
    await expect(getRoomSheet(given.deps, bursar(), given.gym.id)).rejects.toEqual(code('catalogue.not-allowed'))
    await expect(getRoomSheet(given.deps, officer(), given.villageHall.id)).rejects.toEqual(
      code('catalogue.room-not-found'),
    )
  })
})
