import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../platform/time.ts'
import { firstDayWithoutWay, usualKind, waysOn, wayToTry } from './ways-in.ts'

const way = (id: string, startsOn: string | null = null, endsOn: string | null = null) => ({ id, startsOn, endsOn })
const day = localDate('2026-12-31')

describe('the ways of a day', () => {
  it.each([
    ['always', way('a'), true],
    ['from that very day', way('a', '2026-12-31'), true],
    ['until that very day', way('a', null, '2026-12-31'), true],
    ['from the next day', way('a', '2027-01-01'), false],
    ['until the day before', way('a', null, '2026-12-30'), false],
  ])('%s', (_, one, isThere) => {
    expect(waysOn([one], day)).toHaveLength(isThere ? 1 : 0)
  })

  it('are tried in their order, each once, until none is left', () => {
    const chain = [way('lock', null, '2026-12-30'), way('box'), way('person')]
    expect(wayToTry(chain, day, new Set())?.id).toBe('box')
    expect(wayToTry(chain, day, new Set(['box']))?.id).toBe('person')
    expect(wayToTry(chain, day, new Set(['box', 'person']))).toBeNull()
  })

  it('say how one usually enters; a person where nothing is recorded', () => {
    const chain = [
      { ...way('a', '2027-01-01'), kind: 'keypad' as const },
      { ...way('b'), kind: 'key-box' as const },
    ]
    expect(usualKind(chain, day)).toBe('key-box')
    expect(usualKind(chain, localDate('2027-01-01'))).toBe('keypad')
    expect(usualKind([], day)).toBe('person')
  })
})

describe('firstDayWithoutWay', () => {
  const today = localDate('2026-11-29')
  it.each([
    ['one that opens always', [way('a')], null],
    ['one that ended', [way('a', null, '2026-11-28')], '2026-11-29'],
    ['one that ends', [way('a', null, '2026-12-31')], '2027-01-01'],
    ['one that follows the other at once', [way('a', null, '2026-12-31'), way('b', '2027-01-01')], null],
    ['a day between two', [way('a', null, '2026-12-31'), way('b', '2027-01-02')], '2027-01-01'],
    ['one that begins later', [way('a', '2026-12-01')], '2026-11-29'],
    ['none', [], '2026-11-29'],
  ])('%s', (_, ways, expected) => {
    expect(firstDayWithoutWay(ways, today)).toBe(expected)
  })

  it('is the first hole that a look at each day finds', () => {
    const offset = fc.integer({ min: -5, max: 25 })
    const dated = fc
      .tuple(fc.option(offset), fc.option(offset))
      .filter(([from, until]) => from === null || until === null || from <= until)
      .map(([from, until]) =>
        way('x', from === null ? null : addDays(today, from), until === null ? null : addDays(today, until)),
      )
    fc.assert(
      fc.property(fc.array(dated, { maxLength: 5 }), (ways) => {
        const days = Array.from({ length: 40 }, (_, index) => addDays(today, index))
        expect(firstDayWithoutWay(ways, today)).toBe(days.find((one) => waysOn(ways, one).length === 0) ?? null)
      }),
    )
  })
})
