import type {
  AgreementDto,
  BookingDto,
  BookingPageDto,
  DaySlotsDto,
  PartyRole,
  RoomCardDto,
} from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import type { LiveSite } from './live-site.ts'

/** Who signs for the public parties in the demonstration. */
const signatories: Record<'college' | 'hall', Partial<Record<PartyRole, string>>> = {
  college: { establishment: 'principal@college-vercors.example', owner: 'signature@departement-demo.example' },
  hall: { owner: 'adjoint@mairie-demo.example' },
}

/** One request to the API as the person of a window. @throws Error unless it is accepted */
export async function ask<T>(page: Page, method: 'GET' | 'POST' | 'PATCH', path: string, data?: unknown): Promise<T> {
  const address = new URL(`/api/v1${path}`, page.url()).href
  const answer = await page.request.fetch(address, { method, ...(data === undefined ? {} : { data }) })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json() as Promise<T>
}

/** A published room of the demonstration, found as anybody finds it. */
export async function roomNamed(page: Page, place: string, name: string): Promise<RoomCardDto> {
  const { items } = await ask<{ items: RoomCardDto[] }>(
    page,
    'GET',
    `/rooms?place=${encodeURIComponent(place)}&limit=50`,
  )
  const found = items.find((room) => room.name === name)
  if (!found) throw new Error(`no ${name} near ${place}: ${items.map((room) => room.name).join(', ')}`)
  return found
}

export type NextConfirmed = { reference: string; booking: BookingDto; startsAt: string; endsAt: string }

/** The confirmed booking of a person that comes first, and its first session. */
export async function nextConfirmed(page: Page): Promise<NextConfirmed> {
  const { items } = await ask<BookingPageDto>(page, 'GET', '/bookings?view=upcoming')
  const [next] = items
    .filter(({ status }) => status === 'confirmed')
    .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
  const booking = await bookingOf(page, next?.reference ?? '')
  const [session] = booking.occurrences
  if (!booking.reference || !session) throw new Error('no confirmed booking to come')
  return { reference: booking.reference, booking, startsAt: session.startsAt, endsAt: session.endsAt }
}

export type FreeSlot = { date: string; startsAt: string; endsAt: string; from: number; until: number }

/**
 * The first free evening or day slot of a room, at least so many days from now. Hours are local minutes; a slot that
 * starts on the hour or the half, as the search proposes them.
 */
export async function freeSlot(
  page: Page,
  roomId: string,
  { inDays, minutes = 120 }: { inDays: number; minutes?: number },
): Promise<FreeSlot> {
  for (let days = inDays; days < inDays + 40; days += 1) {
    const date = dayIn(days)
    const { slots } = await ask<DaySlotsDto>(page, 'GET', `/rooms/${roomId}/slots?date=${date}&minutes=${minutes}`)
    const [slot] = slots.filter(({ startsAt }) => localMinutes(startsAt) % 30 === 0)
    if (!slot) continue
    return { date, ...slot, from: localMinutes(slot.startsAt), until: localMinutes(slot.startsAt) + minutes }
  }
  throw new Error(`no free slot in forty days for ${roomId}`)
}

export const bookingOf = (page: Page, reference: string): Promise<BookingDto> =>
  ask(page, 'GET', `/bookings/by-reference/${reference}`)

export const agreementOf = (page: Page, bookingId: string, rank = 0): Promise<AgreementDto> =>
  ask(page, 'GET', `/bookings/${bookingId}/agreement?rank=${rank}`)

/**
 * The public parties record their signatures on their own screens, in the order the agreement asks; of its amendment
 * when a rank is given.
 */
export async function signForPublicParties(site: LiveSite, reader: Page, reference: string, rank = 0): Promise<void> {
  const { parties } = await agreementOf(reader, (await bookingOf(reader, reference)).id)
  const who = parties.length === 2 ? signatories.hall : signatories.college
  for (const email of parties.flatMap(({ role }) => who[role] ?? [])) {
    const page = await site.windowOf(email)
    await page.goto(`/gestion/conventions/${reference}${rank > 0 ? `?avenant=${rank}` : ''}`)
    await page.getByRole('button', { name: 'Signer…' }).click()
    const agree = rank > 0 ? 'Je signe l’avenant' : 'Je signe la convention'
    await page.getByRole('dialog').getByRole('button', { name: agree }).click()
    await page.getByText('Votre signature est enregistrée.').first().waitFor()
    await page.context().close()
  }
  await site.runDueWork()
}

/** Civil day in Paris in so many days. */
export function dayIn(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(Date.now() + days * 86_400_000)
}

export function localMinutes(instant: string): number {
  const format = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: 'numeric', minute: 'numeric' })
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)]))
  return (parts.get('hour') ?? 0) * 60 + (parts.get('minute') ?? 0)
}
