import type { RefusalReason } from '@salles-ouvertes/contract'
import { toLocal, type Slot, type TimeZone } from '../../../platform/time.ts'

export type RefusalMailFacts = {
  readonly reference: string
  /** Every room asked for: a series may borrow another for a date. */
  readonly roomNames: readonly string[]
  readonly establishmentName: string
  readonly establishmentPhone: string | null
  readonly organisationName: string
  readonly zone: TimeZone
  /** Dates asked for, one at least. */
  readonly slots: readonly Slot[]
  readonly reason: RefusalReason
  /** Words of the decider; may be empty. */
  readonly text: string
}

/** Lawful reasons of a refusal as the applicant reads them (rule 7). Source: docs/rules/approval.md §5. */
export const refusalSentences: Record<RefusalReason, string> = {
  'room-already-taken': 'La salle est déjà prise à ce moment-là.',
  'establishment-use': 'L’établissement utilise la salle ce jour-là.',
  'nobody-to-open': 'Personne n’est disponible pour ouvrir la salle.',
  'activity-not-allowed': 'Cette activité n’est pas permise dans ce lieu.',
  'insurance-missing': 'L’assurance de votre organisme est absente ou passée.',
  'too-many-people': 'Vous êtes trop nombreux pour cette salle.',
  other: '',
}

/** Subject and text of the mail that tells a refusal: the preview and the mail are the same words. */
export function refusalMail(facts: RefusalMailFacts): { subject: string; text: string } {
  const rooms = facts.roomNames.join(' et ')
  const when = whenWords(facts)
  const because = [refusalSentences[facts.reason], facts.text.trim()].filter((part) => part !== '')
  const contact = facts.establishmentPhone ? `, ${facts.establishmentPhone}` : ''
  return {
    subject: `Refusée\u00a0: ${rooms}, ${when}`,
    text: [
      'Bonjour,',
      `La demande ${facts.reference} de «\u00a0${facts.organisationName}\u00a0» est refusée.`,
      `${rooms}, ${facts.establishmentName}, ${when}.`,
      `Motif\u00a0: ${because.join(' ')}`,
      'Vous pouvez faire une autre demande, à un autre moment ou dans une autre salle.',
      `Pour en parler\u00a0: ${facts.establishmentName}${contact}.`,
    ].join('\n\n'),
  }
}

/** One date with its hours; of a series, how many dates and between which days. */
function whenWords({ zone, slots }: RefusalMailFacts): string {
  const [first, ...others] = slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  if (!first) throw new Error('a refusal without a date')
  const last = others.at(-1)
  if (!last) return slotWords(zone, first)
  return `${slots.length}\u00a0séances, du ${dayWords(zone, first)} au ${dayWords(zone, last)}`
}

const dayFormat = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** « mardi 15 décembre 2026, de 18 h 30 à 20 h », in the zone of the building. */
export function slotWords(zone: TimeZone, slot: Slot): string {
  const start = toLocal(zone, slot.startsAt)
  const end = toLocal(zone, slot.endsAt)
  return `${dayWords(zone, slot)}, de ${hourWords(start.minutes)} à ${hourWords(end.minutes)}`
}

const dayWords = (zone: TimeZone, { startsAt }: Slot): string =>
  dayFormat.format(new Date(`${toLocal(zone, startsAt).date}T00:00:00Z`))

function hourWords(minutes: number): string {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}\u00a0h${rest === 0 ? '' : `\u00a0${String(rest).padStart(2, '0')}`}`
}
