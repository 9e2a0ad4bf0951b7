import { describe, expect, it } from 'vitest'
import { failuresBeforeTelling, secondsAfterFailure, secondsBeforeLook } from './next-try.ts'

describe('the patience of a request', () => {
  it.each([
    [1, 2],
    [2, 4],
    [3, 8],
    [4, 16],
    [5, 32],
    [6, 60],
    [7, 60],
    [5000, 60],
  ])('after %i failures in a row waits %i minutes', (failures, minutes) => {
    expect(secondsAfterFailure(failures)).toBe(minutes * 60)
  })

  it('tells people after three hours', () => {
    const waits = Array.from({ length: failuresBeforeTelling - 1 }, (_, index) => secondsAfterFailure(index + 1))
    expect(Math.round(waits.reduce((sum, wait) => sum + wait, 0) / 3600)).toBe(3)
  })

  it('asks a service that calls nobody more often than one that calls', () => {
    expect(secondsBeforeLook('i-parapheur')).toBe(300)
    expect(secondsBeforeLook('yousign')).toBe(3600)
  })
})
