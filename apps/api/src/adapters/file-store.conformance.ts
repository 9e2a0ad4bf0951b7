import { createHash, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { FileStore } from '../features/files/file-store.ts'

/** What every place of files must do. Run against each adapter. */
export function describeFileStore(name: string, make: () => FileStore): void {
  const owner = randomUUID()
  const keyOf = (bytes: Uint8Array) => `${owner}/${createHash('sha256').update(bytes).digest('hex')}`
  const given = (words: string) => {
    const bytes = Buffer.from(words)
    return { bytes, key: keyOf(bytes) }
  }

  describe(`${name}, as a file store`, () => {
    it('gives back the very bytes, also none and many', async () => {
      const store = make()
      const every = Buffer.from(Array.from({ length: 256 }, (_, value) => value))
      for (const bytes of [every, Buffer.alloc(0), Buffer.alloc(3_000_000, 'é')]) {
        await store.put(keyOf(bytes), bytes)
        expect((await store.get(keyOf(bytes)))?.equals(bytes)).toBe(true)
      }
    })

    it('has nothing under a key never used', async () => {
      expect(await make().get(given('never kept').key)).toBeNull()
    })

    it('keeps the first bytes of a key, whoever writes again', async () => {
      const store = make()
      const { bytes, key } = given('first')
      await store.put(key, bytes)
      await store.put(key, bytes)
      await store.put(key, Buffer.from('second'))
      expect(String(await store.get(key))).toBe('first')
    })

    it('takes the same bytes from several at once', async () => {
      const store = make()
      const { bytes, key } = given('at once')
      await Promise.all(Array.from({ length: 5 }, () => store.put(key, bytes)))
      expect(String(await store.get(key))).toBe('at once')
    })

    it('forgets a key, and does not mind one that is not there', async () => {
      const store = make()
      const { bytes, key } = given('to forget')
      await store.put(key, bytes)
      await store.remove(key)
      await store.remove(key)
      expect(await store.get(key)).toBeNull()
    })

    it('takes nothing else than a key for an address', async () => {
      const store = make()
      for (const key of ['../secrets', `${owner}/../x`, 'a/b', `${owner}/${'A'.repeat(64)}`]) {
        await expect((async () => store.get(key))()).rejects.toThrow('malformed file key')
      }
    })
  })
}
