import { decisionGround } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../../platform/time.ts'
import { earliestDay, sideOf } from './lawful-grounds.ts'

const today = localDate('2026-10-05')
const first = (
  kind: 'formal-notice' | 'suspension' | 'termination',
  ground: (typeof decisionGround.options)[number],
  party: 'organiser' | 'establishment' | 'owner' = 'owner',
  given: Parameters<typeof earliestDay>[2] = [],
) => earliestDay({ kind, ground, party }, today, given)

describe('earliestDay', () => {
  it.each([
    ['safety', '2026-10-05', '2026-10-05'],
    ['requisition', '2026-10-05', '2026-10-05'],
    ['force-majeure', '2026-10-05', '2026-10-05'],
    ['public-service', '2026-10-08', '2026-11-04'],
    ['general-interest', 'not-lawful', '2026-11-04'],
    ['works', '2026-10-12', '2026-11-04'],
    ['breach', '2026-10-05', 'heard-first'],
    ['non-payment', '2026-10-13', 'heard-first'],
    ['cover-lost', '2026-10-05', 'heard-first'],
    ['unused', 'not-lawful', 'heard-first'],
    ['resignation', 'not-lawful', 'not-lawful'],
  ] as const)('%s of the owner: suspended from %s, ended from %s', (ground, suspension, termination) => {
    expect(first('suspension', ground)).toBe(suspension)
    expect(first('termination', ground)).toBe(termination)
  })

  it('lets the organiser end it on its own grounds only, and suspend it on force majeure alone', () => {
    const lawful = decisionGround.options.filter((ground) => first('termination', ground, 'organiser') !== 'not-lawful')
    expect(lawful).toEqual(['force-majeure', 'resignation'])
    expect(first('termination', 'resignation', 'organiser')).toBe('2026-10-13')
  })

  it('leaves the general interest to the owner', () => {
    expect(first('termination', 'general-interest', 'establishment')).toBe('not-lawful')
  })

  it('ends it after a formal notice on the same ground, the day after its delay at the soonest', () => {
    const given = [{ ground: 'breach' as const, lastDay: localDate('2026-10-20') }]
    expect(first('termination', 'breach', 'owner', given)).toBe('2026-10-21')
    expect(first('termination', 'non-payment', 'owner', given)).toBe('heard-first')
    const past = [{ ground: 'breach' as const, lastDay: localDate('2026-09-30') }, ...given]
    expect(first('termination', 'breach', 'owner', past)).toBe('2026-10-05')
  })

  it('gives the delay of the ground to comply, and no formal notice where none is due', () => {
    expect(first('formal-notice', 'breach')).toBe('2026-10-20')
    expect(first('formal-notice', 'non-payment')).toBe('2026-11-04')
    expect(first('formal-notice', 'safety')).toBe('not-lawful')
  })
})

describe('sideOf', () => {
  it('names the party, or the authority that orders', () => {
    expect(sideOf('breach', 'owner')).toBe('owner')
    expect(sideOf('resignation', 'organiser')).toBe('applicant')
    expect(sideOf('requisition', 'establishment')).toBe('authority')
  })
})
