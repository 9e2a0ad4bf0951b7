import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { FileStore } from '../features/files/file-store.ts'

/** Shape of the keys; nothing else ever becomes a path. */
const keyShape = /^([0-9a-f-]{36})\/([0-9a-f]{64})$/

/** Files under `dataDir/files`, fanned out over 256 subfolders per owner; readable by the process's own account alone. */
export function createFolderFileStore(dataDir: string): FileStore {
  const root = join(resolve(dataDir), 'files')
  return {
    async put(key, bytes) {
      const path = pathOf(root, key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const draft = `${path}.${randomUUID()}.part`
      try {
        await writeFile(draft, bytes, { flag: 'wx', mode: 0o600, flush: true })
        // A link, unlike a rename, never replaces bytes already there: the key names the content.
        await link(draft, path).catch(unless('EEXIST'))
      } finally {
        await rm(draft, { force: true })
      }
    },
    get: (key) => readFile(pathOf(root, key)).catch(unless('ENOENT')),
    remove: (key) => rm(pathOf(root, key), { force: true }),
  }
}

function pathOf(root: string, key: string): string {
  const [, owner, hash] = keyShape.exec(key) ?? []
  if (!owner || !hash) throw new Error('malformed file key')
  return join(root, owner, hash.slice(0, 2), hash)
}

const unless =
  (code: string) =>
  (error: unknown): null => {
    if (error instanceof Error && 'code' in error && error.code === code) return null
    throw error
  }
