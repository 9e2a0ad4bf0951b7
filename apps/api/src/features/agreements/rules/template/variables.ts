import type { AgreementBuilding, Condition, Purpose, VariableName } from '@salles-ouvertes/contract'
import { minorShiftMinutes } from '../agreement-changes.ts'
import { partyOf, type AgreementFacts, type AgreementParty } from '../agreement-facts.ts'
import {
  civilDate,
  count,
  durationInWords,
  enumerate,
  euros,
  withoutFullStop,
  wordsOfDay,
} from '../../../../platform/french-wording.ts'
import { contactsElsewhere } from './conditions.ts'

/** A word taken from the facts: never blank, for any facts that may be signed, where all of `needs` hold. */
export interface Variable {
  /** Kinds of building that have it; absent: all. */
  of?: AgreementBuilding
  needs: Condition[]
  read: (facts: AgreementFacts) => string
}

export const purposeWords: Record<Purpose, string> = {
  cultural: 'pratique culturelle ou artistique',
  sport: 'pratique sportive',
  civic: 'vie citoyenne',
  'popular-education': 'éducation populaire',
  training: 'formation',
  meeting: 'réunion',
  social: 'action sociale',
  'private-event': 'événement privé',
  commercial: 'activité commerciale',
}

/** How the party that manages the rooms is called. */
const managerWords: Record<AgreementBuilding, { manager: string; ofManager: string }> = {
  college: { manager: 'l’établissement', ofManager: 'de l’établissement' },
  'municipal-hall': { manager: 'la commune', ofManager: 'de la commune' },
}

const otherManager = { manager: 'l’organisme gestionnaire', ofManager: 'de l’organisme gestionnaire' }
/** How the party that manages the rooms is called in this agreement. */
export const wordsOfManager = ({ buildingKind, parties }: AgreementFacts) =>
  parties.some(({ role }) => role === 'manager') ? otherManager : managerWords[buildingKind]

const always = (read: Variable['read']): Variable => ({ needs: [], read })
const under = (need: Condition, read: Variable['read']): Variable => ({ needs: [need], read })
const ofParty = (role: AgreementParty['role'], field: 'name' | 'representative' | 'capacity') =>
  always((facts) => partyOf(facts, role)[field])
const nameUnder = (need: Condition, role: AgreementParty['role']) =>
  under(need, ({ parties }) => parties.find((party) => party.role === role)?.name ?? '')
const ofFree = (read: (free: NonNullable<AgreementFacts['price']['free']>) => string) =>
  under('free', ({ price }) => (price.free ? read(price.free) : ''))
const ofInsurance = (read: (insurance: NonNullable<AgreementFacts['insurance']>) => string) =>
  under('insurance-declared', ({ insurance }) => (insurance ? read(insurance) : ''))

/** Days of the first and of the last session, in words. */
const dayAt = (place: 0 | -1) =>
  always(({ occurrences, zone }) => {
    const starts = occurrences.map(({ startsAt }) => startsAt).sort((a, b) => Date.parse(a) - Date.parse(b))
    return wordsOfDay(starts.at(place) ?? '', zone).date
  })

