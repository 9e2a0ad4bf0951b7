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
    ['planned', before, true, 'window'],
    ['planned', inside, false, 'money'],
    ['planned', inside, true, 'provider'],
    ['issuing', inside, true, 'provider'],
    ['ready', inside, true, 'provider'],
    ['delivered', inside, true, null],
    ['active', inside, true, null],
    ['active', after, true, 'ended'],
    ['planned', after, false, 'ended'],
    ['expired', after, true, 'ended'],
    ['failed', inside, true, 'provider'],
    ['failed', after, true, 'ended'],
    ['revoking', inside, true, 'revoked'],
    ['revoked', after, true, 'revoked'],
  ] as const)('%s at %s, money %s: %s', (status, now, money, expected) => {
    expect(whyNoSecret({ status, deliverAt, validUntil }, now, money)).toBe(expected)
  })
})
