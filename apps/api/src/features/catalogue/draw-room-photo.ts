import sharp from 'sharp'
import { fail } from '../../platform/errors.ts'
import type { InspectedUpload } from '../files/index.ts'

export type RoomPhoto = { bytes: Buffer; width: number; height: number }

const maxWidth = 640
const maxBytes = 40 * 1024
const qualities = [76, 64, 52, 40, 28, 16]

/**
 * A photo as cards and pages show it: WebP, 640 px wide at most, 40 kB at most, so that a telephone opens a page fast.
 * @throws files.unsupported-type for a document, files.unreadable for an image that stays too heavy
 */
export async function drawRoomPhoto(upload: InspectedUpload): Promise<RoomPhoto> {
  if (upload.mediaType === 'application/pdf') fail('files.unsupported-type')
  const image = sharp(upload.bytes)
    .rotate()
    .resize({ width: maxWidth, height: maxWidth, fit: 'inside', withoutEnlargement: true })
  for (const quality of qualities) {
    const { data, info } = await image.clone().webp({ quality }).toBuffer({ resolveWithObject: true })
    if (data.byteLength <= maxBytes) return { bytes: data, width: info.width, height: info.height }
  }
  return fail('files.unreadable')
}
