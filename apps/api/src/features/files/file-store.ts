/** Where file bytes live. Keys are `<owner id>/<sha256>`: content-addressed, never overwritten. */
export type FileStore = {
  put: (key: string, bytes: Uint8Array) => Promise<void>
  /** Bytes of a key, null when there are none. */
  get: (key: string) => Promise<Buffer | null>
  remove: (key: string) => Promise<void>
}
