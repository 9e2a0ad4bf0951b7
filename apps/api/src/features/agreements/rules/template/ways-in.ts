import type { AccessKind } from '@salles-ouvertes/contract'
import type { AgreementFacts } from '../agreement-facts.ts'
import { list, paragraph, type Block } from '../block.ts'
import { enumerate } from '../../../../platform/french-wording.ts'
import { wordsOfManager } from './variables.ts'

const accessWords: Record<AccessKind, string> = {
  'fixed-code': 'L’accès se fait avec un code.',
  'key-box': 'L’accès se fait avec une clé, gardée dans une boîte à clés à code.',
  keypad: 'L’accès se fait avec un code propre à la réservation, valable aux seules heures des séances.',
  person: 'Les locaux sont ouverts et refermés par une personne désignée.',
}

/** How the rooms are entered: one sentence, or one line for each way in. Never a code. */
export function waysIn(facts: AgreementFacts): Block {
  const { accessKind, otherAccess = [] } = facts
  if (otherAccess.length === 0) return paragraph(entered(facts, accessKind))
  return list([
    `${enumerate(usualRooms(facts))} : ${entered(facts, accessKind)}`,
    ...otherAccess.map(({ rooms, kind }) => `${enumerate(rooms)} : ${entered(facts, kind)}`),
  ])
}

function entered(facts: AgreementFacts, kind: AccessKind): string {
  if (kind !== 'person') return accessWords[kind]
  const { manager } = wordsOfManager(facts)
  return `${accessWords.person} Elle agit pour ${manager}. L’organisateur se présente à l’heure de la séance.`
}

/** Rooms that are entered as the agreement says first. */
function usualRooms({ site, otherAccess = [] }: AgreementFacts): string[] {
  const others = otherAccess.flatMap(({ rooms }) => rooms)
  return site.rooms.map(({ name }) => name).filter((name) => !others.includes(name))
}
