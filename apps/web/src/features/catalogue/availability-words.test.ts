import { describe, expect, it } from 'vitest'
import { availabilityWords } from './availability-words.ts'

const hours = { from: 1110, until: 1230 }
const answer = (availability: object) =>
  availabilityWords(
    {
      timeZone: 'Europe/Paris',
      availability: { kind: 'free', freeFrom: null, freeUntil: null, nearest: null, ...availability },
    },
    hours,
  )

describe('availabilityWords', () => {
  it('says the hours that were asked when they are free', () => {
    expect(answer({})?.words.replaceAll('\u00a0', ' ')).toBe('Libre de 18 h 30 à 20 h 30')
  })

  it('says the part that is free, in the hours of the place', () => {
    const partly = { kind: 'partly', freeFrom: '2026-12-15T18:30:00Z', freeUntil: '2026-12-15T21:00:00Z' }
    expect(answer(partly)?.words.replaceAll('\u00a0', ' ')).toBe('Libre seulement de 19 h 30 à 22 h')
  })

  it('offers the nearest slot of a room already taken', () => {
    const nearest = { startsAt: '2026-12-15T20:30:00+01:00', endsAt: '2026-12-15T22:30:00+01:00' }
    expect(answer({ kind: 'taken', nearest })?.freedom).toBe('partly')
    expect(answer({ kind: 'taken' })).toEqual({ words: 'Déjà prise à cette heure', freedom: 'taken' })
  })

  it('says nothing when no day was asked', () => {
    expect(answer({ kind: 'not-asked' })).toBeNull()
  })
})
