import type { BookingDto, RoomCardDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { bookingOf, roomNamed } from './ask-site.ts'
import { confirmedSeries } from './confirmed-series.ts'
import { type LiveSite, onPhone } from './live-site.ts'
import { club, freeEvenings, head } from './series-steps.ts'

const tuesday = 2
const wednesday = 3

export type SignedSeason = {
  /** Of the club, on a phone; of the principal, at a desk. */
  page: Page
  desk: Page
  gym: RoomCardDto
  reference: string
  booking: BookingDto
}
export type MovableSession = {
  session: BookingDto['occurrences'][number]
  nextDay: { date: string; startsAt: string; endsAt: string }
}

/** A season of Tuesdays of the gymnasium, signed by everybody, with the windows of the club and of the principal. */
export async function signedSeason(site: LiveSite, evenings: number): Promise<SignedSeason> {
  const page = await site.windowOf(club.email, onPhone)
  const desk = await site.windowOf(head)
  const gym = await roomNamed(page, 'Grenoble', 'Gymnase')
  const free = await freeEvenings(page, gym.id, tuesday)
  const reference = await confirmedSeries(site, page, desk, gym, free.slice(0, evenings))
  return { page, desk, gym, reference, booking: await bookingOf(page, reference) }
}

/** A session of the season, not the first, whose next evening is free too. */
export async function movableSession({ page, gym, booking }: SignedSeason): Promise<MovableSession> {
  const others = await freeEvenings(page, gym.id, wednesday)
  for (const session of booking.occurrences.slice(1)) {
    const nextDay = others.find(({ startsAt }) => Date.parse(startsAt) - Date.parse(session.startsAt) === 86_400_000)
    if (nextDay) return { session, nextDay }
  }
  throw new Error('no Wednesday free beside a Tuesday of the series')
}
