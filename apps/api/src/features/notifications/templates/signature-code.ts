import { whatAndWhen } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { AgreementLetterFacts } from './letter-facts.ts'

export const writeSignatureCode = ({ booking, code }: AgreementLetterFacts): Letter => ({
  subject: `Pour signer la convention : ${whatAndWhen(booking)}`,
  title: 'Votre code de signature',
  blocks: [
    text(`Vous signez la convention de la demande ${booking.reference}. Tapez ce code sur la page de signature :`),
    ...(code ? [{ kind: 'code' as const, label: 'Code', value: code }] : []),
    text(
      'Il est valable 10 minutes et ne sert qu’une fois. Ne le donnez à personne. Vous n’avez rien demandé ? Ne faites rien.',
    ),
  ],
})
