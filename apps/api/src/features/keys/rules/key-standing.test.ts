import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeyEntryKind } from '@salles-ouvertes/contract'
import { localDate } from '../../../platform/time.ts'
import {
  actionsOn,
  isLate,
  type Line,
  neverMoved,
  type Standing,
  standingAfter,
  standingWithout,
  stepOn,
} from './key-standing.ts'

const now = new Date('2026-10-05T08:00:00Z')
const line = (kind: KeyEntryKind, standing: Standing, rank: number, daysAgo = 0): Line => ({
  ...{ id: `line-${rank}`, rank, kind, ...standing },
  recordedAt: new Date(now.getTime() - daysAgo * 24 * 3_600_000),
})
const out = { state: 'out', handingId: 'line-1' } as const

describe('standingAfter', () => {
  it.each([
    ['handed', neverMoved, { state: 'out', handingId: 'line-2' }],
    ['returned', out, neverMoved],
    ['returned', { state: 'lost', handingId: 'line-1' }, neverMoved],
    ['lost', out, { state: 'lost', handingId: 'line-1' }],
    ['lost', neverMoved, { state: 'lost', handingId: null }],
  ] as const)('%s from %o', (kind, from, to) => {
    expect(standingAfter(kind, from, 'line-2')).toEqual(to)
  })

  it.each([
    ['handed', out],
    ['handed', { state: 'lost', handingId: null }],
    ['returned', neverMoved],
    ['lost', { state: 'lost', handingId: null }],
  ] as const)('refuses %s from %o', (kind, from) => {
    expect(() => standingAfter(kind, from, 'line-2')).toThrow('keys.wrong-state')
  })
})

describe('standingWithout', () => {
  const handed = line('handed', out, 1)
  const returned = line('returned', neverMoved, 2)

  it('gives back the hands of the line before, or nobody’s', () => {
    expect(standingWithout([returned, handed], 'line-2', now)).toEqual(out)
    expect(standingWithout([handed], 'line-1', now)).toEqual(neverMoved)
  })

  it('undoes the last line only, once, and within seven days', () => {
    expect(() => standingWithout([returned, handed], 'line-1', now)).toThrow('keys.not-the-last')
    expect(() => standingWithout([], 'line-1', now)).toThrow('keys.not-the-last')
    expect(() => standingWithout([line('corrected', out, 3), returned], 'line-3', now)).toThrow('keys.not-the-last')
    expect(standingWithout([line('handed', out, 1, 7)], 'line-1', now)).toEqual(neverMoved)
    expect(() => standingWithout([line('handed', out, 1, 7.001)], 'line-1', now)).toThrow('keys.too-late-to-correct')
  })
})

it('never puts a copy in two hands, whatever is written', () => {
  const kinds = fc.constantFrom<KeyEntryKind>('handed', 'returned', 'lost', 'corrected')
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 30 }), (wanted) => {
      const lines: Line[] = []
      for (const kind of wanted) {
        const last = lines.at(-1)
        const actions = actionsOn(last ?? null, now, true)
        const action = ({ handed: 'hand', returned: 'return', lost: 'lose', corrected: 'correct' } as const)[kind]
        const write = () =>
          kind === 'corrected'
            ? standingWithout(lines.slice(-2).toReversed(), last?.id ?? '', now)
            : standingAfter(kind, last ?? neverMoved, `line-${lines.length + 1}`)
        if (!actions.includes(action)) {
          expect(write).toThrow()
          continue
        }
        const standing = write()
        if (kind === 'handed') expect(last?.state ?? 'in-place').toBe('in-place')
        lines.push(line(kind, standing, lines.length + 1))
        expect(standing.state === 'out').toBe(standing.handingId !== null && standing.state !== 'lost')
      }
    }),
  )
})

it('is late from the day after, and only while somebody has it', () => {
  expect(isLate('out', '2026-10-05', '2026-10-05')).toBe(false)
  expect(isLate('out', '2026-10-05', '2026-10-06')).toBe(true)
  expect(isLate('lost', '2026-10-05', '2026-10-06')).toBe(false)
})

it('lets those who make the list retire a copy that nobody has', () => {
  expect(actionsOn(null, now, true)).toEqual(['hand', 'lose', 'retire'])
  expect(actionsOn(null, now, false)).toEqual(['hand', 'lose'])
  expect(actionsOn(line('handed', out, 1), now, true)).toEqual(['return', 'lose', 'correct'])
})

describe('stepOn', () => {
  it.each([
    ['two days before', '2026-10-01', '2026-10-08', '2026-10-06', null],
    ['the day before', '2026-10-01', '2026-10-08', '2026-10-07', 'due-soon'],
    ['the day itself', '2026-10-01', '2026-10-08', '2026-10-08', 'due-soon'],
    ['the day it was handed over, for the next', '2026-10-07', '2026-10-08', '2026-10-07', null],
    ['the next day, handed over the day before', '2026-10-07', '2026-10-08', '2026-10-08', 'due-soon'],
    ['the day it was handed over, for that day', '2026-10-08', '2026-10-08', '2026-10-08', null],
    ['the day after', '2026-10-08', '2026-10-08', '2026-10-09', 'late'],
  ])('%s', (_, handedOn, dueOn, today, step) => {
    expect(stepOn(localDate(today), { handedOn: localDate(handedOn), dueOn: localDate(dueOn) })).toBe(step)
  })
})
