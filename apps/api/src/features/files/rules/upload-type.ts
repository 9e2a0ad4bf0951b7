export type UploadType = 'application/pdf' | 'image/jpeg' | 'image/png'

const signatures: [UploadType, number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/**
 * Type that the very first bytes announce, null when none is accepted. Readers tolerate a PDF that begins later; so do
 * polyglots that a browser takes for a page, hence offset 0 alone.
 */
export function uploadTypeOf(bytes: Uint8Array): UploadType | null {
  const match = signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))
  return match?.[0] ?? null
}
