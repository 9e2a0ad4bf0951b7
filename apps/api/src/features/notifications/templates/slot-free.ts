import type { Slot } from '../../../platform/time.ts'
import { shortMoment, slotInWords } from '../rules/french-mail-words.ts'
import { button, type Letter, text } from './letter.ts'
import type { LetterPages } from './letter-facts.ts'

export type SlotFreeFacts = {
  slot: Slot
  roomId: string
  roomName: string
  hostName: string
  timeZone: string
  /** No other message about this slot will follow. */
  isLast: boolean
}

/** To somebody who waits for a slot: it may be asked for now. */
export const writeSlotFree = (facts: SlotFreeFacts, pages: LetterPages): Letter => ({
  subject: `Un créneau se libère : ${facts.roomName}, ${shortMoment(facts.timeZone, facts.slot.startsAt)}`,
  title: 'Un créneau se libère',
  blocks: [
    text('Le créneau que vous attendez est libre. Il n’est pas gardé pour vous : la première demande l’emporte.'),
    {
      kind: 'facts',
      rows: [
        ['Salle', facts.roomName],
        ['Lieu', facts.hostName],
        ['Date', slotInWords(facts.timeZone, facts.slot)],
      ],
    },
    button('Demander ce créneau', pages.roomAt(facts)),
    text(
      facts.isLast
        ? 'C’est le dernier message pour ce créneau.'
        : 'Pour ne plus être averti, retirez l’alerte dans votre compte.',
    ),
  ],
})
