import sharp from 'sharp'
import { fail } from '../../platform/errors.ts'
import type { InspectedUpload } from '../files/index.ts'

export type RoomPhoto = { bytes: Buffer; width: number; height: number }

/** Longest side in pixels, and weight in bytes. */
export type PhotoSize = { side: number; bytes: number }

const onCards: PhotoSize = { side: 640, bytes: 40 * 1024 }
const qualities = [76, 64, 52, 40, 28, 16]

/**
 * A photo as cards and pages show it: WebP, 640 px and 40 kB at most unless `size` says otherwise, so that a telephone
 * opens a page fast.
 * @throws files.unsupported-type for a document, files.unreadable for an image that stays too heavy
 */
export async function drawRoomPhoto(upload: InspectedUpload, size = onCards): Promise<RoomPhoto> {
  if (upload.mediaType === 'application/pdf') fail('files.unsupported-type')
  const image = sharp(upload.bytes)
    .rotate()
    .resize({ width: size.side, height: size.side, fit: 'inside', withoutEnlargement: true })
  for (const quality of qualities) {
    const { data, info } = await image.clone().webp({ quality }).toBuffer({ resolveWithObject: true })
    if (data.byteLength <= size.bytes) return { bytes: data, width: info.width, height: info.height }
  }
  return fail('files.unreadable')
}
