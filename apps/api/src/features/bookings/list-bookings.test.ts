import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, givenNow, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { cancelBooking } from './cancel-booking.ts'
import { getBookingCalendar } from './get-booking-calendar.ts'
import { getBooking, getBookingByReference } from './get-booking.ts'
import { listEstablishmentBookings, listMyBookings } from './list-bookings.ts'
import { postMessage } from './post-message.ts'
import { readMessages } from './read-messages.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

describe('listMyBookings', () => {
  it('sorts the bookings of an organisation into views with their counts', async () => {
    const by = await given.organisation()
    const [draft, waiting, offered, granted] = [
      await given.draft({ by }),
      await given.submitted({ by }),
      await given.counterProposed({ by }),
      await given.approved({ by }),
    ]
    const gone = await given.approved({ by })
    await cancelBooking(given.deps, by.member, { bookingId: gone.id, reason: 'Empêchés' })
    const list = async (view: 'pending' | 'upcoming' | 'past' | 'draft') => {
      const page = await listMyBookings(given.deps, by.member, { view, limit: 20 })
      expect(page.total).toBe(page.items.length)
      expect(page.counts).toEqual({ toHandle: 1, pending: 2, upcoming: 1, past: 1 })
      return page.items.map(({ id }) => id)
    }
    expect(await list('draft')).toEqual([draft.id])
    expect(await list('pending')).toEqual([waiting.id, offered.id])
    expect(await list('upcoming')).toEqual([granted.id])
    expect(await list('past')).toEqual([gone.id])
  })

  it('shows nothing of others, and no organisation that is not the actor’s', async () => {
    const stranger = await given.organisation()
    await given.submitted()
    const query = { view: 'pending', limit: 20 } as const
    expect((await listMyBookings(given.deps, stranger.member, query)).items).toEqual([])
    expect((await listMyBookings(given.deps, given.decider, query)).items).toEqual([])
    const other = listMyBookings(given.deps, stranger.member, { ...query, organisationId: given.association.id })
    await expect(other).rejects.toThrow('organisations.not-found')
  })
})

describe('listEstablishmentBookings', () => {
  const list = (actor: typeof given.decider, query: Partial<Parameters<typeof listEstablishmentBookings>[2]> = {}) =>
    listEstablishmentBookings(given.deps, actor, {
      establishmentId: given.hall.id,
      view: 'to-handle',
      limit: 20,
      ...query,
    })

  it('puts the oldest request first, page after page, without drafts', async () => {
    const sent: string[] = []
    for (let minute = 0; minute < 5; minute += 1) {
      await given.setClock(`2026-10-05T09:0${minute}:00Z`)
      const { id: roomId } = await given.room(given.hall, { name: `Petite salle ${minute}` })
      sent.push((await given.submitted({ roomId })).id)
      await given.draft({
        roomId: (await given.room(given.hall, { name: `Autre salle ${minute}` })).id,
        by: await given.organisation(),
      })
    }
    await given.setClock(givenNow)
    const first = await list(given.clerk, { limit: 2 })
    const second = await list(given.clerk, { limit: 2, cursor: first.nextCursor ?? undefined })
    const third = await list(given.clerk, { limit: 2, cursor: second.nextCursor ?? undefined })
    expect([...first.items, ...second.items, ...third.items].map(({ id }) => id)).toEqual(sent)
    expect([first.total, third.nextCursor]).toEqual([5, null])
    expect((await list(given.clerk, { view: 'all' })).total).toBe(5)
  })

  it('belongs to those who work there', async () => {
    for (const actor of [given.decider, given.association.member, givenStaff('caretaker', given.commune.id)]) {
      await expect(list(actor)).rejects.toThrow('catalogue.establishment-not-found')
    }
    await expect(list(given.clerk, { establishmentId: given.gym.id })).rejects.toThrow(
      'catalogue.establishment-not-found',
    )
    await expect(list(given.clerk, { cursor: 'nonsense' })).rejects.toThrow('request.invalid')
  })
})