/** Every variable of the articles, with the conditions under which it may be used. */
export const variables: Record<VariableName, Variable> = {
  'convention.numero': always(({ number }) => number),
  activite: always(({ purpose }) => withoutFullStop(purpose.text)),
  categorie: always(({ purpose }) => purposeWords[purpose.category]),
  public: always(({ audience }) => audience.description),
  effectif: always(({ headcount }) => count(headcount, 'personne')),
  'site.nom': always(({ site }) => site.name),
  'site.adresse': always(({ site }) => site.address),
  'site.parties-communes': under('shared-areas', ({ site }) => enumerate(site.sharedAreas)),
  'site.locaux-exclus': under('excluded-areas', ({ site }) => enumerate(site.excludedAreas)),
  'organisateur.nom': ofParty('organiser', 'name'),
  'organisateur.representant': ofParty('organiser', 'representative'),
  'organisateur.qualite': ofParty('organiser', 'capacity'),
  'proprietaire.nom': ofParty('owner', 'name'),
  'etablissement.nom': { ...ofParty('establishment', 'name'), of: 'college' },
  'second-etablissement.nom': nameUnder('shared-place', 'second-establishment'),
  'gestionnaire.nom': nameUnder('other-manager', 'manager'),
  gestionnaire: always((facts) => wordsOfManager(facts).manager),
  'du-gestionnaire': always((facts) => wordsOfManager(facts).ofManager),
  signataires: always(({ parties }) => enumerate(parties.map(({ name }) => name))),
  'responsable.nom': always(({ responsible }) => responsible.name),
  'responsable.telephone': always(({ responsible }) => responsible.phone),
  'contact.nom': always(({ contact }) => contact.name),
  'contact.telephone': always(({ contact }) => contact.phone),
  'contact.courriel': always(({ contact }) => contact.email),
  'contacts.autres': under('other-contacts', (facts) =>
    contactsElsewhere(facts)
      .map(({ rooms, contact }) => `Pour ${enumerate(rooms)} : ${contact.name}, ${contact.phone}.`)
      .join(' '),
  ),
  'seances.nombre': always(({ occurrences }) => count(occurrences.length, 'séance')),
  'seances.premiere': dayAt(0),
  'seances.derniere': dayAt(-1),
  'reprise.delai': under('recall-notice-settled', ({ terms }) => count(terms.recallNoticeDays ?? 0, 'jour')),
  'gratuite.fondement': ofFree(({ legalBasis }) => legalBasis),
  'gratuite.acte': ofFree(({ act }) => act),
  'gratuite.valeur': ofFree(({ valuedCents }) => euros(valuedCents)),
  'tarif.nom': under('not free', ({ price }) => price.tariffName),
  'tarif.version': under('not free', ({ price }) => price.tariffVersion),
  'tarif.acte': under('not free', ({ price }) => price.tariffAct),
  'redevance.total': under('not free', ({ price }) => euros(price.totalCents)),
  'redevance.beneficiaire': always(({ price }) => price.payeeName),
  'paiement.delai': under('payment-due-settled', ({ terms }) => count(terms.paymentDueDays ?? 0, 'jour')),
  'paiement.moyens': under('payment-means-settled', ({ terms }) => enumerate(terms.paymentMeans)),
  tva: under('vat-settled', ({ terms }) => terms.vatMention ?? ''),
  depots: under('deposit', ({ terms }) =>
    enumerate(terms.deposits.map(({ label, amountCents }) => `${label} (${euros(amountCents)})`)),
  ),
  'cle.montant': under('key-fee-settled', ({ terms }) => euros(terms.keyLossFeeCents ?? 0)),
  'assurance.assureur': ofInsurance(({ insurer }) => insurer),
  'assurance.contrat': ofInsurance(({ policyNumber }) => policyNumber),
  'assurance.echeance': ofInsurance(({ validUntil }) => civilDate(validUntil)),
  'modification.ecart': always(() => durationInWords(minorShiftMinutes)),
  'modification.personnes': always(({ minorHeadcountPercent = 0 }) => `${minorHeadcountPercent}\u00a0%`),
  conservation: under('retention-settled', ({ terms }) => terms.retention ?? ''),
  'donnees.contact': under('data-contact-settled', ({ terms }) => terms.dataProtectionContact ?? ''),
  tribunal: under('court-settled', ({ terms }) => terms.court ?? ''),
}

/** The variable of that name for a kind of building; null when there is none. */
export function findVariable(name: string, buildingKind: AgreementBuilding): Variable | null {
  const known: Readonly<Record<string, Variable | undefined>> = variables
  const variable = Object.hasOwn(known, name) ? known[name] : undefined
  return variable && (variable.of ?? buildingKind) === buildingKind ? variable : null
}
