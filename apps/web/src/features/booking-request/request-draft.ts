import type { BookingDto, BookingFacts, OrganisationKind } from '@salles-ouvertes/contract'
import { readonly, ref } from 'vue'

/** What has been answered so far. Kept on this device until the server keeps it, so that signing in loses nothing. */
export interface RequestDraft {
  roomId: string
  startsAt: string
  endsAt: string
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
  notes: '',
}

const current = ref<RequestDraft | null>(readKept())

/** The request being written, or null. */
export const requestDraft = readonly(current)

/** Begins a request, or moves the one being written for the same room; facts already written serve the next room. */
export function beginRequest(wish: Pick<RequestDraft, 'roomId' | 'startsAt' | 'endsAt'> & Partial<RequestDraft>): void {
  const before = current.value
  const isSameRoom = before?.roomId === wish.roomId
  keep({
    profile: before?.profile ?? 'association',
    organisationId: isSameRoom ? before.organisationId : null,
    bookingId: isSameRoom ? before.bookingId : null,
    facts: { ...noFacts, ...before?.facts },
    ...wish,
  })
}

export function changeRequest(changes: Partial<RequestDraft>): void {
  if (current.value) keep({ ...current.value, ...changes })
}

/** Follows the server's copy: a draft resumed from another device, or just saved. */
export function followBooking(booking: BookingDto): void {
  keep({
    roomId: booking.room.id,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
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
    return kept.draft
  } catch {
    return null
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'draft' in value && 'at' in value
}
