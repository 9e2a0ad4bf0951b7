import type { PartyRole, TemplateArticle } from '@salles-ouvertes/contract'
import { annexesOf, type Annex } from './annexes.ts'
import { partyOf, signingRoles, type AgreementFacts, type AgreementParty } from './agreement-facts.ts'
import { amendmentArticles } from './amendment-articles.ts'
import type { Article, Table } from './block.ts'
import { calendarAnnex } from './calendar-annex.ts'
import { checkFacts } from './check-facts.ts'
import { typeset } from './french-wording.ts'
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
 * The agreement, or its amendment, that these facts call: three parties for a collège, two for a municipal hall. Articles
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
    parties: signingRoles(facts.buildingKind)
      .toReversed()
      .map((role) => presentParty(facts, role)),
    visas: visasOf(facts),
    articles: facts.amends ? amendmentArticles(facts, facts.amends) : writeArticles(template, facts),
    annexes: annexesOf(facts).filter(({ letter }) => !facts.amends || letter === 'D'),
    calendar: calendarAnnex(facts),
    signatures: signingRoles(facts.buildingKind).map((role) => signatureOf(facts, role)),
    facts,
  })
}

function headOf({ buildingKind, number, amends }: AgreementFacts): Pick<AgreementContent, 'title' | 'subtitle'> {
  const place = buildingKind === 'college' ? 'Collège, hors temps scolaire' : 'Salle communale'
  return amends
    ? { title: `Avenant n° ${amends.rank} à la convention n° ${amends.number}`, subtitle: `${place} – n° ${number}` }
    : { title: 'Convention de mise à disposition de locaux', subtitle: `${place} – convention n° ${number}` }
}

function labelOf(facts: AgreementFacts, role: PartyRole): string {
  if (role === 'organiser') return 'L’organisateur'
  if (role === 'establishment') return 'L’établissement'
  return facts.buildingKind === 'college' ? 'Le propriétaire' : 'La commune'
}

function presentParty(facts: AgreementFacts, role: PartyRole): AgreementContent['parties'][number] {
  const party = partyOf(facts, role)
  const mandate = party.delegationAct ? `en vertu de : ${party.delegationAct}` : mandateOf(role)
  return {
    label: labelOf(facts, role),
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

function signatureOf(facts: AgreementFacts, role: PartyRole): SignatureBlock {
  const { name, representative, capacity } = partyOf(facts, role)
  return { role, label: labelOf(facts, role), party: name, signatory: representative, capacity }
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
