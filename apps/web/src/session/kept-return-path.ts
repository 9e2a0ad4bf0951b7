const key = 'salles-ouvertes.retour'

/** Keeps the page that was wanted: a link received by mail opens in another tab. */
export function keepReturnPath(path: string): void {
  try {
    localStorage.setItem(key, path)
  } catch {
    // Without storage the person arrives on the first page after signing in.
  }
}

/** The page kept, once; null when there is none. */
export function takeReturnPath(): string | null {
  try {
    const path = localStorage.getItem(key)
    localStorage.removeItem(key)
    return path
  } catch {
    return null
  }
}
