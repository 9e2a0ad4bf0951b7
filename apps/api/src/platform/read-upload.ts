import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { fail } from './errors.ts'

export type UploadedFile = { bytes: Buffer; mediaType: string; fileName: string }
export type Upload<T> = UploadedFile & { fields: T }

/**
 * The one file of a multipart request and the fields beside it, in whatever order they come.
 * @throws request.invalid without a file or with wrong fields; the size limit is that of the server.
 */
export async function readUpload<T extends z.ZodType>(request: FastifyRequest, schema: T): Promise<Upload<z.infer<T>>> {
  const { files, fields } = await readUploads(request, schema, 1)
  const [file] = files
  if (!file) fail('request.invalid', { fields: [{ path: 'file', code: 'required', message: 'a file is required' }] })
  return { ...file, fields }
}

/**
 * The files of a multipart request, `most` at most and none if it so happens, with the fields beside them.
 * @throws request.invalid with wrong fields; the limits of size and number are those of the server and of `most`.
 */
export async function readUploads<T extends z.ZodType>(
  request: FastifyRequest,
  schema: T,
  most: number,
): Promise<{ files: UploadedFile[]; fields: z.infer<T> }> {
  const { texts, files } = await readParts(request, most)
  const parsed = schema.safeParse(texts)
  if (!parsed.success) {
    fail('request.invalid', {
      fields: parsed.error.issues.map(({ path, code, message }) => ({ path: path.join('.'), code, message })),
    })
  }
  return { files, fields: parsed.data }
}

async function readParts(request: FastifyRequest, most: number) {
  const texts: Record<string, unknown> = {}
  const files: UploadedFile[] = []
  try {
    for await (const part of request.parts({ limits: { files: most } })) {
      if (part.type === 'file') files.push(await readPart(part))
      else texts[part.fieldname] = part.value
    }
  } catch (error) {
    // A body cut short or without its boundary: the parser's errors carry no status, those of limits do.
    if (error instanceof Error && !('statusCode' in error)) fail('request.invalid')
    throw error
  }
  return { texts, files }
}

const readPart = async (part: MultipartFile): Promise<UploadedFile> => ({
  bytes: await part.toBuffer(),
  mediaType: part.mimetype,
  fileName: part.filename,
})
