import { describe, expect, it } from 'vitest'
import { isForeignUse, type UseOfBuilding } from './erp-uses.ts'

type Row = [UseOfBuilding['erpTypes'], NonNullable<UseOfBuilding['purpose']>, closed: boolean, open: boolean]

describe('isForeignUse', () => {
  it.each<Row>([
    [['L'], 'cultural', false, false],
    [['L'], 'sport', false, false],
    [['N'], 'private-event', false, false],
    [['N'], 'cultural', false, true],
    [['N'], 'sport', true, true],
    [['R'], 'training', false, false],
    [['R'], 'meeting', false, false],
    [['R'], 'cultural', false, true],
    [['R'], 'sport', true, true],
    [['R'], 'private-event', true, true],
    [['W'], 'meeting', false, false],
    [['W'], 'sport', true, true],
    [['X'], 'sport', false, false],
    [['X'], 'cultural', false, true],
    [['X'], 'meeting', false, true],
    [['L', 'R'], 'sport', true, true],
    [['M'], 'sport', false, false],
    [[], 'sport', false, false],
  ])('%s, %s: %s, and %s with the public', (erpTypes, purpose, closed, open) => {
    const use = (openToPublic: boolean): UseOfBuilding => ({ erpTypes, purpose, openToPublic, roomType: 'dance-room' })
    expect([isForeignUse(use(false)), isForeignUse(use(true))]).toEqual([closed, open])
  })

  it('takes a gymnasium for an indoor sports hall until its type is written', () => {
    const show = { purpose: 'cultural', openToPublic: true, roomType: 'gymnasium' } as const
    expect(isForeignUse({ ...show, erpTypes: [] })).toBe(true)
    expect(isForeignUse({ ...show, erpTypes: ['L'] })).toBe(false)
    expect(isForeignUse({ ...show, erpTypes: [], purpose: null })).toBe(false)
  })
})
