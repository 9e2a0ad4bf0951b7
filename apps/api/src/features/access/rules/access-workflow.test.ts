import { describe, expect, it } from 'vitest'
import { accessGrantStatus } from '@salles-ouvertes/contract'
import { type AccessStep, accessWorkflow, retryDelayMinutes, statusAfter } from './access-workflow.ts'
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

  it('waits longer after each failure', () => {
    expect([1, 2].map(retryDelayMinutes)).toEqual([2, 10])
  })
})

describe('whyNoSecret', () => {
  const deliverAt = new Date('2026-10-12T16:30:00Z')
  const validUntil = new Date('2026-10-13T18:45:00Z')
  const [before, inside, after] = ['2026-10-12T16:00:00Z', '2026-10-13T17:00:00Z', '2026-10-13T18:45:00Z'].map(
    (instant) => new Date(instant),
  ) as [Date, Date, Date]

  it.each([
    ['planned', before, null, 'window'],
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
