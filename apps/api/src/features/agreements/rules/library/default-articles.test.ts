import { conditionName, type AgreementBuilding, type ConditionName, type PublicParty } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../agreement-content.ts'
import type { AgreementFacts } from '../agreement-facts.ts'
import { textOfAgreement } from '../agreement-text.ts'
import { collegeFacts, hallFacts, managedHallFacts, sharedFacts } from '../example-facts.ts'
import { holdsAll } from '../template/conditions.ts'

const examples: Record<AgreementBuilding, AgreementFacts> = { college: collegeFacts, 'municipal-hall': hallFacts }

type Change = (facts: AgreementFacts) => Partial<AgreementFacts>
const flipped = <T>(current: boolean, otherwise: T, back: T) => (current ? otherwise : back)
const terms =
  (name: keyof AgreementFacts['terms']): Change =>
  (facts) => {
    const isSame = JSON.stringify(facts.terms[name]) === JSON.stringify(collegeFacts.terms[name])
    return { terms: { ...facts.terms, [name]: (isSame ? hallFacts : collegeFacts).terms[name] } }
  }
const free: Change = ({ price }) => ({ price: flipped(price.free !== null, collegeFacts.price, hallFacts.price) })
const holidays =
  (wanted: 'included' | 'excluded'): Change =>
  ({ schoolHolidays }) => ({
    occurrences: hallFacts.occurrences,
    schoolHolidays: flipped(schoolHolidays === wanted, null, wanted),
  })
const secondRoom: Change = ({ site }) => ({
  site: { ...site, rooms: site.rooms.flatMap((room) => [room, { ...room, name: 'Petite salle' }]) },
})
const areas =
  (name: 'sharedAreas' | 'excludedAreas'): Change =>
  ({ site }) => ({ site: { ...site, [name]: flipped(site[name].length > 0, [], collegeFacts.site[name]) } })
const access =
  (kind: AgreementFacts['accessKind']): Change =>
  ({ accessKind }) => ({
    accessKind: flipped(accessKind === kind, 'keypad' as const, kind),
  })
const insuredUntil =
  (validUntil: string): Change =>
  () => ({
    insurance: { insurer: 'Assurance Modèle', policyNumber: 'RC-000-42', validUntil },
  })

const partyFrom =
  (source: AgreementFacts, role: PublicParty): Change =>
  ({ parties, acts }) => ({
    parties: [...parties, ...source.parties.filter((party) => party.role === role)],
    acts: [...acts, ...source.acts.filter((act) => act.of === role)],
  })

/** What to change in the facts so that a condition that held no longer does, or the other way round. */
const changes: Partial<Record<ConditionName, Change>> = {
  event: ({ purpose }) => ({
    purpose: { ...purpose, category: flipped(purpose.category === 'cultural', 'sport', 'cultural') },
  }),
  'economic-use': () => ({ organiserKind: 'company' }),
  minors: ({ audience }) => ({ audience: { ...audience, hasMinors: !audience.hasMinors } }),
  free,
  reduced: () => ({ price: { ...collegeFacts.price, isReduced: true } }),
  'republican-commitment': (facts) =>
    facts.price.free ? { organiserKind: 'public-body' } : { price: { ...facts.price, isReduced: true } },
  series: ({ occurrences }) => ({
    occurrences: flipped(occurrences.length > 1, occurrences.slice(0, 1), hallFacts.occurrences),
  }),
  'several-rooms': secondRoom,
  'holidays-excluded': holidays('excluded'),
  'holidays-included': holidays('included'),
  'insurance-declared': () => ({ insurance: null }),
  'insurance-ends-early': insuredUntil('2026-09-01'),
  'opened-by-person': access('person'),
  'key-box': access('key-box'),
  'secret-code': () => ({ accessKind: 'person' }),
  'other-contacts': (facts) => ({
    ...secondRoom(facts),
    otherAccess: [
      { rooms: ['Petite salle'], kind: 'person', contact: { name: 'Gardien d’essai', phone: '04 00 00 00 09' } },
    ],
  }),
  'house-rules': ({ houseRules }) => ({
    houseRules: flipped(houseRules.length > 0, [], collegeFacts.houseRules),
  }),
  'shared-areas': areas('sharedAreas'),
  'excluded-areas': areas('excludedAreas'),
  'shared-place': partyFrom(sharedFacts, 'second-establishment'),
  'other-manager': partyFrom(managedHallFacts, 'manager'),
  'other-payee': partyFrom(managedHallFacts, 'payee'),
  'recall-notice-settled': terms('recallNoticeDays'),
  instalments: terms('instalments'),
  'payment-due-settled': terms('paymentDueDays'),
  'payment-means-settled': terms('paymentMeans'),
  'vat-settled': terms('vatMention'),
  'utilities-settled': terms('isUtilitiesIncluded'),
  'utilities-included': ({ terms: settled }) => ({
    terms: { ...settled, isUtilitiesIncluded: settled.isUtilitiesIncluded !== true },
  }),
  deposit: terms('deposits'),
  'key-fee-settled': terms('keyLossFeeCents'),
  'cancellation-settled': terms('cancellationSteps'),
  'retention-settled': terms('retention'),
  'data-contact-settled': terms('dataProtectionContact'),
  'court-settled': terms('court'),
}

function changed(name: ConditionName, facts: AgreementFacts): AgreementFacts {
  const change = changes[name]
  if (change) return { ...facts, ...change(facts) }
  const [subject, word] = [name.slice(0, name.indexOf('-')), name.slice(name.indexOf('-') + 1)]
  const isHeld = holdsAll([name], facts)
  if (subject === 'organiser') {
    const kind = isHeld ? 'individual' : word
    return { ...facts, organiserKind: kind as AgreementFacts['organiserKind'] }
  }
  const category = (isHeld ? 'meeting' : word) as AgreementFacts['purpose']['category']
  return { ...facts, purpose: { ...facts.purpose, category } }
}

const linesOf = (facts: AgreementFacts): string[] =>
  textOfAgreement(composeAgreement(facts)).articles.flatMap(({ title, paragraphs }) => [title, ...paragraphs])

/** The whole text of an example, then, for each condition, the lines that come and go with it. */
function golden(facts: AgreementFacts): string {
  const usual = linesOf(facts)
  const differences = conditionName.options.map((name) => {
    const other = linesOf(changed(name, facts))
    const [gone, come] = [usual.filter((line) => !other.includes(line)), other.filter((line) => !usual.includes(line))]
    const state = holdsAll([name], facts) ? `not ${name}` : name
    return [`== ${state}`, ...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`)].join('\n')
  })
  return `${usual.join('\n')}\n\n${differences.join('\n\n')}\n`.replaceAll('\u00a0', ' ')
}

describe('the articles of the platform', () => {
  it.each(Object.entries(examples))('say what was read and agreed, under each condition: %s', async (kind, facts) => {
    await expect(golden(facts)).toMatchFileSnapshot(`goldens/${kind}.txt`)
  })

  it.each(conditionName.options)('are seen with %s and without', (name) => {
    for (const facts of Object.values(examples)) {
      expect(holdsAll([name], changed(name, facts))).toBe(!holdsAll([name], facts))
    }
  })
})
