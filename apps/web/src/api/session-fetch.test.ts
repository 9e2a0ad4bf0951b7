import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hasSessionHint, onSessionEnded, sessionFetch, setSessionHint } from './session-fetch.ts'

const calls: string[] = []
let isRefreshAllowed = true
let isExpired = true

/** Stands for the network: the access token is refused until the session has been renewed. */
async function network(input: Request | string, init?: RequestInit): Promise<Response> {
  const url = typeof input === 'string' ? input : new URL(input.url).pathname
  const method = typeof input === 'string' ? (init?.method ?? 'GET') : input.method
  calls.push(`${method} ${url}`)
  if (url.endsWith('/refresh')) {
    isExpired = !isRefreshAllowed
    return new Response(null, { status: isRefreshAllowed ? 204 : 401 })
  }
  return new Response('{}', { status: isExpired ? 401 : 200 })
}

beforeEach(() => {
  calls.length = 0
  isRefreshAllowed = true
  isExpired = true
  vi.stubGlobal('fetch', network)
})
afterEach(() => {
  vi.unstubAllGlobals()
  setSessionHint(false)
})

const ask = (path: string) => sessionFetch(new Request(`http://localhost:3000/api/v1${path}`))

describe('sessionFetch', () => {
  it('renews an expired session once for calls made together, then asks again', async () => {
    setSessionHint(true)
    const answers = await Promise.all([ask('/bookings'), ask('/rooms')])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200])
    expect(calls.filter((call) => call.endsWith('/refresh'))).toEqual(['POST /api/v1/sessions/refresh'])
  })

  it('leaves a visitor alone', async () => {
    expect((await ask('/bookings')).status).toBe(401)
    expect(calls).toEqual(['GET /api/v1/bookings'])
  })

  it('says that the session has ended when it cannot be renewed', async () => {
    setSessionHint(true)
    isRefreshAllowed = false
    const ended = vi.fn()
    onSessionEnded(ended)
    expect((await ask('/bookings')).status).toBe(401)
    expect(ended).toHaveBeenCalledOnce()
    expect(hasSessionHint()).toBe(false)
  })
})
