/** Whether this page may compute a hash: browsers only do it on secure pages (https, or this very machine). */
export const canHash = (): boolean => typeof globalThis.crypto?.subtle?.digest === 'function'

/** SHA-256 of a file, in 64 lowercase hexadecimal digits; the file does not leave the device. */
export async function sha256Of(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
