import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { fail } from '../../platform/errors.ts'
import { maxUploadBytes } from './inspect-upload.ts'

export type ReceivedUpload<T> = { fields: T; file: { bytes: Buffer; mediaType: string; fileName: string } }

/**
 * Reads a multipart request: text fields checked by `schema`, and one file, unchecked and at most 5 MB. The fields may
 * come before or after it.
 * @throws request.invalid, request.unsupported-type, files.too-large
 */
export async function receiveUpload<S extends z.ZodType>(request: FastifyRequest, schema: S): Promise<ReceivedUpload<z.infer<S>>> {
  if (!request.isMultipart()) fail('request.unsupported-type')
  const texts: Record<string, unknown> = {}
  let file: ReceivedUpload<unknown>['file'] | null = null
  const limits = { fileSize: maxUploadBytes, files: 1 }
  for await (const part of request.parts({ limits, throwFileSizeLimit: false } as Parameters<typeof request.parts>[0])) {
    if (part.type === 'field') {
      texts[part.fieldname] = part.value
      continue
    }
    const bytes = await part.toBuffer().catch(() => fail('files.too-large', { maxBytes: maxUploadBytes }))
    if (part.file.truncated) fail('files.too-large', { maxBytes: maxUploadBytes })
    file = { bytes, mediaType: part.mimetype, fileName: part.filename }
  }
  const parsed = schema.safeParse(texts)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, code, message }) => ({ path: path.join('.'), code, message }))
    fail('request.invalid', { fields })
  }
  if (!file) fail('request.invalid', { fields: [{ path: 'file', code: 'required', message: 'a file is required' }] })
  return { fields: parsed.data, file }
}
