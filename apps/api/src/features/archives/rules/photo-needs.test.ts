import { describe, expect, it } from 'vitest'
import { type PhotoUses, photosNeededFor } from './photo-needs.ts'

const nothing: PhotoUses = { openDisputes: 0, heldDeposits: 0, lastRetainedOn: null, isOpenProblem: false }

describe('the photos of a record', () => {
  it.each<[string, Partial<PhotoUses>, string | null]>([
    ['that nothing uses', {}, null],
    ['with an open dispute', { openDisputes: 1 }, 'dispute'],
    ['of a problem that waits', { isOpenProblem: true }, 'problem'],
    ['whose deposit is held', { heldDeposits: 1 }, 'deposit'],
    ['that show a retention less than five years ago', { lastRetainedOn: '2026-10-14' }, 'retention'],
    ['that show a retention of five years ago', { lastRetainedOn: '2026-10-13' }, null],
  ])('%s', (_, uses, need) => {
    expect(photosNeededFor({ ...nothing, ...uses }, '2031-10-13')).toBe(need)
  })

  it('are free only when each use is over, whatever the others say', () => {
    const days = [null, '2020-02-29', '2026-10-13', '2029-01-01']
    for (const openDisputes of [0, 2])
      for (const heldDeposits of [0, 1])
        for (const isOpenProblem of [false, true])
          for (const lastRetainedOn of days) {
            const uses = { openDisputes, heldDeposits, isOpenProblem, lastRetainedOn }
            const isFree = photosNeededFor(uses, '2031-10-13') === null
            const isRecent = lastRetainedOn === '2029-01-01'
            expect([uses, isFree]).toEqual([uses, openDisputes + heldDeposits === 0 && !isOpenProblem && !isRecent])
          }
  })

  it('once free, stay free on every later day', () => {
    const uses = { ...nothing, lastRetainedOn: '2024-02-29' }
    const days = ['2029-02-28', '2029-03-01', '2029-03-02', '2040-01-01']
    expect(days.map((day) => photosNeededFor(uses, day))).toEqual(['retention', null, null, null])
  })
})
