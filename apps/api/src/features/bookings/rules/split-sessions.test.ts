import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sessionsNamed, splitSessions } from './split-sessions.ts'

const sessions = ['a', 'b', 'c'].map((id) => ({ id }))
const refusing = (...occurrenceIds: string[]) => ({ occurrenceIds, reason: 'establishment-use' as const, text: '' })

describe('splitSessions', () => {
  it('accepts what is not named, and keeps the motive of each refusal', () => {
    const { accepted, refused } = splitSessions(sessions, [
      refusing('b'),
      { occurrenceIds: ['c'], reason: 'other', text: ' Portes ouvertes ' },
    ])
    expect(accepted).toEqual([{ id: 'a' }])
    expect(refused).toEqual([
      { sessions: [{ id: 'b' }], reason: 'establishment-use', text: '' },
      { sessions: [{ id: 'c' }], reason: 'other', text: 'Portes ouvertes' },
    ])
    expect(splitSessions(sessions, [])).toEqual({ accepted: sessions, refused: [] })
  })

  it('refuses a session that does not stand or is named twice, a motive without words, and nothing left', () => {
    expect(() => splitSessions(sessions, [refusing('d')])).toThrow('bookings.unknown-session')
    expect(() => splitSessions(sessions, [refusing('a'), refusing('a')])).toThrow('bookings.unknown-session')
    expect(() => splitSessions(sessions, [{ occurrenceIds: ['a'], reason: 'other', text: ' ' }])).toThrow(
      'bookings.reason-required',
    )
    expect(() => splitSessions(sessions, [refusing('a', 'b', 'c')])).toThrow('bookings.nothing-accepted')
  })

  it('puts each session on one side, whatever is refused', () => {
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c'], { maxLength: 2 }), (named) => {
        const { accepted, refused } = splitSessions(
          sessions,
          named.map((id) => refusing(id)),
        )
        const all = [...accepted, ...refused.flatMap((group) => group.sessions)].map(({ id }) => id)
        expect(all.sort()).toEqual(['a', 'b', 'c'])
      }),
    )
  })
})

it('sessionsNamed keeps the order of the sessions', () => {
  expect(sessionsNamed(sessions, ['c', 'a'])).toEqual([{ id: 'a' }, { id: 'c' }])
})
