import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes, type Slot } from '../../../platform/time.ts'
import { fullPlaces, type Crowd, type CrowdUse } from './crowd.ts'

const dawn = new Date('2026-10-13T16:00:00Z')
const slot = (from: number, until: number): Slot => ({
  startsAt: addMinutes(dawn, from),
  endsAt: addMinutes(dawn, until),
})
const use = (from: number, until: number, people: number, ...placeIds: string[]): CrowdUse => ({
  ...slot(from, until),
  people,
  placeIds,
})
const building = { placeId: 'building', name: 'Bâtiment A', maxPeople: 100 }
const floor = { placeId: 'floor', name: 'Étage 1', maxPeople: 50 }

describe('fullPlaces', () => {
  it('has nothing to say up to the limit, and counts those asked for', () => {
    const crowd: Crowd = { limits: [building], uses: [use(0, 120, 60, 'building')] }
    expect(fullPlaces(crowd, [slot(60, 180)], 40)).toEqual([])
    expect(fullPlaces(crowd, [slot(60, 180)], 41)).toEqual([{ limit: building, people: 101, slots: [slot(60, 180)] }])
    expect(fullPlaces({ limits: [building], uses: [] }, [slot(0, 60)], 101)).toHaveLength(1)
  })

  it('does not add uses that follow one another, nor those that end when the slot begins', () => {
    const uses = [use(0, 60, 90, 'building'), use(60, 120, 90, 'building'), use(-60, 0, 90, 'building')]
    expect(fullPlaces({ limits: [building], uses }, [slot(0, 120)], 10)).toEqual([])
    expect(fullPlaces({ limits: [building], uses }, [slot(0, 120)], 11)).toHaveLength(1)
  })

  it('judges each place with those who are in it, and names the slots that are too many', () => {
    const uses = [use(0, 60, 45, 'building', 'floor'), use(0, 60, 40, 'building')]
    const [full, ...others] = fullPlaces({ limits: [building, floor], uses }, [slot(0, 60), slot(600, 660)], 10)
    expect(others).toEqual([])
    expect(full).toEqual({ limit: floor, people: 55, slots: [slot(0, 60)] })
  })

  it('agrees with somebody who counts every minute', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 60 }))
    const others = fc.array(fc.tuple(span, fc.integer({ min: 1, max: 40 }), fc.subarray(['building', 'floor'])), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(
        others,
        fc.array(span, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 60 }),
        (drawn, wanted, people) => {
          const uses = drawn.map(([[from, length], count, places]) => use(from, from + length, count, ...places))
          const slots = wanted.map(([from, length]) => slot(from, from + length))
          const found = fullPlaces({ limits: [building, floor], uses }, slots, people)
          for (const limit of [building, floor]) {
            const peaks = slots.map((asked) => peakByMinute(asked, uses, limit.placeId) + people)
            const full = found.find((place) => place.limit === limit)
            expect(full?.people ?? null).toBe(Math.max(...peaks) > limit.maxPeople ? Math.max(...peaks) : null)
            expect(full?.slots ?? []).toEqual(slots.filter((_, index) => peaks[index]! > limit.maxPeople))
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

function peakByMinute(asked: Slot, uses: readonly CrowdUse[], placeId: string): number {
  let peak = 0
  for (let at = asked.startsAt; at < asked.endsAt; at = addMinutes(at, 1)) {
    let people = 0
    for (const other of uses)
      if (other.placeIds.includes(placeId) && other.startsAt <= at && at < other.endsAt) people += other.people
    peak = Math.max(peak, people)
  }
  return peak
}
