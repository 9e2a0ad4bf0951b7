import sharp from 'sharp'
import { fail } from '../../platform/errors.ts'
import type { UploadType } from './rules/upload-type.ts'

const maxPixels = 40_000_000
const maxSide = 4000

/**
 * Draws an image again: metadata, trailing bytes and whatever hid between them are gone, the orientation is applied.
 * @throws files.unreadable when it is no whole image, or more pixels than a telephone makes
 */
export async function cleanImage(
  bytes: Uint8Array,
  mediaType: Exclude<UploadType, 'application/pdf'>,
): Promise<Buffer> {
  const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true })
    .rotate()
    .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
  const drawn = mediaType === 'image/jpeg' ? image.jpeg({ quality: 85 }) : image.png({ compressionLevel: 9 })
  return drawn
    .timeout({ seconds: 10 })
    .toBuffer()
    .catch(() => fail('files.unreadable'))
}
