import type { WrittenStep } from '@salles-ouvertes/contract'
import { civilDate } from '../../../platform/french-wording.ts'
import { cents, euros } from '../../../platform/money.ts'
import { whoToCall } from './booking-lines.ts'
import { type Block, button, type Letter, text } from './letter.ts'
import type { LetterPages, UnpaidReminderFacts } from './letter-facts.ts'

/** Nothing is threatened, no penalty is counted: the last step says who comes next, which is not us. */
const words: Record<WrittenStep, { subject: string; title: string; end: string }> = {
  friendly: {
    subject: 'Rappel',
    title: 'Une somme reste à payer',
    end: 'Si vous venez de payer, ne tenez pas compte de ce message.',
  },
  second: {
    subject: 'Deuxième rappel',
    title: 'Une somme reste à payer',
    end: 'Si vous venez de payer, ne tenez pas compte de ce message. Si vous ne pouvez pas payer en une fois, ou si vous n’êtes pas d’accord, dites-le-nous.',
  },
  last: {
    subject: 'Dernier rappel',
    title: 'Dernier rappel avant l’agent comptable',
    end: 'Sans paiement ni réponse, le dossier pourra être remis à l’agent comptable, qui est seul chargé du recouvrement. Si vous ne pouvez pas payer en une fois, ou si vous n’êtes pas d’accord, dites-le-nous.',
  },
}

/** Everything that an organisation has not paid to one payee, in one mail. */
export function writeUnpaidReminder(facts: UnpaidReminderFacts, pages: LetterPages): Letter {
  const { payeeName, step, claims } = facts
  const total = euros(cents(claims.reduce((sum, { openCents }) => sum + openCents, 0)))
  const { subject, title, end } = words[step]
  return {
    subject: `${subject} : ${total} à payer à ${payeeName}`,
    title,
    blocks: [
      text(`Sauf erreur de notre part, ${facts.booking.guest.name} doit encore ${total} à ${payeeName} :`),
      claimRows(facts),
      text(end),
      ...byTransfer(facts),
      ...onTheSite(facts, pages),
      whoToCall(facts.booking),
    ],
  }
}

const claimRows = ({ claims }: UnpaidReminderFacts): Block => ({
  kind: 'facts',
  rows: claims.map(
    ({ bookingReference, roomName, dueOn, openCents }) =>
      [`${roomName}, ${bookingReference}`, `${euros(cents(openCents))}, dus depuis le ${civilDate(dueOn)}`] as const,
  ),
})

/** What the page says, for who pays without opening it: a transfer has one reference, so each booking has its own. */
function byTransfer({ payeeName, claims, transfer }: UnpaidReminderFacts): Block[] {
  if (!transfer) return []
  const each = claims.map(({ bookingReference, openCents }, index) => ({
    bookingReference,
    sum: euros(cents(openCents)),
    reference: inFours(transfer.references[index] ?? ''),
  }))
  const [first, ...others] = each
  if (!first) return []
  const account = [['Titulaire', payeeName] as const, ['IBAN', inFours(transfer.iban)] as const]
  if (others.length === 0) {
    return [
      text('Pour payer par virement :'),
      { kind: 'facts', rows: [...account, ['Montant', first.sum], ['Référence à recopier', first.reference]] },
    ]
  }
  const sums = each.map(
    ({ bookingReference, sum, reference }) => [bookingReference, `${sum}, référence ${reference}`] as const,
  )
  return [
    text('Pour payer par virement, faites un virement par réservation, avec sa référence :'),
    { kind: 'facts', rows: [...account, ...sums] },
  ]
}

/** As people read it and banks take it: ordinary spaces. */
const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

function onTheSite({ booking, organisationId, claims, transfer }: UnpaidReminderFacts, pages: LetterPages): Block[] {
  const [first, ...others] = claims
  if (booking.withoutAccount || !first) {
    return transfer ? [] : [text('Indiquez la référence de la réservation avec votre paiement.')]
  }
  const page = others.length === 0 ? pages.payCharge(first.chargeId) : pages.chargesOf(organisationId)
  const check = transfer ? [text('Avant de payer, comparez cet IBAN avec celui de notre site.')] : []
  return [...check, button('Voir comment payer', page)]
}
