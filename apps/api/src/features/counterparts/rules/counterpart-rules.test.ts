import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counterpartAction, counterpartStatus } from '@salles-ouvertes/contract'
import { assertCovers, awaitedCents, delivery, dueStep, lateCents, openCents, valueOf } from './counterpart-value.ts'
import { allowedActions, assertMay } from './counterpart-workflow.ts'
import type { AccountActor } from '../../../platform/actor.ts'

const counterpart = { status: 'agreed' as const, quantity: 4, unitCents: 750, deliveredQuantity: 1 }

describe('the value of a counterpart', () => {
  it('is awaited while it is agreed, owed in money once it is late, for what was not delivered', () => {
    expect([awaitedCents(counterpart), lateCents(counterpart)]).toEqual([2250, 0])
    for (const status of counterpartStatus.exclude(['agreed']).options) {
      expect(awaitedCents({ ...counterpart, status })).toBe(0)
      expect(lateCents({ ...counterpart, status })).toBe(status === 'late' ? 2250 : 0)
    }
  })

  it.each([
    [3000, [], 3000],
    [3000, [counterpart], 750],
    [1000, [counterpart], 0],
  ])('of %i cents owed leaves %j: %i', (balance, agreed, open) => {
    expect(openCents(balance, agreed)).toBe(open)
    if (open > 0) assertCovers({ quantity: 1, unitCents: open }, balance, agreed)
    expect(() => assertCovers({ quantity: 1, unitCents: open + 1 }, balance, agreed)).toThrow(
      'counterparts.above-balance',
    )
  })

  it('is settled to the cent by deliveries of any size, and never beyond', () => {
    const steps = fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 20 })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 9999 }),
        steps,
        (quantity, unitCents, all) => {
          let settled = 0
          let deliveredQuantity = 0
          for (const units of all) {
            const now = { status: 'agreed' as const, quantity, unitCents, deliveredQuantity }
            if (units < 1 || units > quantity - deliveredQuantity) {
              expect(() => delivery(now, units)).toThrow('counterparts.too-many-units')
              continue
            }
            const { valueCents, status } = delivery(now, units)
            settled += valueCents
            deliveredQuantity += units
            expect(status).toBe(deliveredQuantity === quantity ? 'delivered' : 'agreed')
            expect(settled + awaitedCents({ ...now, deliveredQuantity })).toBe(valueOf(quantity, unitCents))
          }
        },
      ),
    )
  })
})

describe('dueStep', () => {
  it.each([
    [8, false, null],
    [7, false, 'remind'],
    [7, true, null],
    [0, false, 'remind'],
    [0, true, null],
    [-1, false, 'lapse'],
    [-1, true, 'lapse'],
  ] as const)('%i days before, reminded %s: %s', (daysLeft, wasReminded, step) => {
    expect(dueStep(daysLeft, wasReminded)).toBe(step)
  })
})

describe('who may do what', () => {
  const scope = { tenantId: 't', establishmentId: 'e', organisationId: 'o' }
  const member: AccountActor = {
    ...{ kind: 'account', accountId: 'a', sessionId: null, grants: [] },
    memberships: [{ organisationId: 'o', membership: 'member' }],
  }
  const grant = {
    id: 'g',
    tenantId: 't',
    establishmentId: null,
    legalEntityId: null,
    capacity: null,
    delegationAct: null,
  }
  const staff = (
    role: 'bursar' | 'establishment-head' | 'town-clerk' | 'tenant-officer' | 'decider',
  ): AccountActor => ({
    ...member,
    ...{ memberships: [], grants: [{ ...grant, role }] },
  })

  it.each([
    ['member', member, ['withdraw'], ['add-proof']],
    ['bursar', staff('bursar'), [], ['accept-delivery']],
    ['head', staff('establishment-head'), ['agree', 'refuse'], ['accept-delivery']],
    ['clerk', staff('town-clerk'), ['agree', 'refuse'], ['accept-delivery']],
    ['officer', staff('tenant-officer'), [], []],
    ['decider', staff('decider'), [], []],
  ])('%s', (_name, actor, ofProposed, ofAgreed) => {
    expect(allowedActions(actor, 'proposed', scope)).toEqual(ofProposed)
    expect(allowedActions(actor, 'agreed', scope)).toEqual(ofAgreed)
    for (const status of ['delivered', 'late', 'refused', 'withdrawn'] as const) {
      expect(allowedActions(actor, status, scope)).toEqual([])
    }
  })

  it('refuses with the code that says why', () => {
    for (const action of counterpartAction.options) {
      expect(() => assertMay(staff('decider'), action, { ...scope, status: 'agreed' })).toThrow(
        'counterparts.not-found',
      )
    }
    expect(() => assertMay(staff('bursar'), 'agree', { ...scope, status: 'proposed' })).toThrow(
      'counterparts.not-allowed',
    )
    expect(() => assertMay(member, 'withdraw', { ...scope, status: 'agreed' })).toThrow('counterparts.wrong-status')
  })
})
