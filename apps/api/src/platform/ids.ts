import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** New identifier, ordered by creation (UUIDv7). */
export const newId = (): string => v7()

/** Opaque token for links: 128 bits, URL-safe. Only its hash is stored. */
export const newToken = (): string => randomBytes(16).toString('base64url')

/** SHA-256 in hexadecimal, of tokens and of file bytes. */
export const sha256 = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex')
