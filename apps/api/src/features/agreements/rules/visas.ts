import type { AgreementFacts, CitedAct } from './agreement-facts.ts'
import { civilDate } from '../../../platform/french-wording.ts'

const buildingTexts: Record<AgreementFacts['buildingKind'], string[]> = {
  college: [
    'Vu le code de l’éducation, en particulier ses articles L. 213-2-2 (rédaction en vigueur à confirmer par le propriétaire), R. 421-20 et R. 421-54 ;',
  ],
  'municipal-hall': [
    'Vu le code général des collectivités territoriales, en particulier ses articles L. 2144-3 et L. 2122-22 ;',
  ],
}

const publicDomain =
  'Vu le code général de la propriété des personnes publiques, en particulier ses articles L. 2122-1 et suivants et L. 2125-1 et suivants ;'

/** Texts and board acts on which the agreement stands, in the order in which they are cited. */
export function visasOf(facts: AgreementFacts): string[] {
  return [...buildingTexts[facts.buildingKind], publicDomain, ...facts.acts.map(citation)]
}

function citation({ body, number, votedOn, executoryFrom, subject }: CitedAct): string {
  const force =
    executoryFrom === null
      ? 'date d’entrée en vigueur à confirmer'
      : `exécutoire à compter du ${civilDate(executoryFrom)}`
  return `Vu l’acte n° ${number} du ${civilDate(votedOn)}, ${body} (${force}) : ${subject} ;`
}
