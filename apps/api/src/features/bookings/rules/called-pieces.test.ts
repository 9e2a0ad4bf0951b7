import { describe, expect, it } from 'vitest'
import { calledPieces, piecesCheck, type CalledPiece, type GivenPiece } from './called-pieces.ts'

const statutes = { kind: 'statutes', stops: 'approval' } as const
const days = [
  { first: '2026-10-13', last: '2026-10-13' },
  { first: '2026-11-03', last: '2026-11-04' },
]
const given = (version: number, changed: Partial<GivenPiece> = {}): GivenPiece => ({
  id: `v${version}`,
  kind: 'statutes',
  version,
  validFrom: '2026-01-01',
  validUntil: null,
  verdict: null,
  ...changed,
})
const standing = (...pieces: GivenPiece[]) => {
  const [called] = calledPieces([statutes], pieces, days)
  return [called?.state, called?.piece?.id ?? null]
}

describe('calledPieces', () => {
  it('is valid once every session is covered, to its last day, by a piece nobody refused', () => {
    expect(standing()).toEqual(['missing', null])
    expect(standing(given(1))).toEqual(['valid', 'v1'])
    expect(standing(given(1, { validUntil: '2026-11-04' }))).toEqual(['valid', 'v1'])
    expect(standing(given(1, { validUntil: '2026-11-03' }))).toEqual(['expired', 'v1'])
    expect(standing(given(1, { validFrom: '2026-10-14' }))).toEqual(['expired', 'v1'])
    expect(standing(given(1, { kind: 'officers' }))).toEqual(['missing', null])
  })

  it('takes dated pieces side by side, and of the others the newest alone', () => {
    const [first, next] = [given(1, { validUntil: '2026-10-31' }), given(2, { validFrom: '2026-11-01' })]
    expect(standing(first, { ...next, validUntil: '2027-10-31' })).toEqual(['valid', 'v1'])
    expect(standing(given(1), given(2))).toEqual(['valid', 'v2'])
    expect(standing(given(1), given(2, { verdict: 'refused' }))).toEqual(['refused', 'v2'])
    expect(standing(given(1, { verdict: 'refused' }), given(2))).toEqual(['valid', 'v2'])
  })
})

describe('a piece that has to be verified', () => {
  it.each([
    [null, 'to-verify'],
    ['verified', 'valid'],
    ['refused', 'refused'],
  ] as const)('with the verdict %s', (verdict, state) => {
    const permit = { kind: 'premises-permit', stops: 'signature', needsVerdict: true, leadDays: 15 } as const
    const called = calledPieces([permit], [given(1, { kind: 'premises-permit', verdict })], days)
    expect(called[0]?.state).toBe(state)
    expect(piecesCheck(called, 'signature').outcome).toBe(state === 'valid' ? 'ok' : 'refused')
    expect(piecesCheck(called, 'submission').outcome).toBe(state === 'valid' ? 'ok' : 'warning')
  })
})

describe('piecesCheck', () => {
  const lacking = (stops: CalledPiece['stops'], kind: CalledPiece['kind'] = 'statutes'): CalledPiece => ({
    kind,
    stops,
    state: 'missing',
    piece: null,
  })
  it('refuses what stops this step or one before it, and warns of the rest', () => {
    const outcomes = (['nothing', 'submission', 'approval', 'signature'] as const).map((stops) =>
      (['submission', 'approval', 'signature'] as const).map((step) => piecesCheck([lacking(stops)], step).outcome),
    )
    expect(outcomes).toEqual([
      ['warning', 'warning', 'warning'],
      ['refused', 'refused', 'refused'],
      ['warning', 'refused', 'refused'],
      ['warning', 'warning', 'refused'],
    ])
  })

  it('names what is missing, and leaves the insurance to its own checks', () => {
    const { outcome, params } = piecesCheck([lacking('submission', 'insurance'), lacking('approval')], 'submission')
    expect(outcome).toBe('warning')
    expect(params).toEqual({ pieces: [{ kind: 'statutes', state: 'missing', stops: 'approval' }] })
    expect(piecesCheck([], 'signature').outcome).toBe('ok')
  })
})
