import type { ComputedBlockName, Condition } from '@salles-ouvertes/contract'
import type { AgreementFacts } from '../agreement-facts.ts'
import { list, paragraph, type Block } from '../block.ts'
import { count, euros, slotInWords, wordsOfDay } from '../../../../platform/french-wording.ts'
import { waysIn } from './ways-in.ts'

interface ComputedBlock {
  /** Conditions under which it has something to print. */
  needs: Condition[]
  /** An agreement without it says nothing: every template places it, under its `needs` and nothing more. */
  isRequired?: true
  write: (facts: AgreementFacts) => Block
}

const rooms = ({ site }: AgreementFacts): Block => ({
  kind: 'table',
  columns: [
    { title: 'Salle', share: 2.8 },
    { title: 'Type', share: 2.6 },
    { title: 'Surface', share: 1.6, align: 'right' },
    { title: 'Capacité', share: 2.6, align: 'right' },
    { title: 'Équipements', share: 5 },
  ],
  rows: site.rooms.map((room) => [
    room.name,
    room.type,
    room.areaM2 === null ? 'non renseignée' : `${room.areaM2} m²`,
    count(room.capacity, 'personne'),
    room.equipment.map(({ label, quantity }) => `${label} (${quantity})`).join(', ') || 'aucun',
  ]),
})

function dates({ occurrences, site, zone }: AgreementFacts): Block {
  if (occurrences.length === 1) {
    return paragraph(`Séance unique : ${occurrences.map((slot) => slotInWords(slot, zone)).join('')}.`)
  }
  const starts = occurrences.map(({ startsAt }) => startsAt).sort((a, b) => Date.parse(a) - Date.parse(b))
  const [first, last] = [starts[0] ?? '', starts.at(-1) ?? ''].map((start) => wordsOfDay(start, zone).date)
  const whichRoom = site.rooms.length > 1 ? ', avec la salle de chacune' : ''
  return paragraph(
    `La mise à disposition compte ${count(occurrences.length, 'séance')}, du ${first} au ${last}. L’annexe D en donne la liste${whichRoom}. Seules ces dates engagent les parties.`,
  )
}

const price = ({ price: { lines, totalCents } }: AgreementFacts): Block => ({
  kind: 'table',
  columns: [
    { title: 'Détail', share: 5 },
    { title: 'Montant', share: 1.4, align: 'right' },
  ],
  rows: [...lines.map((line) => [line.label, euros(line.amountCents)]), ['Total de la redevance', euros(totalCents)]],
})

function cancellationSteps({ terms }: AgreementFacts): Block {
  const steps = [...terms.cancellationSteps].sort((a, b) => b.minDaysBefore - a.minDaysBefore)
  return list(
    steps.map(({ minDaysBefore, duePercent, minimumCents }) => {
      const notice =
        minDaysBefore > 0
          ? `Annonce au moins ${count(minDaysBefore, 'jour')} avant la séance`
          : 'Annonce plus tardive ou absence'
      const share = duePercent === 0 ? null : `${duePercent} % de la redevance de la séance sont dus`
      const least = minimumCents === 0 ? null : `au moins ${euros(minimumCents)} pour l’ensemble de ce qui est annulé`
      const due = [share, least].filter((part) => part !== null).join(', ') || 'rien n’est dû'
      return `${notice} : ${due}.`
    }),
  )
}

/** Tables and lists that a template places and the facts fill. */
export const computedBlocks: Record<ComputedBlockName, ComputedBlock> = {
  rooms: { needs: [], isRequired: true, write: rooms },
  dates: { needs: [], isRequired: true, write: dates },
  price: { needs: ['not free'], isRequired: true, write: price },
  'ways-in': { needs: [], write: waysIn },
  instalments: { needs: ['instalments'], write: ({ terms }) => list(terms.instalments ?? []) },
  'cancellation-steps': { needs: ['cancellation-settled'], write: cancellationSteps },
  'house-rules': {
    needs: ['house-rules'],
    write: ({ houseRules }) => list(houseRules.map((rule) => `Règle du lieu : ${rule}`)),
  },
}
