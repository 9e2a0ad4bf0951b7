/** Enough to see a stain, light enough for a telephone in a basement. */
const maxSide = 1600
const quality = 0.82

/** The photo as a JPEG of 1600 px at most: those of telephones are heavier than what the server takes. */
export async function shrinkPhoto(photo: File): Promise<File> {
  const image = await createImageBitmap(photo, { imageOrientation: 'from-image' })
  const scale = Math.min(1, maxSide / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  return blob ? new File([blob], 'photo.jpg', { type: 'image/jpeg' }) : photo
}
