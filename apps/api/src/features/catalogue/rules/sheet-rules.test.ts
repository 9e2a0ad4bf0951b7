import { describe, expect, it } from 'vitest'
import type { Role } from '@salles-ouvertes/contract'
import type { AccountActor } from '../../../platform/actor.ts'
import { blockingOf, completenessOf, missingOf, type SheetFacts } from './completeness.ts'
import { mayEdit, mayPublish, roomActions } from './who-may-publish.ts'

const whole: SheetFacts = {
  description: 'Grande salle',
  houseRules: 'Rangez les tables.',
  areaM2: 120,
  photos: 1,
  hasOpening: true,
  hasTariff: true,
  ways: [{ kind: 'person', hasSecret: false, deviceReference: null }],
}

const keypad = { kind: 'keypad', hasSecret: false, deviceReference: 'K-1' } as const

describe('missingOf', () => {
  it('finds nothing missing in a whole sheet', () => {
    expect(missingOf(whole)).toEqual([])
    expect(completenessOf([])).toBe(100)
  })

  it.each([
    ['no way in at all', [], true],
    ['a fixed code that nobody recorded', [{ kind: 'fixed-code', hasSecret: false, deviceReference: null }], true],
    ['a fixed code', [{ kind: 'fixed-code', hasSecret: true, deviceReference: null }], false],
    ['a key box without its code', [{ kind: 'key-box', hasSecret: false, deviceReference: null }], true],
    ['a keypad without a device', [{ kind: 'keypad', hasSecret: false, deviceReference: null }], true],
    ['a keypad', [{ kind: 'keypad', hasSecret: false, deviceReference: 'K-1' }], false],
    ['a keypad, then a key box without its code', [keypad, { ...keypad, kind: 'key-box' }], true],
  ] as const)('judges %s', (_, ways, isMissing) => {
    expect(missingOf({ ...whole, ways: [...ways] }).includes('access')).toBe(isMissing)
  })

  it('forbids publishing for want of hours, price or access alone', () => {
    const nothing = { ...whole, description: '', houseRules: '', areaM2: null, photos: 0, ways: [] }
    const missing = missingOf({ ...nothing, hasOpening: false, hasTariff: false })
    expect(missing).toHaveLength(7)
    expect(blockingOf(missing)).toEqual(['opening', 'tariff', 'access'])
    expect(completenessOf(missing)).toBe(0)
  })
})

describe('who may publish', () => {
  const holder = (role: Role, tenantId: string, establishmentId: string | null): AccountActor => ({
    kind: 'account',
    accountId: 'a',
    sessionId: null,
    memberships: [],
    grants: [{ id: 'g', role, tenantId, establishmentId, legalEntityId: null, capacity: null, delegationAct: null }],
  })
  const room = { tenantId: 'isere', establishmentId: 'college', status: 'draft' }

  it.each([
    ['tenant-officer', 'isere', null, true, true],
    ['town-clerk', 'isere', null, true, true],
    ['establishment-head', 'isere', 'college', true, false],
    ['establishment-head', 'isere', 'other', false, false],
    ['bursar', 'isere', 'college', false, false],
    ['caretaker', 'isere', 'college', false, false],
    ['tenant-officer', 'vif', null, false, false],
  ] as const)('%s of %s, establishment %s', (role, tenantId, establishmentId, edits, publishes) => {
    const actor = holder(role, tenantId, establishmentId)
    expect([mayEdit(actor, room), mayPublish(actor, room)]).toEqual([edits, publishes])
  })

  it('offers to publish or to withdraw, never both', () => {
    const officer = holder('tenant-officer', 'isere', null)
    expect(roomActions(officer, room)).toEqual(['edit', 'compose', 'publish'])
    expect(roomActions(officer, { ...room, status: 'published' })).toEqual(['edit', 'compose', 'withdraw'])
    expect(roomActions(holder('establishment-head', 'isere', 'college'), room)).toEqual(['edit'])
  })
})
