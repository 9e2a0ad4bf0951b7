import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { api } from './client.ts'
import { idempotencyKey } from './idempotency-key.ts'

let keys: (string | null)[]
let answers: (number | 'cut')[]
beforeEach(() => {
  keys = []
  vi.stubGlobal('fetch', async (request: Request) => {
    keys.push(request.headers.get('Idempotency-Key'))
    const answer = answers.shift() ?? 200
    if (answer === 'cut') throw new TypeError('network')
    return new Response('{}', { status: answer, headers: { 'Content-Type': 'application/json' } })
  })
})
afterEach(() => vi.unstubAllGlobals())

const organisation = (name: string) => ({ name }) as never
const send = (name = 'Chorale') =>
  api.POST('/organisations', { body: organisation(name), headers: idempotencyKey() }).catch(() => null)

it.each([
  { heard: 200, isSame: false },
  { heard: 409, isSame: false },
  { heard: 503, isSame: true },
  { heard: 'cut' as const, isSame: true },
])('pressed again after $heard, what is asked has the same key: $isSame', async ({ heard, isSame }) => {
  answers = [heard]
  await send()
  await send()
  await send()
  const [first, second, third] = keys
  expect(first).toMatch(/^[0-9a-f-]{36}$/)
  expect(second === first).toBe(isSame)
  expect(third).not.toBe(second)
})

it('names other things by other keys, until each is answered', async () => {
  answers = ['cut', 'cut']
  await send('Chorale')
  await send('Théâtre')
  await send('Chorale')
  await send('Théâtre')
  expect(keys[1]).not.toBe(keys[0])
  expect(keys.slice(2)).toEqual(keys.slice(0, 2))
})

it('leaves alone what may be asked as often as one likes', async () => {
  answers = []
  await api.POST('/organisations', { body: organisation('Chorale') })
  expect(keys).toEqual([null])
})
