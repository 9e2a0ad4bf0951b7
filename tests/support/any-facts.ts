import fc from 'fast-check'
import { organisationKind, purpose } from '../../packages/contract/src/index.ts'
import {
  unsettledTerms,
  type AgreementFacts,
  type AgreementTerms,
} from '../../apps/api/src/features/agreements/rules/agreement-facts.ts'
import {
  collegeFacts,
  hallFacts,
  managedHallFacts,
  sharedFacts,
} from '../../apps/api/src/features/agreements/rules/example-facts.ts'

/** Not blank, and none of the words by which a hole in a text is known. */
const words = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((text) => `x${text.replaceAll(/null|NaN|undefined|[{}<>]/g, '')}`)

const occurrence = fc
  .tuple(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 1, max: 1_800 }))
  .map(([start, length]) => {
    const startsAt = Date.UTC(2026, 0, 1) + start * 60_000
    return { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(startsAt + length * 60_000).toISOString() }
  })

/** Each term settled or not, whatever the others are. */
const terms: fc.Arbitrary<AgreementTerms> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(unsettledTerms)))
  .map((settled) => ({
    ...unsettledTerms,
    ...Object.fromEntries(Object.entries(collegeFacts.terms).filter(([name]) => settled.includes(name))),
  }))

const accessKind = fc.constantFrom('fixed-code' as const, 'key-box' as const, 'keypad' as const, 'person' as const)

/** Facts of any agreement that may be signed. */
export const anyFacts = (): fc.Arbitrary<AgreementFacts> =>
  fc
    .record({
      base: fc.constantFrom(collegeFacts, hallFacts, sharedFacts, managedHallFacts),
      terms,
      price: fc.constantFrom(collegeFacts.price, hallFacts.price, { ...collegeFacts.price, isReduced: true }),
      category: fc.constantFrom(...purpose.options),
      organiserKind: fc.constantFrom(...organisationKind.options),
      insurance: fc.constantFrom(collegeFacts.insurance, null, {
        insurer: 'Assurance Modèle',
        policyNumber: 'RC-1',
        validUntil: '2026-03-01',
      }),
      accessKind,
      elsewhere: fc.option(fc.record({ kind: accessKind, name: words })),
      schoolHolidays: fc.constantFrom('included' as const, 'excluded' as const, null),
      occurrences: fc.array(occurrence, { minLength: 1, maxLength: 60 }),
      hasMinors: fc.boolean(),
      text: words,
      houseRules: fc.array(words, { maxLength: 4 }),
      sharedAreas: fc.array(words, { maxLength: 2 }),
      excludedAreas: fc.array(words, { maxLength: 2 }),
      areaM2: fc.option(fc.integer({ min: 1, max: 2_000 })),
    })
    .map(({ base, category, text, hasMinors, areaM2, occurrences, elsewhere, sharedAreas, excludedAreas, ...rest }) => {
      const rooms = base.site.rooms.map((room) => ({ ...room, areaM2, name: text }))
      const other = rooms.slice(0, 1).map((room) => ({ ...room, name: `${text} bis` }))
      return {
        ...base,
        ...rest,
        occurrences: occurrences.map((date) => ({ ...date, roomName: text })),
        purpose: { category, text },
        audience: { description: text, hasMinors },
        site: { ...base.site, name: text, rooms: elsewhere ? [...rooms, ...other] : rooms, sharedAreas, excludedAreas },
        ...(elsewhere && {
          otherAccess: [
            {
              rooms: [`${text} bis`],
              kind: elsewhere.kind,
              contact: { name: elsewhere.name, phone: '04 00 00 00 08' },
            },
          ],
        }),
      }
    })
