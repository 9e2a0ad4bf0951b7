import { SignPdf } from '@signpdf/signpdf'
import { Signer } from '@signpdf/utils'
import type { DocumentSeal, TimestampAuthority } from '../features/agreements/document-seal.ts'
import { cmsSignature } from './cms-signature.ts'
import { describeCertificate, type SealingKey } from './sealing-key.ts'

/** Seals PDF files with the key of the instance; with an authority, each seal carries its time-stamp. */
export function createPadesDocumentSeal(key: SealingKey, authority: TimestampAuthority | null): DocumentSeal {
  const certificate = describeCertificate(key)
  const signer = new CmsSigner(key, authority)
  return {
    certificate,
    timestampedBy: authority?.name ?? null,
    async seal(pdf, at) {
      const instant = at.toISOString()
      if (instant < certificate.validFrom || instant > certificate.validUntil) {
        const { validFrom, validUntil } = certificate
        throw new Error(`the certificate of the seal is valid from ${validFrom} until ${validUntil}`)
      }
      return new SignPdf().sign(Buffer.from(pdf), signer)
    },
  }
}

class CmsSigner extends Signer {
  readonly #key: SealingKey
  readonly #authority: TimestampAuthority | null

  constructor(key: SealingKey, authority: TimestampAuthority | null) {
    super()
    this.#key = key
    this.#authority = authority
  }

  override sign(bytes: Buffer): Promise<Buffer> {
    return cmsSignature(bytes, this.#key, this.#authority)
  }
}
