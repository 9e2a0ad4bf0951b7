import { accessKindsOf, needsRepublicanCommitment, type AgreementFacts, type AnnexLetter } from './agreement-facts.ts'

export type AnnexState = 'attached' | 'to-provide' | 'not-printed'

/** How the state of an annex is printed. */
export const annexWords: Record<AnnexState, string> = {
  attached: 'Jointe',
  'to-provide': 'À fournir',
  'not-printed': 'Jamais imprimée\u00a0: message séparé',
}

export interface Annex {
  letter: AnnexLetter
  title: string
  state: AnnexState
}

interface AnnexRule {
  letter: AnnexLetter
  title: string
  appliesTo?: (facts: AgreementFacts) => boolean
  /** The document itself prints it: nothing to add to the file. */
  isPrinted?: true
}

const needsPermit = ({ buildingKind, purpose }: AgreementFacts) =>
  buildingKind === 'municipal-hall' || ['cultural', 'private-event', 'commercial'].includes(purpose.category)

const annexRules: AnnexRule[] = [
  { letter: 'A', title: 'Plan des locaux et plan d’évacuation' },
  { letter: 'B', title: 'Consignes de sécurité' },
  { letter: 'C', title: 'Règlement intérieur du lieu' },
  { letter: 'D', title: 'Calendrier des séances', appliesTo: (facts) => facts.occurrences.length > 1, isPrinted: true },
  { letter: 'E', title: 'Tarif et actes cités' },
  { letter: 'F', title: 'Attestation d’assurance' },
  {
    letter: 'G',
    title: 'Statuts, récépissé de déclaration et liste des dirigeants',
    appliesTo: ({ organiserKind }) => organiserKind === 'association',
  },
  { letter: 'H', title: 'Contrat d’engagement républicain', appliesTo: needsRepublicanCommitment },
  { letter: 'I', title: 'Modèle d’état des lieux' },
  {
    letter: 'J',
    title: 'Inventaire du matériel',
    appliesTo: ({ site }) => site.rooms.some((r) => r.equipment.length > 0),
  },
  {
    letter: 'K',
    title: 'Consignes d’accès',
    appliesTo: (facts) => accessKindsOf(facts).some((kind) => kind !== 'person'),
  },
  { letter: 'L', title: 'Autorisations et déclarations liées à l’événement', appliesTo: needsPermit },
  {
    letter: 'M',
    title: 'Justificatifs de l’organisateur (identité, immatriculation ou déclaration d’activité)',
    appliesTo: ({ organiserKind }) => organiserKind !== 'association',
  },
]

/** Annexes that this agreement calls, with their state. Access instructions are never printed: a code can be revoked. */
export function annexesOf(facts: AgreementFacts): Annex[] {
  return annexRules
    .filter(({ appliesTo }) => appliesTo === undefined || appliesTo(facts))
    .map((rule) => ({ letter: rule.letter, title: rule.title, state: stateOf(rule, facts) }))
}

function stateOf({ letter, isPrinted }: AnnexRule, { annexesOnFile }: AgreementFacts): AnnexState {
  if (letter === 'K') return 'not-printed'
  return isPrinted || annexesOnFile.includes(letter) ? 'attached' : 'to-provide'
}
