import { expect, it } from 'vitest'
import type { MatchShare } from '@salles-ouvertes/contract'
import { type MovementToShare, sharesToPost } from './shares.ts'

const share = (changes: Partial<MatchShare> = {}): MatchShare => ({
  ...{ kind: 'payment', chargeId: 'a', paymentId: null, amountCents: 1000, ...changes },
})
const free: MovementToShare = { amountCents: 3000, isSetAside: false, taken: [] }
const taken = { ...free, taken: [{ chargeId: 'a', kind: 'payment', amountCents: 1000 } as const] }

it('posts what is asked, and not what stands already', () => {
  expect(sharesToPost(free, [share()])).toHaveLength(1)
  expect(sharesToPost(taken, [share()])).toEqual([])
  expect(sharesToPost(taken, [share(), share({ chargeId: 'b', amountCents: 2000 })])).toMatchObject([{ chargeId: 'b' }])
  expect(sharesToPost({ ...taken, isSetAside: true }, [share()])).toEqual([])
})

it.each<[string, MovementToShare, MatchShare[]]>([
  ['set-aside', { ...free, isSetAside: true }, [share()]],
  ['already-matched', taken, [share({ amountCents: 1001 })]],
  ['settled', { ...taken, amountCents: 1000 }, [share({ chargeId: 'b' })]],
  ['wrong-direction', free, [share({ kind: 'refund' })]],
  ['wrong-direction', { ...free, amountCents: -3000 }, [share()]],
  ['above-movement', taken, [share({ chargeId: 'b', amountCents: 2001 })]],
  ['above-movement', free, [share({ amountCents: 2000 }), share({ chargeId: 'b', amountCents: 1001 })]],
])('refuses as %s', (reason, movement, shares) => {
  expect(() => sharesToPost(movement, shares)).toThrow(`bank-statements.${reason}`)
})
