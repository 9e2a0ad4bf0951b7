import { describe, expect, it } from 'vitest'
import { accessGrantStatus } from '@salles-ouvertes/contract'
import { type CodeInLock, driftOf, type WantedCode } from './drift.ts'

const now = new Date('2026-10-13T17:00:00Z')
const window = { validFrom: new Date('2026-10-13T16:15:00Z'), validUntil: new Date('2026-10-13T18:45:00Z') }
const wanted = (other: Partial<WantedCode> = {}): WantedCode => ({
  ...{ grantId: 'grant', status: 'delivered', reference: 'code', ...window },
  ...other,
})
const found = (other: Partial<CodeInLock> = {}): CodeInLock => ({
  ...{ grantId: 'grant', reference: 'code', state: 'present', ...window },
  ...other,
})
const kinds = (want: WantedCode[], codes: CodeInLock[]) => driftOf(want, codes, now).map(({ kind }) => kind)

describe('driftOf', () => {
  it('finds nothing where the lock holds what was told', () => {
    expect(driftOf([wanted()], [found()], now)).toEqual([])
    expect(driftOf([wanted()], [found({ state: 'pending' })], now)).toEqual([])
    expect(driftOf([], [], now)).toEqual([])
  })

  it('says for each status whether a code may be there, and whether one must be', () => {
    const answers = accessGrantStatus.options.map((status) => [
      status,
      kinds([wanted({ status })], [found()])[0] ?? 'may be there',
      kinds([wanted({ status })], [])[0] ?? 'need not be there',
    ])
    expect(answers).toEqual([
      ['planned', 'may be there', 'need not be there'],
      ['issuing', 'may be there', 'need not be there'],
      ['ready', 'may be there', 'missing'],
      ['delivered', 'may be there', 'missing'],
      ['active', 'may be there', 'missing'],
      ['revoking', 'may be there', 'need not be there'],
      ['revoked', 'orphan', 'need not be there'],
      ['expired', 'orphan', 'need not be there'],
      ['failed', 'orphan', 'need not be there'],
    ])
  })

  it('takes for an orphan what is over, and a second code of one right', () => {
    expect(kinds([wanted({ validUntil: now })], [found()])).toEqual(['orphan'])
    expect(driftOf([wanted()], [found({ reference: 'former' }), found()], now)).toEqual([
      { kind: 'orphan', grantId: 'grant', reference: 'former' },
    ])
  })

  it('leaves a code that no right is known for until its end: another database may know it', () => {
    expect(kinds([], [found({ grantId: null })])).toEqual([])
    expect(kinds([], [found({ grantId: null, validUntil: null })])).toEqual([])
    expect(kinds([], [found({ grantId: null, validUntil: now })])).toEqual(['orphan'])
  })

  it.each([
    ['another beginning', { validFrom: new Date('2026-10-13T16:17:00Z') }],
    ['another end', { validUntil: new Date('2026-10-13T18:43:00Z') }],
    ['no end', { validUntil: null }],
    ['a refusal of the lock', { state: 'failed' as const }],
  ])('finds misplaced a code with %s', (_, other) => {
    expect(kinds([wanted()], [found(other)])).toEqual(['misplaced'])
  })

  it('takes two codes of one name as misplaced, and a window of nearly the same second as the same', () => {
    expect(kinds([wanted()], [found(), found()])).toEqual(['misplaced'])
    expect(kinds([wanted()], [found({ validUntil: new Date('2026-10-13T18:45:59Z') })])).toEqual([])
  })

  it('notes what a lock calls a code whose answer was lost, whatever window it was wished for with', () => {
    expect(kinds([wanted({ reference: null })], [found()])).toEqual(['unnoted'])
    expect(kinds([wanted({ status: 'planned', reference: null })], [found({ validFrom: null })])).toEqual(['unnoted'])
  })
})
