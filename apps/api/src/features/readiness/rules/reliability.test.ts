import { wayChange, type WayChange } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { type EntryOutcome, figuresOf, median } from './reliability.ts'

const quiet: EntryOutcome = {
  ...{ saidEntered: false, presence: null, lastKind: 'keypad', isLastFailed: false, saidNotOpening: false },
  ...{ wasRed: false, changes: [], minutesToMend: null },
}
const outcome = (changes: Partial<EntryOutcome>): EntryOutcome => ({ ...quiet, ...changes })

describe('figuresOf', () => {
  it('counts each session by what its group and the place said', () => {
    const figures = figuresOf([
      outcome({ saidEntered: true }),
      outcome({
        saidEntered: true,
        lastKind: 'person',
        saidNotOpening: true,
        changes: ['did-not-open', 'did-not-open'],
      }),
      outcome({ presence: 'arrived', wasRed: true }),
      outcome({ presence: 'absent' }),
      outcome({ isLastFailed: true, changes: ['lock-failed'], minutesToMend: 30 }),
      outcome({ wasRed: true, changes: ['not-ready'], minutesToMend: 0 }),
      quiet,
    ])
    expect(figures).toEqual({
      ...{ expected: 7, entered: 3, byThemselves: 1, absent: 1, failed: 2, medianMinutesToMend: 15 },
      replaced: [
        { reason: 'lock-failed', count: 1 },
        { reason: 'not-ready', count: 1 },
        { reason: 'did-not-open', count: 2 },
      ],
    })
  })

  it('never counts a group that entered as absent or as a failure, and adds up over parts', () => {
    let seed = 7351
    const draw = <T>(...among: readonly T[]): T => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return among[Math.floor(seed / 65536) % among.length] as T
    }
    const all = Array.from({ length: 400 }, () => ({
      ...{ saidEntered: draw(true, false), presence: draw(null, 'arrived' as const, 'absent' as const) },
      ...{ lastKind: draw('keypad' as const, 'person' as const), isLastFailed: draw(true, false) },
      ...{ saidNotOpening: draw(true, false), wasRed: draw(true, false), minutesToMend: draw(null, 5, 90) },
      changes: draw<readonly WayChange[]>([], wayChange.options),
    }))
    const [whole, ...parts] = [all, all.slice(0, 130), all.slice(130)].map(figuresOf)
    for (const { expected, entered, byThemselves, absent, failed } of [whole!, ...parts]) {
      expect(byThemselves).toBeLessThanOrEqual(entered)
      expect(entered + Math.max(absent, failed)).toBeLessThanOrEqual(expected)
    }
    for (const figure of ['expected', 'entered', 'byThemselves', 'absent', 'failed'] as const) {
      expect(parts[0]![figure] + parts[1]![figure]).toBe(whole![figure])
    }
  })
})

describe('median', () => {
  it.each([
    [[], null],
    [[4], 4],
    [[9, 1, 5], 5],
    [[10, 0], 5],
  ])('of %j is %s', (values, expected) => {
    expect(median(values)).toBe(expected)
  })
})
