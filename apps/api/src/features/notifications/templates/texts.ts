import type { AccessKind } from '@salles-ouvertes/contract'
import type { Slot, TimeZone } from '../../../platform/time.ts'
import { momentInShort, slotInShort } from '../rules/french-mail-words.ts'

/** What an SMS about a way in may say: never the place nor a name, which are in the mail. */
export type AccessTextFacts = Slot & {
  bookingReference: string
  timeZone: TimeZone
  kind: AccessKind
  /** Opened for this SMS only; null when a person opens. */
  code: string | null
  /** Until when the code must open once, for locks that forget it. */
  useBefore: Date | null
  contactPhone: string
  holderPhone: string
}

const about = ({ bookingReference, timeZone, startsAt, endsAt }: AccessTextFacts): string =>
  `Réservation ${bookingReference}, ${slotInShort(timeZone, { startsAt, endsAt })}`

function wayIn({ kind, code, contactPhone }: AccessTextFacts): string {
  if (kind !== 'person' && code !== null) return `Pour entrer : code ${code}.`
  return contactPhone ? `Une personne vous ouvre : ${contactPhone}.` : 'Une personne vous ouvre.'
}

export const textAccessCode = (facts: AccessTextFacts): string =>
  `${about(facts)}. ${wayIn(facts)} ${firstUse(facts) ?? 'Lieu et consignes dans votre courriel.'}`

/** In place of what the mail says: both would not fit in one part. */
const firstUse = ({ code, useBefore, timeZone }: AccessTextFacts): string | null =>
  code !== null && useBefore ? `À utiliser une première fois avant ${momentInShort(timeZone, useBefore)}.` : null

export const textAccessSoon = (facts: AccessTextFacts): string => `${about(facts)} : c’est bientôt. ${wayIn(facts)}`

export const textAccessFallback = (facts: AccessTextFacts): string =>
  `${about(facts)} : pas de code, une personne vous ouvrira. Appelez avant de venir${facts.contactPhone ? ` : ${facts.contactPhone}` : ''}.`

export const textAccessRevoked = (facts: AccessTextFacts): string =>
  `${about(facts)} : annulée, n’y allez pas. Ce que vous avez reçu pour entrer ne doit plus servir.`

export const textAccessFailed = (facts: AccessTextFacts): string =>
  `${about(facts)} : pas de code, une personne doit ouvrir. Responsable sur place : ${facts.holderPhone}.`

export const textMobileCode = (code: string, minutes: number): string =>
  `Code ${code} pour vérifier votre numéro, valable ${minutes} minutes. Ne le donnez à personne.`
