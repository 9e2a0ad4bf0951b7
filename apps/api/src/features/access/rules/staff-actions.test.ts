import type { Role } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { givenStaff } from '../../../../../../tests/support/given-catalogue.ts'
import { type GrantToDecide, staffActions } from './staff-actions.ts'

const [tenantId, establishmentId] = [crypto.randomUUID(), crypto.randomUUID()]
const grant: GrantToDecide = { tenantId, establishmentId, status: 'delivered', kind: 'keypad' }
const asked = (role: Role, change: Partial<GrantToDecide> = {}) =>
  staffActions(givenStaff(role, tenantId, establishmentId), { ...grant, ...change })

describe('what somebody of the place may do about a right to enter', () => {
  it.each<[Role, ReturnType<typeof staffActions>]>([
    ['establishment-head', ['replace', 'change-code', 'repair', 'read-code']],
    ['town-clerk', ['replace', 'change-code', 'repair', 'read-code']],
    ['decider', ['replace', 'change-code', 'repair']],
    ['tenant-officer', ['replace', 'change-code', 'repair']],
    ['caretaker', ['replace', 'change-code', 'repair']],
    ['bursar', []],
  ])('%s', (role, expected) => {
    expect(asked(role)).toEqual(expected)
  })

  it.each<[string, Partial<GrantToDecide>, ReturnType<typeof staffActions>]>([
    ['before it is sent', { status: 'planned' }, ['replace', 'repair']],
    ['when the lock gave no code', { status: 'failed' }, ['replace', 'repair']],
    ['with the code of the place', { kind: 'fixed-code' }, ['replace', 'read-code']],
    ['where a person opens', { kind: 'person' }, ['replace']],
    ['once taken back', { status: 'revoked' }, []],
    ['once over', { status: 'expired' }, []],
  ])('%s', (_, change, expected) => {
    expect(asked('establishment-head', change)).toEqual(expected)
  })

  it('is nothing in another place, nor in another tenant', () => {
    const elsewhere = { establishmentId: crypto.randomUUID() }
    expect(asked('establishment-head', elsewhere)).toEqual([])
    expect(asked('establishment-head', { tenantId: crypto.randomUUID() })).toEqual([])
  })
})
