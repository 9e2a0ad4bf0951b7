import { createHash } from 'node:crypto'

/** Same seed and key, same answer: what makes two generations of one volume identical. */
export type Seeded = {
  /** A number in [0, 1) for this key. */
  number(key: string): number
  /** A UUIDv7 of that instant for this key, so that indexes grow as they would have. */
  id(at: Date, key: string): string
}

export function seeded(seed: number): Seeded {
  const digest = (key: string) => createHash('md5').update(`${seed} ${key}`).digest('hex')
  return {
    number: (key) => Number.parseInt(digest(key).slice(0, 12), 16) / 2 ** 48,
    id(at, key) {
      const bits = digest(key)
      const time = at.getTime().toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${bits.slice(0, 3)}-8${bits.slice(3, 6)}-${bits.slice(6, 18)}`
    },
  }
}
