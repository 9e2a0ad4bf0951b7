import { randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { LockAccess } from '../features/locks/lock-provider.ts'
import { chooseCode, type CodeShape, isFit, isTrivialCode } from '../features/locks/rules/code-choice.ts'
import { createLockProviders } from './lock-providers.ts'

const there = { baseUrl: 'https://locks.example' }
const accounts: LockAccess[] = [
  { kind: 'nuki', ...there, apiToken: 'a-token' },
  { kind: 'ttlock', ...there, codes: 'online', clientId: 'a', username: 'b', clientSecret: 'c', password: 'd' },
  { kind: 'seam', ...there, codes: 'online', apiKey: 'a-key' },
  { kind: 'webhook', ...there, keyId: 'a', signingSecret: 'b' },
]
const config = { NODE_ENV: 'production' as const, SECRET_KEY: Buffer.alloc(32, 7).toString('base64') }
const draws = 100_000

/** Every code that the lock takes and nobody would try first. */
function everyFit({ alphabet, length, ...shape }: CodeShape): string[] {
  let codes = ['']
  for (let place = 0; place < length; place += 1)
    codes = codes.flatMap((code) => [...alphabet].map((sign) => code + sign))
  return codes.filter((code) => isFit({ alphabet, length, ...shape }, code))
}

/** The same shape is tried once, whoever declares it. */
const shapes = new Map<string, { kinds: string[]; shape: CodeShape }>()
for (const account of accounts) {
  const shape = createLockProviders(config).open(account)?.capabilities.chosenCode
  if (!shape) throw new Error('this account chooses its codes')
  const known = shapes.get(JSON.stringify(shape)) ?? { kinds: [], shape }
  shapes.set(JSON.stringify(shape), { ...known, kinds: [...known.kinds, account.kind] })
}

describe.each([...shapes.values()])('the codes chosen for a lock of $kinds', ({ shape }) => {
  const codes = Array.from({ length: draws }, () => chooseCode(shape, randomInt))

  it('are of its alphabet and length, and never one that somebody would try first', () => {
    const isWrong = (code: string) =>
      code.length !== shape.length ||
      [...code].some((sign) => !shape.alphabet.includes(sign)) ||
      shape.forbiddenPrefixes.some((prefix) => code.startsWith(prefix)) ||
      isTrivialCode(code)
    expect(codes.filter(isWrong)).toEqual([])
  })

  it('are as likely as one another: 1000 baskets of them fill alike', () => {
    const baskets = new Map(everyFit(shape).map((code, index) => [code, index % 1000]))
    const countIn = (all: Iterable<string>): number[] => {
      const counts = Array.from({ length: 1000 }, () => 0)
      for (const code of all) {
        const basket = baskets.get(code)
        if (basket === undefined) throw new Error(`${code} is no code of this lock`)
        counts[basket] = (counts[basket] ?? 0) + 1
      }
      return counts
    }
    const [sizes, filled] = [countIn(baskets.keys()), countIn(codes)]
    const squares = filled.map((times, basket) => {
      const awaited = ((sizes[basket] ?? 0) / baskets.size) * draws
      return (times - awaited) ** 2 / awaited
    })
    const distance = squares.reduce((sum, each) => sum + each, 0)
    // Chi square with 999 degrees of freedom goes above 1224 less than once in a million draws.
    expect(distance).toBeLessThan(1224)
  })
})
