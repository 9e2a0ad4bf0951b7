import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startS3Server, type S3Server } from '../../../../tests/simulators/s3-server.ts'
import { describeFileStore } from './file-store.conformance.ts'
import { createS3FileStore } from './s3-file-store.ts'

const account = { accessKeyId: 'essai', secretAccessKey: 'phrase-essai', region: 'fr-par', bucket: 'salles' }
const bytes = Buffer.from('convention')
const newKey = () => `${randomUUID()}/${createHash('sha256').update(bytes).digest('hex')}`

let server: S3Server
beforeAll(async () => {
  server = await startS3Server(account)
})
afterAll(() => server.stop())
const store = (change: Partial<typeof account> = {}) =>
  createS3FileStore({ endpoint: `${server.url}/`, ...account, ...change })

describeFileStore('an S3 bucket', () => store())

describe('an S3 bucket', () => {
  it('is not opened by another key, and the refusal is an error, never an absence', async () => {
    for (const change of [{ secretAccessKey: 'autre' }, { accessKeyId: 'autre' }, { region: 'us-east-1' }]) {
      await expect(store(change).get(newKey())).rejects.toThrow('did not give a file: 403')
      await expect(store(change).put(newKey(), bytes)).rejects.toThrow('did not keep a file: 403')
    }
  })

  it('is asked again when it is busy or another upload is under way', async () => {
    const key = newKey()
    server.failNext(503, 500)
    await store().put(key, bytes)
    server.failNext(409)
    await store().put(newKey(), bytes)
    expect(server.objects.get(key)?.equals(bytes)).toBe(true)
  })

  it('gives up with an error when it stays down', async () => {
    server.failNext(...Array.from({ length: 4 }, () => 503))
    await expect(store().get(newKey())).rejects.toThrow('did not give a file: 503')
  })
})
