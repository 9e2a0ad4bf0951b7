import { organisationKind, settablePiece } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { requiredPieces, rulesOfTenant, type PieceCase } from './required-pieces.ts'

const choir: PieceCase = {
  organisationKind: 'association',
  buildingKind: 'college',
  roomType: 'music-room',
  erpTypes: [],
  purpose: 'cultural',
  openToPublic: false,
}
const policy = { requiresInsurance: true, pieces: {}, permitLeadDays: 15 }
const kindsOf = (changed: Partial<PieceCase>, pieces = {}) =>
  requiredPieces({ ...choir, ...changed }, { ...policy, pieces }).map(({ kind }) => kind)
const stopsOf = (kind: string, changed: Partial<PieceCase>, pieces = {}) =>
  requiredPieces({ ...choir, ...changed }, { ...policy, pieces }).find((piece) => piece.kind === kind)?.stops

describe('requiredPieces', () => {
  it('asks an association for its papers, the others for theirs, and each for the insurance first', () => {
    expect(kindsOf({})).toEqual([
      ...['insurance', 'statutes', 'registration-receipt', 'officers', 'republican-commitment', 'safety-instructions'],
    ])
    expect(kindsOf({ organisationKind: 'company' })).toEqual(['insurance', 'company-extract', 'safety-instructions'])
    expect(kindsOf({ organisationKind: 'training-body', buildingKind: 'municipal-hall' })).toEqual([
      'insurance',
      'training-registration',
    ])
    for (const kind of organisationKind.options) expect(kindsOf({ organisationKind: kind })[0]).toBe('insurance')
  })

  it('asks for permits when the use calls for them', () => {
    const show = { organisationKind: 'public-body', buildingKind: 'municipal-hall', openToPublic: true } as const
    expect(kindsOf(show)).toEqual(['insurance', 'bar-permit', 'music-declaration'])
    expect(stopsOf('premises-permit', { ...show, roomType: 'gymnasium' })).toBe('signature')
    expect(stopsOf('premises-permit', { ...show, roomType: 'gymnasium', purpose: 'sport' })).toBeUndefined()
    expect(stopsOf('premises-permit', { ...show, roomType: 'gymnasium', openToPublic: false })).toBeUndefined()
  })

  it('asks for the permit of a use foreign to the building, to be verified, with its delay', () => {
    const dance = requiredPieces({ ...choir, erpTypes: ['R'], purpose: 'sport' }, { ...policy, permitLeadDays: 21 })
    expect(dance.find(({ kind }) => kind === 'premises-permit')).toEqual({
      ...{ kind: 'premises-permit', stops: 'signature', needsVerdict: true, leadDays: 21 },
    })
  })

  it('keeps what a text fixes, whatever was stored for a tenant', () => {
    const show = { purpose: 'cultural', openToPublic: true, roomType: 'gymnasium' } as const
    expect(stopsOf('premises-permit', show, { 'premises-permit': 'not-asked' })).toBe('signature')
    const fixed = rulesOfTenant(policy).flatMap(({ kind, fixedBy }) => (fixedBy ? [kind] : []))
    expect(fixed).toEqual(['insurance', 'premises-permit'])
    expect(settablePiece.options.toSorted()).toEqual(
      rulesOfTenant(policy)
        .flatMap(({ kind, fixedBy }) => (fixedBy ? [] : [kind]))
        .toSorted(),
    )
  })

  it('lets a tenant say what a lack stops, or ask for nothing', () => {
    expect(stopsOf('statutes', {})).toBe('nothing')
    expect(stopsOf('statutes', {}, { statutes: 'approval' })).toBe('approval')
    expect(kindsOf({}, { statutes: 'not-asked' })).not.toContain('statutes')
    const stops = (requiresInsurance: boolean) => requiredPieces(choir, { ...policy, requiresInsurance })[0]?.stops
    expect([stops(true), stops(false)]).toEqual(['submission', 'nothing'])
  })
})
