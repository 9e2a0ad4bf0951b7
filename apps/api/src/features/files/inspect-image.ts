import { fail } from '../../platform/errors.ts'
import { type InspectedUpload, inspectUpload } from './inspect-upload.ts'

export type UploadedImage = { bytes: Uint8Array; mediaType: string }

/** A photo that may be kept, drawn again without its metadata. @throws those of `inspectUpload`, and for a document */
export async function inspectImage({ bytes, mediaType }: UploadedImage): Promise<InspectedUpload> {
  const inspected = await inspectUpload(bytes, mediaType)
  if (inspected.mediaType === 'application/pdf') fail('files.unsupported-type')
  return inspected
}

/** Name under which a photo is kept: that of the device may tell who took it. */
export const photoName = ({ mediaType }: Pick<InspectedUpload, 'mediaType'>): string =>
  mediaType === 'image/png' ? 'photo.png' : 'photo.jpg'
