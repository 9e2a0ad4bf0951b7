import { hash, verify } from '@node-rs/argon2'
import { randomBytes } from 'node:crypto'
import { fail } from '../../platform/errors.ts'

/** Argon2id, which is the library's default. Source: OWASP password storage, 19 MiB and two passes. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const maxAtOnce = 4
const maxWaiting = 100

/** Stands for the hash of an account that does not exist, so that the answer takes as long. */
const nobodysHash = hash(randomBytes(16), options)

let running = 0
const waiting: (() => void)[] = []

/** Each hash takes a core and 19 MiB: beyond a few at once, they wait; beyond a crowd, they are sent back. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= maxAtOnce) {
    if (waiting.length >= maxWaiting) fail('request.busy')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    running += 1
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** @throws request.busy when too many wait already */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, options))

/** Is it the password of this hash? Without a hash the answer is no, after the same work. @throws request.busy */
export function isPasswordRight(passwordHash: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    const isRight = await verify(passwordHash ?? (await nobodysHash), password)
    return passwordHash !== null && isRight
  })
}
