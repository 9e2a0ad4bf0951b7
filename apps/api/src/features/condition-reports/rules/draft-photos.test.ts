import { describe, expect, it } from 'vitest'
import { mayDropDraftPhotos } from './draft-photos.ts'

const endsAt = new Date('2026-10-13T18:30:00Z')
const after = (hours: number, minutes = 0) => new Date(endsAt.getTime() + (hours * 60 + minutes) * 60_000)

describe('the photos of a draft', () => {
  it.each([
    ['while it may be sealed', { exitHours: 72, disputeDays: 1 }, 0, after(71, 59), false],
    ['when it may not any more', { exitHours: 72, disputeDays: 1 }, 0, after(72), true],
    ['while the session may be disputed', { exitHours: 12, disputeDays: 15 }, 0, after(15 * 24, -1), false],
    ['when it may not any more', { exitHours: 12, disputeDays: 15 }, 0, after(15 * 24), true],
    ['while a dispute is open, however old', { exitHours: 12, disputeDays: 15 }, 1, after(9000), false],
  ])('%s', (_, rules, openDisputes, now, mayGo) => {
    expect(mayDropDraftPhotos({ endsAt, openDisputes }, rules, now)).toBe(mayGo)
  })

  it('go once and for all when no dispute is open: never kept again later', () => {
    for (let hours = 0; hours < 2200; hours += 7)
      for (const rules of [
        { exitHours: 1, disputeDays: 1 },
        { exitHours: 72, disputeDays: 2 },
        { exitHours: 48, disputeDays: 90 },
      ]) {
        const goesAfter = Math.max(rules.exitHours, rules.disputeDays * 24)
        const mayGo = mayDropDraftPhotos({ endsAt, openDisputes: 0 }, rules, after(hours))
        expect([hours, rules, mayGo]).toEqual([hours, rules, hours >= goesAfter])
      }
  })
})
