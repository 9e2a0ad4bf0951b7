import type { BookingDto, BookingFacts, OrganisationKind, SeriesInput } from '@salles-ouvertes/contract'
import { ref, shallowReadonly } from 'vue'

/** What has been answered so far. Kept on this device until the server keeps it, so that signing in loses nothing. */
export interface RequestDraft {
  roomId: string
  startsAt: string
  endsAt: string
  /** A weekly rhythm with what was decided of some dates; its first session is above. Null for a single date. */
  series: SeriesInput | null
  profile: OrganisationKind
  organisationId: string | null
  /** Draft on the server, once an organisation is known. */
  bookingId: string | null
  facts: BookingFacts
}

interface Kept {
  draft: RequestDraft
  /** Milliseconds since 1970. */
  at: number
}

const key = 'salles-ouvertes.demande'
const keptFor = 24 * 3_600_000

export const noFacts: Readonly<BookingFacts> = {
  purpose: null,
  activity: '',
  headcount: null,
  configuration: 'seated',
  withMinors: false,
  openToPublic: false,
  responsibleName: '',
  responsiblePhone: '',
  responsibleEmail: '',
  equipmentWanted: '',
  options: [],
  notes: '',
}

const current = ref<RequestDraft | null>(readKept())

/** The request being written, or null. */
export const requestDraft = shallowReadonly(current)

/** Begins a request, or moves the one being written for the same room; facts already written serve the next room. */
export function beginRequest(wish: Pick<RequestDraft, 'roomId' | 'startsAt' | 'endsAt'> & Partial<RequestDraft>): void {
  const before = current.value
  const isSameRoom = before?.roomId === wish.roomId
  keep({
    profile: before?.profile ?? 'association',
    organisationId: isSameRoom ? before.organisationId : null,
    bookingId: isSameRoom ? before.bookingId : null,
    facts: { ...noFacts, ...before?.facts },
    series: null,
    ...wish,
  })
}

export function changeRequest(changes: Partial<RequestDraft>): void {
  if (current.value) keep({ ...current.value, ...changes })
}

/** A draft of another device: its choices are read back from its dates. */
export async function resumeBooking(booking: BookingDto): Promise<void> {
  const { seriesOfBooking } = await import('../../series/series-of-booking.ts')
  followBooking(booking, seriesOfBooking(booking))
}

/** Follows the server's copy, just saved; the series says more than the dates that came of it. */
export function followBooking(booking: BookingDto, series = current.value?.series ?? null): void {
  keep({
    roomId: booking.room.id,
    startsAt: booking.occurrences[0]?.startsAt ?? booking.startsAt,
    endsAt: booking.occurrences[0]?.endsAt ?? booking.endsAt,
    series: booking.recurrence && series,
    profile: booking.organisation.kind,
    organisationId: booking.organisation.id,
    bookingId: booking.id,
    facts: booking.facts,
  })
}

/** After sending, nothing of it stays on this device. */
export function forgetRequest(): void {
  current.value = null
  store(null)
}

function keep(draft: RequestDraft): void {
  current.value = draft
  store({ draft, at: Date.now() })
}

function store(kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept))
    else localStorage.removeItem(key)
  } catch {
    // A browser that refuses storage keeps the request in memory only.
  }
}

function readKept(): RequestDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (!isKept(kept) || Date.now() - kept.at > keptFor) return null
    // Kept by an earlier version of the page, it has no series.
    return { ...kept.draft, series: kept.draft.series ?? null }
  } catch {
    return null
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'draft' in value && 'at' in value
}
