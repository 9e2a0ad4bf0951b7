import { fail } from './errors.ts'

export type CursorKey = string | number | null

/** Opaque position in a list ordered by these keys, the last one unique. */
export const encodeKeyCursor = (keys: readonly CursorKey[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url')

/** Keys of a cursor given by a caller. @throws request.invalid when it is not one of ours, with that many keys */
export function decodeKeyCursor(cursor: string, count: number): CursorKey[] {
  const keys = parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  const isOurs = Array.isArray(keys) && keys.length === count && keys.every(isKey)
  if (!isOurs) fail('request.invalid', { fields: [{ path: 'cursor', code: 'invalid', message: 'unknown cursor' }] })
  return keys
}

const isKey = (value: unknown): value is CursorKey =>
  value === null || typeof value === 'string' || typeof value === 'number'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
