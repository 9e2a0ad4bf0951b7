import { beforeEach, describe, expect, it } from 'vitest'
import { readWish } from './read-wish.ts'
import { forgetRequest } from './request-draft.ts'

const asked = { salle: 'room-1', debut: '2026-12-15T18:30:00+01:00', fin: '2026-12-15T20:30:00+01:00' }

describe('readWish', () => {
  beforeEach(forgetRequest)

  it('takes the room, the slot and what the search already knew', () => {
    expect(readWish({ ...asked, profile: 'company', people: '25' })).toMatchObject({
      roomId: 'room-1',
      startsAt: asked.debut,
      endsAt: asked.fin,
      profile: 'company',
      facts: { headcount: 25 },
    })
  })

  it('asks for nothing when the address is not whole', () => {
    expect(readWish({})).toBeNull()
    expect(readWish({ ...asked, debut: 'hier' })).toBeNull()
    expect(readWish({ ...asked, profile: 'castle' })).not.toHaveProperty('profile')
  })
})
