import type { FastifyReply } from 'fastify'
import type { Readable } from 'node:stream'
import type { StoredFile } from './read-file.ts'
import { attachmentHeader } from './rules/file-name.ts'

export type PrivateFile = Pick<StoredFile, 'mediaType' | 'fileName'> & { bytes: Buffer | Readable }

/** Answers a private file so that no browser runs it or keeps it: downloaded, type fixed, sandboxed, not cached. */
export function sendPrivateFile(reply: FastifyReply, file: PrivateFile): FastifyReply {
  return reply
    .type(file.mediaType)
    .header('content-disposition', attachmentHeader(file.fileName))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cache-control', 'private, no-store')
    .send(file.bytes)
}
