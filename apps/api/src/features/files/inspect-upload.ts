import { fail } from '../../platform/errors.ts'
import { type UploadType, uploadTypeOf } from './rules/upload-type.ts'

export const maxUploadBytes = 5 * 1024 * 1024

export type InspectedUpload = { bytes: Buffer; mediaType: UploadType }

/**
 * Bytes of an upload that may be kept: type found in the content, images drawn again without their metadata, PDFs
 * parsed and free of scripts, actions and embedded files. `declaredType` must agree with the content. The readers of
 * images and PDFs are loaded at the first upload: they would be a fifth of the time the server takes to start.
 * @throws files.too-large, files.unsupported-type, files.unreadable, files.unsafe-content
 */
export async function inspectUpload(bytes: Uint8Array, declaredType: string): Promise<InspectedUpload> {
  if (bytes.byteLength > maxUploadBytes) fail('files.too-large', { maxBytes: maxUploadBytes })
  const mediaType = uploadTypeOf(bytes)
  if (!mediaType || mediaType !== declaredType.split(';')[0]?.trim().toLowerCase()) fail('files.unsupported-type')
  if (mediaType !== 'application/pdf') {
    const { cleanImage } = await import('./clean-image.ts')
    return { bytes: await cleanImage(bytes, mediaType), mediaType }
  }
  const { checkPdf } = await import('./check-pdf.ts')
  await checkPdf(bytes)
  return { bytes: Buffer.from(bytes), mediaType }
}
