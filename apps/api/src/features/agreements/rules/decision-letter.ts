import type { DecisionGround } from '@salles-ouvertes/contract'
import { toLocal } from '../../../platform/time.ts'
import { partyOf, type AgreementFacts } from './agreement-facts.ts'
import type { DecisionEntry, NamedSession } from './decision-entry.ts'
import { deciderWords, decisionTitles, groundWords, hearingTitle, ownerOfHall } from './decision-words.ts'
import { civilDate, count, enumerate, momentOf, slotInWords, typeset } from '../../../platform/french-wording.ts'
import { lawfulGrounds } from './lawful-grounds.ts'

/** What the letter of a decision says. Plain data, in French, already typeset. */
export interface DecisionLetter {
  title: string
  /** « Décision nº CONV-…-D1 ». */
  number: string
  isDemonstration: boolean
  facts: { label: string; value: string }[]
  paragraphs: string[]
  sessions: { title: string; lines: string[] }[]
  closing: string[]
}

type Decided = Omit<DecisionEntry, 'agreement' | 'previous'>

/** Number of the letter of a decision: that of the agreement, then D1, D2… */
export const decisionNumber = (agreement: string, rank: number): string => `${agreement}-D${rank}`

/** Composes the letter; `previous` and `entry` are the hashes by which the decision follows the evidence. Own wording. */
export function decisionLetter(
  facts: AgreementFacts,
  decision: Decided,
  chain: { previous: string; entry: string },
): DecisionLetter {
  const { kind, ground, party, name, capacity, delegationAct, reason, rank, received, decidedAt } = decision
  const { zone } = facts
  const decider = partyOf(facts, party)
  const others = facts.parties.filter(({ role }) => role !== party).map((other) => other.name)
  const author = [name, capacity, delegationAct].filter(Boolean).join(', ')
  return {
    title: kind === 'formal-notice' && isHearing(ground) ? hearingTitle : decisionTitles[kind],
    number: decisionNumber(facts.number, rank),
    isDemonstration: facts.isDemonstration,
    facts: [
      { label: 'Convention', value: `nº ${facts.number}, ${facts.purpose.text}` },
      { label: 'Lieu', value: `${facts.site.name}, ${facts.site.address}` },
      { label: 'De', value: typeset(`${decider.name} (${inWhoseName(facts, party)})\n${author}`) },
      { label: 'À', value: enumerate(others) },
      { label: 'Date', value: momentOf(decidedAt, zone) },
      { label: 'Motif', value: typeset(groundWords[ground]) },
      ...(received
        ? [{ label: 'Courrier reçu', value: typeset(`le ${civilDate(received.on)}, empreinte ${received.sha256}`) }]
        : []),
    ],
    paragraphs: [reason, ...effects(decision, zone), ...money(decision)].map(typeset),
    sessions: [
      listed(sessionsTitle(decision), decision.sessions, zone),
      listed('Séances dont la place a été prise entre-temps', decision.lostSessions, zone),
    ].flatMap((list) => (list.lines.length > 0 ? [list] : [])),
    closing: [
      ...(lawfulGrounds[ground].isToConfirm
        ? ['Le préavis et la procédure de ce motif sont des propositions, à confirmer par un juriste.']
        : []),
      ...(party === 'organiser' ? [] : [appeal(facts)]),
      `Elle suit les preuves de la convention : empreinte ${chain.entry}, qui reprend l’empreinte précédente ${chain.previous}.`,
    ].map(typeset),
  }
}

const appeal = ({ terms }: AgreementFacts): string =>
  `Cette décision peut être contestée devant le tribunal administratif ${terms.court ?? 'territorialement compétent'}. Délai et voies de recours : à confirmer.`

const inWhoseName = ({ buildingKind }: AgreementFacts, party: DecisionEntry['party']): string =>
  buildingKind !== 'college' && party === 'owner' ? ownerOfHall : deciderWords[party]

function effects({ kind, ground, effectiveOn, lastDay, sessions }: Decided, zone: string): string[] {
  const last = lastDay ? civilDate(lastDay) : ''
  switch (kind) {
    case 'formal-notice': {
      const asked = isHearing(ground)
        ? 'L’organisateur peut présenter ses observations'
        : 'L’organisateur doit se mettre en règle'
      return [`${asked} jusqu’au ${last} inclus. Après cette date, la convention peut être résiliée pour ce motif.`]
    }
    case 'suspension':
      return [
        `La convention est suspendue du ${civilDate(effectiveOn)} au ${last} inclus, pour ${count(sessions.length, 'séance')}. Aucun accès n’est donné pour ces séances. La suspension peut être levée avant son terme.`,
      ]
    case 'lifting':
      return [
        sessions.length > 0
          ? `La suspension prend fin. ${count(sessions.length, 'séance')} ${sessions.length > 1 ? 'ont' : 'a'} lieu de nouveau.`
          : 'La suspension prend fin. Aucune séance ne peut être rendue.',
      ]
    case 'termination': {
      const [first] = sessions
      const from = first
        ? ` La première séance supprimée est celle du ${civilDate(toLocal(zone, new Date(first.startsAt)).date)}.`
        : ''
      return [
        `La convention prend fin le ${civilDate(effectiveOn)}. Les séances prévues avant cette date ont lieu.${from}`,
      ]
    }
  }
}

function money({ kind, sessions }: Decided): string[] {
  if (kind === 'suspension') return ['Les séances suspendues ne sont pas dues.']
  if (kind === 'termination') return ['Les séances supprimées ne sont plus dues. Celles qui ont eu lieu le restent.']
  if (kind === 'lifting' && sessions.length > 0) return ['Les séances rendues sont dues, au prix de la convention.']
  return []
}

const isHearing = (ground: DecisionGround): boolean => lawfulGrounds[ground].heardFirst?.as === 'hearing'

const sessionsTitle = ({ kind }: Decided): string => {
  if (kind === 'lifting') return 'Séances rendues'
  return kind === 'suspension' ? 'Séances suspendues' : 'Séances supprimées'
}

const listed = (title: string, sessions: readonly NamedSession[], zone: string) => ({
  title,
  lines: sessions.map((session) => typeset(`${slotInWords(session, zone)} : ${session.roomName}`)),
})
