import { describe, expect, it } from 'vitest'
import { bookingSteps } from './booking-steps.ts'
import { statusLook, statusWords } from './status-words.ts'

const submitted = {
  status: 'submitted',
  cancelledSide: null,
  submittedAt: '2026-12-01T09:00:00+01:00',
  decisionDeadline: '2026-12-08T18:00:00+01:00',
  startsAt: '2026-12-15T18:30:00+01:00',
  timeZone: 'Europe/Paris',
  establishment: { id: 'e', name: 'Collège', kind: 'college', city: 'Roche', phone: null },
  agreementStatus: null,
  sessions: { asked: 1, standing: 1 },
} as const
const states = (booking: Parameters<typeof bookingSteps>[0]) => bookingSteps(booking).map(({ state }) => state)

describe('bookingSteps', () => {
  it('waits for the answer once the request is sent, and says until when', () => {
    expect(states(submitted)).toEqual(['done', 'current', 'upcoming', 'upcoming'])
    expect(bookingSteps(submitted).map(({ note }) => note)).toEqual([
      'mar. 1er déc.',
      'avant le mar. 8 déc.',
      undefined,
      'mar. 15 déc.',
    ])
  })

  it('goes on to the agreement, then to the day', () => {
    expect(states({ ...submitted, status: 'approved' })).toEqual(['done', 'done', 'current', 'upcoming'])
    expect(states({ ...submitted, status: 'confirmed' })).toEqual(['done', 'done', 'done', 'current'])
    expect(states({ ...submitted, status: 'ended' })).toEqual(['done', 'done', 'done', 'done'])
  })

  it('stops where the request was refused, and shows nothing beyond', () => {
    const steps = bookingSteps({ ...submitted, status: 'refused' })
    expect(steps.map(({ state }) => state)).toEqual(['done', 'stopped'])
    expect(steps.at(-1)?.title).toBe('Refusée')
  })

  it('stops at the agreement when its time ran out', () => {
    expect(states({ ...submitted, status: 'expired', agreementStatus: 'void' })).toEqual(['done', 'done', 'stopped'])
  })
})

describe('statusWords', () => {
  it('says who cancelled, and keeps bad news for those of the place', () => {
    const cancelled = { ...submitted, status: 'cancelled' } as const
    expect(statusWords({ ...cancelled, cancelledSide: 'applicant' })).toBe('Annulée par vous')
    expect(statusWords({ ...cancelled, cancelledSide: 'establishment' })).toBe('Annulée par le collège')
    expect(statusLook({ ...cancelled, cancelledSide: 'applicant' }).tone).toBe('block')
    expect(statusLook({ ...cancelled, cancelledSide: 'establishment' }).tone).toBe('no')
  })
})
