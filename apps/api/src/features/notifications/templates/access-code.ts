import type { AccessKind, WayChange } from '@salles-ouvertes/contract'
import { momentInWords } from '../rules/french-mail-words.ts'
import { accessRows, accessWhatAndWhen, onSiteContact } from './booking-lines.ts'
import { type Block, button, type Letter, text } from './letter.ts'
import type { AccessLetterFacts } from './letter-facts.ts'

const codeLabels: Record<Exclude<AccessKind, 'person'>, string> = {
  'fixed-code': 'Code de la porte',
  'key-box': 'Code de la boîte à clés',
  keypad: 'Code du clavier',
}

export const writeAccessCode = (facts: AccessLetterFacts): Letter => ({
  subject: `Pour entrer : ${accessWhatAndWhen(facts)}`,
  title: 'Pour entrer',
  blocks: [
    accessRows(facts),
    ...(facts.standsFor ? [text(whatChanged(facts.standsFor))] : []),
    ...howToEnter(facts),
    ...(facts.instructions ? [text(facts.instructions)] : []),
    ...(facts.link ? [button('Voir comment entrer', facts.link)] : []),
    onSiteContact(facts),
  ],
  calendar: 'REQUEST',
})

const whatChanged = (change: WayChange): string =>
  change === 'new-code'
    ? 'Votre code a changé : servez-vous de celui-ci, l’ancien n’ouvre plus.'
    : 'Le moyen d’entrer a changé : servez-vous de celui-ci, l’ancien n’ouvre plus.'

function howToEnter(facts: AccessLetterFacts): Block[] {
  const { kind, code, timeZone, validFrom, validUntil, useBefore } = facts
  const window = `du ${momentInWords(timeZone, validFrom)} au ${momentInWords(timeZone, validUntil)}`
  if (kind === 'person' || code === null) {
    return [text(`Une personne vous ouvre : ${facts.contactName}. Vous pouvez entrer ${window}.`)]
  }
  return [
    { kind: 'code', label: codeLabels[kind], value: code },
    text(`Servez-vous-en ${window}.`),
    ...(useBefore
      ? [
          text(
            `Ouvrez une première fois avant le ${momentInWords(timeZone, useBefore)} : ensuite la serrure oublie ce code.`,
          ),
        ]
      : []),
    text('Ce code est pour vous, responsable sur place : ne le transmettez pas.'),
  ]
}
