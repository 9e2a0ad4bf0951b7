import { describe, expect, it } from 'vitest'
import { expectDone, unwrap } from './client.ts'
import { ApiProblem } from './problem.ts'

describe('unwrap', () => {
  it('gives the data of an answer', async () => {
    expect(await unwrap(Promise.resolve({ data: { id: 1 }, response: new Response('{}') }))).toEqual({ id: 1 })
  })

  it('throws the refusal in French, with its fields and alternatives', async () => {
    const slot = { startsAt: '2026-12-15T18:30:00+01:00', endsAt: '2026-12-15T20:30:00+01:00' }
    const error = {
      code: 'bookings.slot-taken',
      requestId: 'r-1',
      alternatives: [slot],
      fields: [{ path: 'people', code: 'bookings.over-capacity', message: 'too many' }],
    }
    const refused = unwrap(Promise.resolve({ error, response: new Response('{}', { status: 409 }) }))
    await expect(refused).rejects.toBeInstanceOf(ApiProblem)
    await expect(refused).rejects.toMatchObject({
      status: 409,
      code: 'bookings.slot-taken',
      sentence: 'Ce créneau vient d’être pris. Voici les plus proches.',
      requestId: 'r-1',
      alternatives: [slot],
      fields: [{ path: 'people', message: 'Vous êtes trop nombreux pour cette salle.' }],
    })
  })

  it('turns the page of a proxy into a general problem', async () => {
    const refused = expectDone(Promise.resolve({ error: '<html>', response: new Response('', { status: 502 }) }))
    await expect(refused).rejects.toMatchObject({ status: 502, code: 'request.internal' })
  })
})
