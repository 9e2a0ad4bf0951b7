import type { Deps } from '../../deps.ts'
import { elapsedMinutes, toLocal } from '../../platform/time.ts'
import type { LetterPages } from './templates/letter-facts.ts'

/** Screens that open a personal link; the token stays in the fragment, which no server ever sees. */
const linkPages = {
  'sign-in': '/connexion/lien',
  'verify-email': '/inscription/verifier',
  invitation: '/invitation',
  'holder-access': '/acces',
  'message-stop': '/mon-compte/messages/arreter',
} as const

export type LinkedPurpose = keyof typeof linkPages

/** Address of a personal link. */
export const linkUrl = (
  { PUBLIC_URL }: Pick<Deps['config'], 'PUBLIC_URL'>,
  purpose: LinkedPurpose,
  token: string,
): string => `${PUBLIC_URL}${linkPages[purpose]}#jeton=${token}`

/**
 * Address that mail programs post to; opened instead, it leads to the page of `linkUrl`. They know no fragment: here the
 * token is in the path, which no log keeps.
 */
export const oneClickUrl = ({ PUBLIC_URL }: Pick<Deps['config'], 'PUBLIC_URL'>, token: string): string =>
  `${PUBLIC_URL}/api/v1/message-stops/${token}`

/** Addresses of the screens that mails lead to. */
export function letterPages({ PUBLIC_URL }: Pick<Deps['config'], 'PUBLIC_URL'>): LetterPages {
  const page = (path: string): string => `${PUBLIC_URL}${path}`
  return {
    myBooking: (reference) => page(`/mes-demandes/${encodeURIComponent(reference)}`),
    bookingToDecide: (reference) => page(`/gestion/demandes/${encodeURIComponent(reference)}`),
    roomAt: ({ roomId, slot, timeZone }) => {
      const { date, minutes } = toLocal(timeZone, slot.startsAt)
      return page(`/salles/${roomId}?date=${date}&from=${minutes}&until=${minutes + elapsedMinutes(slot)}`)
    },
    conditionOf: (occurrenceId) => page(`/etats-des-lieux/${occurrenceId}`),
    documentsOf: (organisationId) => page(`/mon-association?organisme=${organisationId}#documents`),
    payCharge: (chargeId) => page(`/paiement/redevance/${chargeId}`),
    chargesOf: (organisationId) => page(`/mon-association?organisme=${organisationId}#charges`),
    myMessages: page('/mon-compte/messages'),
    planning: page('/gestion'),
    archives: page('/parc/archives'),
    messages: page('/parc/messages'),
    stock: page('/parc'),
    revenue: page('/gestion/recettes'),
    deposits: page('/gestion/recettes/cautions'),
    counterparts: page('/gestion/recettes/contreparties'),
    keys: page('/gestion/cles'),
    problems: page('/gestion/problemes'),
    people: page('/parc/personnes'),
    signatureProvider: page('/parc/signature'),
  }
}
