import { partyRole, type PartyRole, type TemplateArticle } from '@salles-ouvertes/contract'
import { annexesOf, type Annex } from './annexes.ts'
import type { AgreementFacts, AgreementParty } from './agreement-facts.ts'
import { amendmentArticles } from './amendment-articles.ts'
import type { Article, Table } from './block.ts'
import { calendarAnnex } from './calendar-annex.ts'
import { checkFacts } from './check-facts.ts'
import { typeset } from '../../../platform/french-wording.ts'
import { defaultArticles } from './library/default-articles.ts'
import { writeArticles } from './template/write-articles.ts'
import { visasOf } from './visas.ts'

export interface SignatureBlock {
  role: PartyRole
  label: string
  party: string
  signatory: string
  capacity: string
}

/** The whole agreement in words, ready to print, with the facts it was made from. */
export interface AgreementContent {
  title: string
  subtitle: string
  parties: { label: string; identity: string[]; representation: string[] }[]
  visas: string[]
  articles: Article[]
  annexes: Annex[]
  calendar: Table | null
  signatures: SignatureBlock[]
  facts: AgreementFacts
}

/**
 * The agreement, or its amendment, that these facts call, between the parties that they name. Articles
 * are numbered after those that do not apply are left out; they are those of the platform where the tenant published
 * none. What no text or setting answers is worded « à confirmer ».
 * Source: code de l'éducation L. 213-2-2. @throws agreements.incomplete-facts
 */
export function composeAgreement(
  facts: AgreementFacts,
  template: readonly TemplateArticle[] = defaultArticles[facts.buildingKind],
): AgreementContent {
  checkFacts(facts)
  return typesetAll({
    ...headOf(facts),
    parties: presentedFirst(facts).map((party) => presentParty(facts, party)),
    visas: visasOf(facts),
    articles: facts.amends ? amendmentArticles(facts, facts.amends) : writeArticles(template, facts),
    annexes: annexesOf(facts).filter(({ letter }) => !facts.amends || letter === 'D'),
    calendar: calendarAnnex(facts),
    signatures: facts.parties.map((party) => signatureOf(facts, party)),
    facts,
  })
}

function headOf({ buildingKind, number, amends }: AgreementFacts): Pick<AgreementContent, 'title' | 'subtitle'> {
  const place = buildingKind === 'college' ? 'Collège, hors temps scolaire' : 'Salle communale'
  return amends
    ? { title: `Avenant n° ${amends.rank} à la convention n° ${amends.number}`, subtitle: `${place} – n° ${number}` }
    : { title: 'Convention de mise à disposition de locaux', subtitle: `${place} – convention n° ${number}` }
}

/** The owner first, the organiser last, whatever the order in which they sign. */
const presentedFirst = ({ parties }: AgreementFacts): AgreementParty[] =>
  partyRole.options.toReversed().flatMap((role) => parties.filter((party) => party.role === role))

const labels: Record<PartyRole, string> = {
  organiser: 'L’organisateur',
  establishment: 'L’établissement',
  'second-establishment': 'L’établissement qui partage les lieux',
  manager: 'L’organisme gestionnaire',
  payee: 'Le bénéficiaire de la redevance',
  owner: 'Le propriétaire',
}

const labelOf = ({ buildingKind }: AgreementFacts, { role }: AgreementParty): string =>
  role === 'owner' && buildingKind === 'municipal-hall' ? 'La commune' : labels[role]

function presentParty(facts: AgreementFacts, party: AgreementParty): AgreementContent['parties'][number] {
  const mandate = party.delegationAct ? `en vertu de : ${party.delegationAct}` : mandateOf(party.role)
  return {
    label: labelOf(facts, party),
    identity: [party.name, party.legalForm, party.address, identifiersOf(facts, party)].filter((line) => line !== ''),
    representation: [party.representative, party.capacity, mandate],
  }
}

function mandateOf(role: PartyRole): string {
  return role === 'organiser' ? 'qui déclare avoir mandat pour signer' : 'en vertu des actes cités ci-dessous'
}

/** Numbers that identify a party; one that should have a number and has none shows it, a private person has none. */
function identifiersOf({ organiserKind }: AgreementFacts, { role, siren, siret, uai, rna }: AgreementParty): string {
  const company = siret ? `SIRET : ${siret}` : siren && `SIREN : ${siren}`
  const known = [rna && `RNA : ${rna}`, uai && `UAI : ${uai}`, company].filter(Boolean)
  if (known.length > 0) return known.join(' – ')
  if (role !== 'organiser') return 'SIREN : à confirmer'
  return organiserKind === 'individual' ? '' : 'RNA ou SIRET : à confirmer'
}

function signatureOf(facts: AgreementFacts, party: AgreementParty): SignatureBlock {
  const { role, name, representative, capacity } = party
  return { role, label: labelOf(facts, party), party: name, signatory: representative, capacity }
}

/** Applies French spacing to every printed text; the facts stay as they were given. */
function typesetAll(content: AgreementContent): AgreementContent {
  const deep = <T>(value: T): T => {
    if (typeof value === 'string') return typeset(value) as T
    if (Array.isArray(value)) return value.map(deep) as T
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)])) as T
  }
  return { ...deep({ ...content, facts: null }), facts: content.facts }
}
