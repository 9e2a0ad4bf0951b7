import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { FileStore } from '../features/files/file-store.ts'

export interface S3Settings {
  /** Address of the service; the bucket is the first part of the path. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const patienceMs = 20_000
/** Another upload of the same key is under way: the service asks to try again. */
const conflict = 409
const alreadyThere = 412
const mostAttempts = 4
/** Shape of the keys; nothing else ever becomes an address. */
const keyShape = /^[0-9a-f-]{36}\/[0-9a-f]{64}$/

/**
 * Files in a bucket of an S3-compatible service. The hash of the bytes is signed with each upload, and « if none match »
 * keeps the first bytes of a key: the service must know it (AWS, MinIO, Ceph; others to check by the conformance suite).
 */
export function createS3FileStore(settings: S3Settings): FileStore {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 })
  const base = endpoint.replace(/\/+$/, '')

  const send = (
    method: string,
    key: string,
    more: { headers?: Record<string, string>; body?: Buffer<ArrayBuffer> },
  ) => {
    if (!keyShape.test(key)) throw new Error('malformed file key')
    const signal = AbortSignal.timeout(patienceMs)
    return client.fetch(`${base}/${bucket}/${key}`, { method, signal, redirect: 'error', ...more })
  }

  return {
    async put(key, bytes) {
      const body = Buffer.from(bytes)
      const headers = {
        'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
        'content-type': 'application/octet-stream',
        'if-none-match': '*',
      }
      for (let attempt = 1; ; attempt += 1) {
        const answer = await send('PUT', key, { headers, body })
        await answer.arrayBuffer()
        if (answer.ok || answer.status === alreadyThere) return
        if (answer.status !== conflict || attempt === mostAttempts) throw refusal('keep', answer)
      }
    },
    async get(key) {
      const answer = await send('GET', key, {})
      const bytes = Buffer.from(await answer.arrayBuffer())
      if (answer.ok) return bytes
      if (answer.status === 404) return null
      throw refusal('give', answer)
    },
    async remove(key) {
      const answer = await send('DELETE', key, {})
      await answer.arrayBuffer()
      if (!answer.ok && answer.status !== 404) throw refusal('remove', answer)
    },
  }
}

const refusal = (verb: string, { status }: Response) => new Error(`the file store did not ${verb} a file: ${status}`)
