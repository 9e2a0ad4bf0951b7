import { readdir, readFile as readBytes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenIdentity, type GivenIdentity } from '../../../../../tests/support/given-identity.ts'
import { systemActor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { sha256 } from '../../platform/ids.ts'
import { readFile } from './read-file.ts'
import { attachmentHeader, plainFileName } from './rules/file-name.ts'
import { storeFile } from './store-file.ts'

let given: GivenIdentity
let tenantId: string

beforeAll(async () => {
  given = await givenIdentity()
  tenantId = (await given.tenant()).id
})
afterAll(() => given.close())

const bytes = Buffer.from('agreement')
const store = (name = 'Convention d’été.pdf') =>
  inTransaction(given.deps, systemActor(tenantId), (tx) =>
    storeFile(given.deps, tx, {
      owner: { tenantId },
      bytes,
      mediaType: 'application/pdf',
      fileName: name,
      visibility: 'private',
    }),
  )
const read = (id: string, tenant: string | null = tenantId) =>
  inReadOnly(given.deps, systemActor(tenant), (tx) => readFile(given.deps, tx, id))
const pathOf = (hash: string) => join(given.deps.config.DATA_DIR, 'files', tenantId, hash.slice(0, 2), hash)

describe('storeFile and readFile', () => {
  it('give back the bytes, the name and the hash', async () => {
    const { id, sha256: hash } = await store()
    expect(hash).toBe(sha256(bytes))
    expect(await read(id)).toMatchObject({ bytes, fileName: 'Convention d’été.pdf', sha256: hash })
  })

  it('keep equal bytes of one owner once, and leave no draft', async () => {
    const [first, second] = await Promise.all([store('a.pdf'), store('b.pdf')])
    expect(second.id).not.toBe(first.id)
    expect(await readdir(join(pathOf(first.sha256), '..'))).toEqual([first.sha256])
  })

  it('never write over bytes that are there', async () => {
    const { sha256: hash } = await store()
    await writeFile(pathOf(hash), 'altered')
    await store()
    expect(await readBytes(pathOf(hash), 'utf8')).toBe('altered')
    await writeFile(pathOf(hash), bytes)
  })

  it('refuse bytes that were altered or lost', async () => {
    const { id, sha256: hash } = await store()
    await writeFile(pathOf(hash), 'altered')
    await expect(read(id)).rejects.toMatchObject({ code: 'files.corrupted' })
    await given.deps.fileStore.remove(`${tenantId}/${hash}`)
    await expect(read(id)).rejects.toMatchObject({ code: 'files.corrupted' })
  })

  it('hide a file from another tenant', async () => {
    const { id } = await store()
    const other = await given.tenant('commune')
    await expect(read(id, other.id)).rejects.toMatchObject({ code: 'files.not-found' })
    await expect(read(id, null)).rejects.toMatchObject({ code: 'files.not-found' })
  })

  it('refuse a key that is no key', async () => {
    await expect(given.deps.fileStore.put('../../etc/passwd', bytes)).rejects.toThrow('malformed')
  })
})

describe('the name of a file', () => {
  it('loses its path, its control marks and its quotes', () => {
    expect(plainFileName('../../etc/passwd')).toBe('passwd')
    expect(plainFileName('C:\\docs\\été 2027.pdf')).toBe('été 2027.pdf')
    expect(plainFileName('a\u202egpj.exe"\r\nX: y')).toBe('a_gpj.exe_X_ y')
    expect(plainFileName('...')).toBe('document')
    expect(plainFileName('x'.repeat(300))).toHaveLength(120)
  })

  it('travels in a header in both forms', () => {
    expect(attachmentHeader('été (1).pdf')).toBe(
      `attachment; filename="ete (1).pdf"; filename*=UTF-8''%C3%A9t%C3%A9%20%281%29.pdf`,
    )
  })
})
