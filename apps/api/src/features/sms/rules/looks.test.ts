import { expect, it } from 'vitest'
import { nextLook } from './looks.ts'

it('looks less and less often, then gives up within a day', () => {
  const start = new Date('2026-09-15T12:00:00Z')
  const seen = []
  for (let looks = 0, now: Date | null = start; now; looks += 1) {
    now = nextLook(looks, now)
    if (now) seen.push((now.getTime() - start.getTime()) / 60_000)
  }
  expect(seen).toEqual([1, 5, 20, 80, 320, 1040])
})
