import { afterEach, describe, expect, it, vi } from 'vitest'
import { expectDone, idempotencyKey, unwrap } from './client.ts'
import { ApiProblem } from './problem.ts'

afterEach(() => vi.unstubAllGlobals())

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

describe('idempotencyKey', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

  it('is a new UUID each time, also on pages without https', () => {
    expect(idempotencyKey()['Idempotency-Key']).toMatch(uuid)
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    const first = idempotencyKey()['Idempotency-Key']
    expect(first).toMatch(uuid)
    expect(idempotencyKey()['Idempotency-Key']).not.toBe(first)
  })
})
