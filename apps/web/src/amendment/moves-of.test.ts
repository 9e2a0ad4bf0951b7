import { describe, expect, it } from 'vitest'
import { extentsOf, firstWish, movesOf, sessionsToMove } from './moves-of.ts'

const zone = 'Europe/Paris'
const gym = { id: 'gym', name: 'Gymnase' }
const session = (id: string, day: string, offset = '+01:00', room = gym) => ({
  id,
  startsAt: `${day}T18:30:00${offset}`,
  endsAt: `${day}T20:30:00${offset}`,
  room,
})
const first = session('a', '2027-03-16')
const second = session('b', '2027-03-23')
/** After the clocks have changed. */
const third = session('c', '2027-03-30', '+02:00')
const friday = session('d', '2027-03-26')
const season = [first, second, friday, third]
const ids = (sessions: readonly { id: string }[]) => sessions.map(({ id }) => id)

describe('firstWish', () => {
  it('is where the session stands, an evening that ends the next day included', () => {
    expect(firstWish(first, zone)).toEqual({
      extent: 'only',
      date: '2027-03-16',
      weekday: 2,
      from: 1110,
      until: 1230,
      roomId: '',
    })
    const late = { ...first, endsAt: '2027-03-17T01:00:00+01:00' }
    expect(firstWish(late, zone).until).toBe(1500)
  })
})

describe('sessionsToMove', () => {
  it('takes one, those of its weekday that follow, or all of that weekday', () => {
    expect(ids(sessionsToMove(season, second, 'only', zone))).toEqual(['b'])
    expect(ids(sessionsToMove(season, second, 'from', zone))).toEqual(['b', 'c'])
    expect(ids(sessionsToMove(season, second, 'all', zone))).toEqual(['a', 'b', 'c'])
  })
  it('is offered only where it makes a difference', () => {
    expect(extentsOf(season, second, zone)).toEqual(['only', 'from', 'all'])
    expect(extentsOf(season, first, zone)).toEqual(['only', 'from'])
    expect(extentsOf(season, third, zone)).toEqual(['only', 'all'])
    expect(extentsOf(season, friday, zone)).toEqual(['only'])
  })
})

describe('movesOf', () => {
  const wish = firstWish(first, zone)
  it('leaves out what stays in its place', () => {
    expect(movesOf([first], wish, zone)).toEqual([])
    expect(movesOf([first], { ...wish, roomId: 'gym' }, zone)).toEqual([])
  })
  it('gives one session a date, and hours in the time of its place', () => {
    expect(movesOf([first], { ...wish, date: '2027-03-31', from: 1080, until: 1200 }, zone)).toEqual([
      {
        session: first,
        move: { occurrenceId: 'a', startsAt: '2027-03-31T16:00:00.000Z', endsAt: '2027-03-31T18:00:00.000Z' },
      },
    ])
  })
  it('gives several another weekday of their own week', () => {
    const moves = movesOf([first, third], { ...wish, extent: 'all', weekday: 7 }, zone)
    expect(moves.map(({ move }) => move.startsAt)).toEqual(['2027-03-21T17:30:00.000Z', '2027-04-04T16:30:00.000Z'])
  })
  it('gives another room only to those that are not in it', () => {
    const away = session('e', '2027-04-06', '+02:00', { id: 'dojo', name: 'Dojo' })
    const moves = movesOf([first, away], { ...wish, extent: 'all', roomId: 'dojo' }, zone)
    expect(moves.map(({ move }) => [move.occurrenceId, move.roomId])).toEqual([['a', 'dojo']])
  })
  it('moves nothing without a date, or when the end comes before the start', () => {
    expect(movesOf([first], { ...wish, date: null }, zone)).toEqual([])
    expect(movesOf([first], { ...wish, until: wish.from }, zone)).toEqual([])
  })
})
