import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { fail } from './errors.ts'

export type Upload<T> = { bytes: Buffer; mediaType: string; fileName: string; fields: T }

/**
 * The one file of a multipart request and the fields beside it, in whatever order they come.
 * @throws request.invalid without a file or with wrong fields; the size limit is that of the server.
 */
export async function readUpload<T extends z.ZodType>(request: FastifyRequest, schema: T): Promise<Upload<z.infer<T>>> {
  const { texts, file } = await readParts(request)
  if (!file) fail('request.invalid', { fields: [{ path: 'file', code: 'required', message: 'a file is required' }] })
  const parsed = schema.safeParse(texts)
  if (!parsed.success) {
    fail('request.invalid', {
      fields: parsed.error.issues.map(({ path, code, message }) => ({ path: path.join('.'), code, message })),
    })
  }
  return { ...file, fields: parsed.data }
}

async function readParts(request: FastifyRequest) {
  const texts: Record<string, unknown> = {}
  let file: Omit<Upload<never>, 'fields'> | null = null
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = await readPart(part)
      else texts[part.fieldname] = part.value
    }
  } catch (error) {
    // A body cut short or without its boundary: the parser's errors carry no status, those of limits do.
    if (error instanceof Error && !('statusCode' in error)) fail('request.invalid')
    throw error
  }
  return { texts, file }
}

const readPart = async (part: MultipartFile) => ({
  bytes: await part.toBuffer(),
  mediaType: part.mimetype,
  fileName: part.filename,
})
