import { describe, expect, it } from 'vitest'
import { accessGrantStatus } from '@salles-ouvertes/contract'
import { type AccessStep, accessWorkflow, nextTry, statusAfter } from './access-workflow.ts'
import { whyNoSecret } from './secret-visibility.ts'

const steps = Object.keys(accessWorkflow) as AccessStep[]

describe('statusAfter', () => {
  it('starts each step only from the statuses of the table', () => {
    for (const step of steps) {
      for (const status of accessGrantStatus.options) {
        const expected = accessWorkflow[step].from.includes(status) ? accessWorkflow[step].to : null
        expect(statusAfter(step, status), `${step} from ${status}`).toBe(expected)
      }
    }
  })

  it('never leaves what is revoked or expired, and delivers nothing that was not prepared', () => {
    for (const step of steps) {
      expect(statusAfter(step, 'revoked')).toBeNull()
      expect(statusAfter(step, 'expired')).toBeNull()
    }
    expect(accessWorkflow.deliver.from).toEqual(['ready'])
  })
})

describe('nextTry', () => {
  const deliverAt = new Date('2026-10-12T16:30:00Z')

  it.each([
    ['three days ahead, an hour later', '2026-10-10T16:30:00Z', 0, '2026-10-10T17:30:00Z'],
    ['less than an hour ahead, when the code should leave', '2026-10-12T15:50:00Z', 0, '2026-10-12T16:30:00Z'],
    ['then two minutes after the first try', '2026-10-12T16:30:00Z', 1, '2026-10-12T16:32:00Z'],
    ['ten minutes after the second', '2026-10-12T16:32:00Z', 2, '2026-10-12T16:42:00Z'],
    ['and no more after the third', '2026-10-12T16:42:00Z', 3, null],
  ])('%s', (_case, now, attempts, expected) => {
    const next = nextTry('access.provider-unavailable', { attempts, deliverAt, now: new Date(now) })
    expect(next).toEqual(expected && new Date(expected))
  })

  it.each(['locks.window-not-kept', 'locks.rounding-overlaps-neighbour', 'locks.no-code-left'])(
    'does not wait for what will not change: %s',
    (reason) => {
      const now = new Date('2026-10-10T16:30:00Z')
      expect(nextTry(reason, { attempts: 0, deliverAt, now })).toBeNull()
    },
  )
})

describe('whyNoSecret', () => {
  const deliverAt = new Date('2026-10-12T16:30:00Z')
  const validUntil = new Date('2026-10-13T18:45:00Z')
  const [before, inside, after] = ['2026-10-12T16:00:00Z', '2026-10-13T17:00:00Z', '2026-10-13T18:45:00Z'].map(
    (instant) => new Date(instant),
  ) as [Date, Date, Date]

  it.each([
    ['planned', before, null, 'window'],
    ['ready', before, null, 'window'],
    ['planned', inside, 'money', 'money'],
    ['planned', inside, 'deposit', 'deposit'],
    ['planned', inside, null, 'provider'],
    ['issuing', inside, null, 'provider'],
    ['ready', inside, null, 'provider'],
    ['delivered', inside, null, null],
    ['active', inside, null, null],
    ['active', after, null, 'ended'],
    ['planned', after, 'money', 'ended'],
    ['expired', after, null, 'ended'],
    ['failed', inside, null, 'provider'],
    ['failed', after, null, 'ended'],
    ['revoking', inside, null, 'revoked'],
    ['revoked', after, null, 'revoked'],
  ] as const)('%s at %s, blocked by %s: %s', (status, now, blockedBy, expected) => {
    expect(whyNoSecret({ status, deliverAt, validUntil }, now, blockedBy)).toBe(expected)
  })
})
