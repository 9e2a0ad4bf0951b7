const prefix = 'salles-ouvertes.scelle.'

interface Kept {
  /** Milliseconds, on the clock of this device. */
  until: number
  iv: string
  sealed: string
}

/**
 * Keeps something on this device until an instant of its clock, readable only by whoever has the secret that seals it: the
 * secret itself is not kept. Nothing is kept where the browser has no cryptography (a plain http address).
 */
export async function keepSealed(name: string, secret: string, value: unknown, until: number): Promise<void> {
  try {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const words = new TextEncoder().encode(JSON.stringify(value))
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(secret), words)
    const kept: Kept = { until, iv: toText(iv), sealed: toText(new Uint8Array(sealed)) }
    localStorage.setItem(prefix + name, JSON.stringify(kept))
  } catch {
    // Without storage or cryptography it lives as long as the page.
  }
}

/** What was kept under that name with that secret; null once its time is over, and it is erased. */
export async function openSealed(name: string, secret: string, now: number): Promise<unknown> {
  try {
    eraseOld(now)
    const text = localStorage.getItem(prefix + name)
    if (text === null) return null
    const { iv, sealed } = JSON.parse(text) as Kept
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: toBytes(iv) },
      await keyOf(secret),
      toBytes(sealed),
    )
    return JSON.parse(new TextDecoder().decode(opened))
  } catch {
    return null
  }
}

/** Nothing is left on this device under that name. */
export function forgetSealed(name: string): void {
  try {
    localStorage.removeItem(prefix + name)
  } catch {
    // Without storage nothing was kept.
  }
}

/** Erases all that is over, whoever it was kept for. */
function eraseOld(now: number): void {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
    if (untilOf(localStorage.getItem(key) ?? '') <= now) localStorage.removeItem(key)
  }
}

function untilOf(text: string): number {
  try {
    return Number((JSON.parse(text) as Partial<Kept>).until ?? 0)
  } catch {
    return 0
  }
}

async function keyOf(secret: string): Promise<CryptoKey> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return crypto.subtle.importKey('raw', digest, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