describe('getBooking', () => {
  it('answers by identifier and by reference, to the parties only', async () => {
    const { id, reference } = await given.submitted()
    const byReference = await getBookingByReference(given.deps, given.decider, reference!)
    expect(byReference.id).toBe(id)
    const bursar = givenStaff('bursar', given.departement.id, given.college.id)
    expect((await getBooking(given.deps, bursar, id)).allowedActions).toEqual([])
    const stranger = await given.organisation()
    const elsewhere = givenStaff('establishment-head', given.departement.id, given.hall.id)
    for (const actor of [stranger.member, given.clerk, elsewhere, givenStaff('caretaker', given.departement.id)]) {
      await expect(getBooking(given.deps, actor, id)).rejects.toThrow('bookings.not-found')
      await expect(getBookingByReference(given.deps, actor, reference!)).rejects.toThrow('bookings.not-found')
      await expect(getBookingCalendar(given.deps, actor, id)).rejects.toThrow('bookings.not-found')
    }
  })

  it('keeps the contact of the organisation for the establishment', async () => {
    const { id } = await given.submitted()
    expect((await getBooking(given.deps, given.association.member, id)).organisationContact).toBeNull()
    expect((await getBooking(given.deps, given.decider, id)).organisationContact?.email).toMatch(/@essai\.example$/)
  })
})

describe('getBookingCalendar', () => {
  it('is one event that follows the booking: same identity, higher sequence', async () => {
    const { id } = await given.approved()
    const field = (file: string, name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(file)?.[1]?.trim()
    const before = await getBookingCalendar(given.deps, given.association.member, id)
    await cancelBooking(given.deps, given.decider, { bookingId: id, reason: 'Inondation' })
    const after = await getBookingCalendar(given.deps, given.association.member, id)
    expect(field(before, 'DTSTART;TZID=Europe/Paris')).toBe('20261013T183000')
    expect([field(before, 'SUMMARY'), field(after, 'SUMMARY')].map((text) => text?.split('\u00a0')[0])).toEqual([
      'À confirmer',
      'Annulé',
    ])
    expect([field(before, 'STATUS'), field(after, 'STATUS')]).toEqual(['TENTATIVE', 'CANCELLED'])
    expect(field(after, 'UID')).toBe(field(before, 'UID'))
    expect(Number(field(after, 'SEQUENCE'))).toBeGreaterThan(Number(field(before, 'SEQUENCE')))
  })
})

describe('postMessage', () => {
  const post = (actor: typeof given.decider, bookingId: string) =>
    postMessage(given.deps, actor, { bookingId, body: 'Le piano est accordé.' })
  const unreadOf = async (organisation: typeof given.association) => {
    const { items } = await listMyBookings(given.deps, organisation.member, { view: 'pending', limit: 20 })
    return items.map(({ unreadMessages }) => unreadMessages)
  }

  it('adds to the thread, unread by the other side until they read or answer', async () => {
    const by = await given.organisation()
    const { id } = await given.submitted({ by })
    await post(given.decider, id)
    await post(given.decider, id)
    expect(await unreadOf(by)).toEqual([2])
    await readMessages(given.deps, given.decider, { bookingId: id })
    expect(await unreadOf(by)).toEqual([2])
    const booking = await readMessages(given.deps, by.member, { bookingId: id })
    expect(booking.messages.map(({ side }) => side)).toEqual(['establishment', 'establishment'])
    expect(await unreadOf(by)).toEqual([0])
    const answered = await post(by.member, id)
    expect(answered.messages.at(-1)).toMatchObject({ side: 'applicant', authorName: 'Camille Essai' })
    expect((await given.eventsOf(id)).filter((event) => event === 'booking.message-posted')).toHaveLength(3)
  })

  it('belongs to the parties who answer', async () => {
    const { id } = await given.submitted()
    const bursar = givenStaff('bursar', given.departement.id, given.college.id)
    await expect(post(bursar, id)).rejects.toThrow('bookings.not-allowed')
    await expect(readMessages(given.deps, bursar, { bookingId: id })).rejects.toThrow('bookings.not-allowed')
    await expect(post(given.clerk, id)).rejects.toThrow('bookings.not-found')
    await expect(readMessages(given.deps, given.clerk, { bookingId: id })).rejects.toThrow('bookings.not-found')
    await expect(post(given.association.member, (await given.draft()).id)).rejects.toThrow('bookings.not-allowed')
  })
})
