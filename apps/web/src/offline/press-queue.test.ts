import { beforeEach, describe, expect, it } from 'vitest'
import { ApiProblem } from '../api/problem.ts'
import { openPressQueue } from './press-queue.ts'

beforeEach(() => localStorage.clear())

const problem = (status: number) => new ApiProblem(status, {}, { sentence: 'Non.', fields: [] })
const waitingIn = (queue: { waiting: { value: readonly { id: string }[] } }) => queue.waiting.value.map(({ id }) => id)

describe('what was said without network', () => {
  it('is told in order, and kept on the device until then', async () => {
    const before = openPressQueue('essai')
    before.add({ id: 'a' })
    before.add({ id: 'b' })
    const queue = openPressQueue('essai')
    const told: string[] = []
    expect(await queue.send(async ({ id }) => void told.push(id))).toEqual([])
    expect(told).toEqual(['a', 'b'])
    expect(waitingIn(openPressQueue('essai'))).toEqual([])
  })

  it.each([new TypeError('no network'), problem(503), problem(429), problem(401)])(
    'waits behind the one that did not leave: %s',
    async (cause) => {
      const queue = openPressQueue('essai')
      queue.add({ id: 'a' })
      queue.add({ id: 'b' })
      expect(await queue.send(() => Promise.reject(cause))).toEqual([])
      expect(waitingIn(openPressQueue('essai'))).toEqual(['a', 'b'])
    },
  )

  it('is given up when the server refuses it, and the rest goes on', async () => {
    const queue = openPressQueue('essai')
    queue.add({ id: 'a' })
    queue.add({ id: 'b' })
    const refusal = problem(409)
    const told: string[] = []
    const deliver = async ({ id }: { id: string }) => {
      if (id === 'a') throw refusal
      told.push(id)
    }
    expect(await queue.send(deliver)).toEqual([refusal])
    expect(told).toEqual(['b'])
    expect(waitingIn(queue)).toEqual([])
  })

  it('is told once, though the network comes back twice, and takes what is said meanwhile', async () => {
    const queue = openPressQueue('essai')
    queue.add({ id: 'a' })
    const told: string[] = []
    const deliver = async ({ id }: { id: string }) => {
      if (told.length === 0) queue.add({ id: 'b' })
      told.push(id)
    }
    await Promise.all([queue.send(deliver), queue.send(deliver)])
    expect(told).toEqual(['a', 'b'])
  })

  it('survives a damaged store', () => {
    localStorage.setItem('salles-ouvertes.a-envoyer.essai', '{')
    expect(waitingIn(openPressQueue('essai'))).toEqual([])
  })
})
