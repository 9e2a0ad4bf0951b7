/** What a certificate says of itself, for the people who read the evidence. */
export interface SealCertificate {
  /** Name of the holder, then of the authority that vouches for it. */
  holder: string
  issuer: string
  /** Hexadecimal, as certificates print it. */
  serialNumber: string
  /** SHA-256 of the certificate, 64 lowercase hexadecimal digits. */
  fingerprint: string
  /** ISO instants. */
  validFrom: string
  validUntil: string
  /** Made by the platform for its demonstration: nobody vouches for it. */
  isGenerated: boolean
}

/** What is kept of a seal beside the sealed file. */
export interface DocumentSealFacts extends SealCertificate {
  /** ISO instant of the server that put it. */
  sealedAt: string
  /** Host of the authority that confirmed the instant; null when none was asked. */
  timestampedBy: string | null
}

/**
 * Server seal of the instance: a signature in the PDF (PAdES, baseline B-B; B-T with a time-stamp) by which any reader
 * of PDF files finds that a byte was changed.
 */
export interface DocumentSeal {
  certificate: SealCertificate
  timestampedBy: string | null
  /**
   * Fills the place that the renderer left for the seal; nothing else of the bytes changes.
   * @throws Error outside the validity of the certificate, without a place, or when the time-stamp is not given
   */
  seal: (pdf: Uint8Array, at: Date) => Promise<Buffer>
}

/** Time-stamping authority (RFC 3161). */
export interface TimestampAuthority {
  /** Its host, for the evidence page. */
  name: string
  /** Token (DER) over the SHA-256 of `bytes`, whose imprint, nonce and signature were checked. @throws Error */
  stamp: (bytes: Uint8Array) => Promise<Uint8Array>
}
