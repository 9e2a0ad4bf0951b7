import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { acceptAmendment, askAmendment, cancelBooking } from '../bookings/index.ts'

let given: GivenAccess
beforeAll(async () => {
  given = await givenAccess()
  await given.setClock(givenNow)
})
afterAll(() => given.close())

/** The invitation that the organisation received last, as a calendar reads it. */
async function lastInvitation() {
  await given.query('UPDATE clock_offset SET offset_ms = offset_ms + 20000')
  await given.drain()
  for (const { raw } of given.mailbox.list().filter(({ to }) => to[0] === given.applicantEmail)) {
    const { attachments } = await PostalMime.parse(raw)
    const file = attachments.find(({ mimeType }) => mimeType === 'text/calendar')
    if (!file) continue
    const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file.content as ArrayBuffer).toString()))
    const events = calendar.getAllSubcomponents('vevent')
    const event = new ICAL.Event(events[0])
    const value = (name: string): string => String(event.component.getFirstPropertyValue(name))
    return {
      ...{ announced: file.method, method: calendar.getFirstPropertyValue('method'), events: events.length },
      ...{ uid: event.uid, sequence: event.sequence, status: value('status'), startsAt: event.startDate.toString() },
      ...{ stampedAt: Date.parse(value('dtstamp')), organiser: value('organizer'), attendee: value('attendee') },
    }
  }
  throw new Error('the organisation received no invitation')
}

it('invites, moves and cancels one event: its identity stays, its sequence and its stamp rise (RFC 5546)', async () => {
  const bookingId = await given.confirmedWith('person')
  const confirmed = await lastInvitation()
  const [occurrenceId = ''] = await given.standingOf(bookingId)
  const moves = [{ occurrenceId, startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T20:30:00+02:00' }]
  await askAmendment(given.deps, given.association.member, { bookingId, moves, message: '' })
  await acceptAmendment(given.deps, given.decider, { bookingId })
  const moved = await lastInvitation()
  await cancelBooking(given.deps, given.association.member, { bookingId, reason: 'Concert annulé' })
  const cancelled = await lastInvitation()

  expect([confirmed, moved, cancelled]).toMatchObject([
    { announced: 'REQUEST', method: 'REQUEST', status: 'CONFIRMED', startsAt: '2026-10-13T18:30:00' },
    { announced: 'REQUEST', method: 'REQUEST', status: 'CONFIRMED', startsAt: '2026-10-14T18:30:00' },
    { announced: 'CANCEL', method: 'CANCEL', status: 'CANCELLED', startsAt: '2026-10-14T18:30:00' },
  ])
  for (const invitation of [confirmed, moved, cancelled]) {
    expect(invitation).toMatchObject({ events: 1, uid: confirmed.uid, organiser: 'mailto:college@essai.example' })
    expect(invitation.attendee).toBe(`mailto:${given.applicantEmail}`)
  }
  expect(moved.sequence).toBeGreaterThan(confirmed.sequence)
  expect(cancelled.sequence).toBeGreaterThan(moved.sequence)
  expect(moved.stampedAt).toBeGreaterThan(confirmed.stampedAt)
  expect(cancelled.stampedAt).toBeGreaterThan(moved.stampedAt)
})
