import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Seals short secrets (access codes) so that a stolen database or a moved row reveals nothing. */
export type Sealer = {
  /** `place` is table + row id: a sealed value moved elsewhere does not open. */
  seal: (secret: string, place: string) => string
  /** @throws Error when the value was altered, moved or sealed with another key. */
  open: (sealed: string, place: string) => string
  /** Tells whether two secrets of one place are the same; without the key, nothing of a short one can be guessed. */
  fingerprint: (secret: string, place: string) => string
}

const keyId = 'k1'

/** AES-256-GCM with a fresh nonce; text form `k1.<nonce>.<tag>.<ciphertext>` in base64url. */
export function createSealer(keyBase64: string): Sealer {
  const key = Buffer.from(keyBase64, 'base64')
  return {
    seal(secret, place) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      cipher.setAAD(Buffer.from(place))
      const ciphertext = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return [keyId, ...[nonce, cipher.getAuthTag(), ciphertext].map((part) => part.toString('base64url'))].join('.')
    },
    fingerprint: (secret, place) =>
      createHmac('sha256', key)
        .update(JSON.stringify([place, secret]))
        .digest('base64url'),
    open(sealed, place) {
      const [id, nonce, tag, ciphertext] = sealed.split('.')
      if (id !== keyId || !nonce || !tag || ciphertext === undefined) throw new Error('unreadable sealed value')
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
      decipher.setAAD(Buffer.from(place))
      decipher.setAuthTag(Buffer.from(tag, 'base64url'))
      return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64url')), decipher.final()]).toString('utf8')
    },
  }
}
