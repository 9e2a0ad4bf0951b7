import { fail } from './errors.ts'

export type TimeCursor = { createdAt: Date; id: string }

/** Opaque position in a list ordered by creation, for `nextCursor`. */
export const encodeCursor = ({ createdAt, id }: TimeCursor): string =>
  Buffer.from(`${createdAt.toISOString()}|${id}`).toString('base64url')

/** Reads a cursor given by a caller. @throws request.invalid when it is not one of ours */
export function decodeCursor(cursor: string): TimeCursor {
  const [instant, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('|')
  const createdAt = new Date(instant ?? '')
  if (Number.isNaN(createdAt.getTime()) || !id || !/^[0-9a-f-]{36}$/.test(id)) {
    fail('request.invalid', { fields: [{ path: 'cursor', code: 'invalid', message: 'unknown cursor' }] })
  }
  return { createdAt, id }
}
