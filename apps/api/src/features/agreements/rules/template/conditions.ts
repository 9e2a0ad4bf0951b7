import {
  organisationKind,
  purpose,
  type Condition,
  type ConditionName,
  type PublicParty,
} from '@salles-ouvertes/contract'
import { toLocal } from '../../../../platform/time.ts'
import { accessKindsOf, needsRepublicanCommitment, type AgreementFacts } from '../agreement-facts.ts'

type Test = (facts: AgreementFacts) => boolean

const eventPurposes: readonly string[] = ['cultural', 'private-event', 'commercial']
const isSeries: Test = ({ occurrences }) => occurrences.length > 1
const hasParty =
  (role: PublicParty): Test =>
  ({ parties }) =>
    parties.some((party) => party.role === role)
const isSettled = (text: string | null) => text !== null && text.trim() !== ''

const otherTests = {
  event: ({ purpose: { category } }) => eventPurposes.includes(category),
  'economic-use': (facts) => facts.organiserKind === 'company' || facts.purpose.category === 'commercial',
  minors: ({ audience }) => audience.hasMinors,
  free: ({ price }) => price.free !== null,
  reduced: ({ price }) => price.isReduced,
  'republican-commitment': needsRepublicanCommitment,
  series: isSeries,
  'several-rooms': ({ site }) => site.rooms.length > 1,
  'holidays-excluded': (facts) => isSeries(facts) && facts.schoolHolidays === 'excluded',
  'holidays-included': (facts) => isSeries(facts) && facts.schoolHolidays === 'included',
  'insurance-declared': ({ insurance }) => insurance !== null,
  'insurance-ends-early': ({ insurance, occurrences, zone }) =>
    insurance !== null && occurrences.some(({ endsAt }) => toLocal(zone, new Date(endsAt)).date > insurance.validUntil),
  'opened-by-person': (facts) => accessKindsOf(facts).includes('person'),
  'key-box': (facts) => accessKindsOf(facts).includes('key-box'),
  'secret-code': (facts) => accessKindsOf(facts).some((kind) => kind !== 'person'),
  'other-contacts': (facts) => contactsElsewhere(facts).length > 0,
  'house-rules': ({ houseRules }) => houseRules.length > 0,
  'shared-areas': ({ site }) => site.sharedAreas.length > 0,
  'excluded-areas': ({ site }) => site.excludedAreas.length > 0,
  'shared-place': hasParty('second-establishment'),
  'other-manager': hasParty('manager'),
  'other-payee': hasParty('payee'),
  'recall-notice-settled': ({ terms }) => terms.recallNoticeDays !== null,
  instalments: ({ terms }) => (terms.instalments ?? []).length > 0,
  'payment-due-settled': ({ terms }) => terms.paymentDueDays !== null,
  'payment-means-settled': ({ terms }) => terms.paymentMeans.length > 0,
  'vat-settled': ({ terms }) => isSettled(terms.vatMention),
  'utilities-settled': ({ terms }) => terms.isUtilitiesIncluded !== null,
  'utilities-included': ({ terms }) => terms.isUtilitiesIncluded === true,
  deposit: ({ terms }) => terms.deposits.length > 0,
  'key-fee-settled': ({ terms }) => terms.keyLossFeeCents !== null,
  'cancellation-settled': ({ terms }) => terms.cancellationSteps.length > 0,
  'retention-settled': ({ terms }) => isSettled(terms.retention),
  'data-contact-settled': ({ terms }) => isSettled(terms.dataProtectionContact),
  'court-settled': ({ terms }) => isSettled(terms.court),
} satisfies Partial<Record<ConditionName, Test>>

const tests = new Map<string, Test>([
  ...Object.entries(otherTests),
  ...organisationKind.options.map((kind): [string, Test] => [
    `organiser-${kind}`,
    ({ organiserKind }) => organiserKind === kind,
  ]),
  ...purpose.options.map((category): [string, Test] => [
    `purpose-${category}`,
    ({ purpose: declared }) => declared.category === category,
  ]),
])

/** Conditions that hold wherever another one does. */
const consequences: Partial<Record<Condition, Condition[]>> = {
  'republican-commitment': ['organiser-association'],
  'holidays-excluded': ['series'],
  'holidays-included': ['series'],
  'insurance-ends-early': ['insurance-declared'],
  'key-box': ['secret-code'],
  'utilities-included': ['utilities-settled'],
  'purpose-cultural': ['event'],
  'purpose-private-event': ['event'],
  'purpose-commercial': ['event', 'economic-use'],
  'organiser-company': ['economic-use'],
}

const negated = 'not '

/** Whether every condition holds for these facts. */
export const holdsAll = (conditions: readonly Condition[], facts: AgreementFacts): boolean =>
  conditions.every((condition) => {
    const isNegated = condition.startsWith(negated)
    const test = tests.get(isNegated ? condition.slice(negated.length) : condition)
    if (!test) throw new Error(`no test for the condition ${condition}`)
    return test(facts) !== isNegated
  })

/** The conditions with all that follows from them. */
export const withConsequences = (conditions: readonly Condition[]): Set<Condition> =>
  new Set(conditions.flatMap((condition) => [condition, ...(consequences[condition] ?? [])]))

/** Names asked to hold and not to hold at once: such a text never stands. */
export const contradictions = (conditions: readonly Condition[]): Condition[] => {
  const all: ReadonlySet<string> = withConsequences(conditions)
  return conditions.filter((condition) => all.has(opposite(condition)))
}

const opposite = (condition: Condition): string =>
  condition.startsWith(negated) ? condition.slice(negated.length) : `${negated}${condition}`

/** Rooms where somebody else than the usual contact is called. */
export const contactsElsewhere = ({ contact, otherAccess = [] }: AgreementFacts) =>
  otherAccess.filter((other) => other.contact.name !== contact.name || other.contact.phone !== contact.phone)
