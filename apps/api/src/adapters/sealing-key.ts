import { createHash, X509Certificate, type KeyObject } from 'node:crypto'
import type { SealCertificate } from '../features/agreements/document-seal.ts'

/** A certificate with its private key and the certificates above it, in DER. */
export interface SealingKey {
  certificate: Buffer
  chain: Buffer[]
  privateKey: KeyObject
  isGenerated: boolean
}

/** What the certificate says of itself. */
export function describeCertificate({ certificate, isGenerated }: SealingKey): SealCertificate {
  const { subject, issuer, serialNumber, validFrom, validTo } = new X509Certificate(certificate)
  return {
    holder: nameIn(subject),
    issuer: nameIn(issuer),
    serialNumber: serialNumber.toLowerCase(),
    fingerprint: createHash('sha256').update(certificate).digest('hex'),
    validFrom: new Date(validFrom).toISOString(),
    validUntil: new Date(validTo).toISOString(),
    isGenerated,
  }
}

/** Common name and organisation of a distinguished name, one attribute per line. */
function nameIn(distinguishedName: string): string {
  const lines = distinguishedName.split('\n').map((line) => line.replace(/\\(.)/g, '$1'))
  const valueOf = (key: string) => lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1)
  return [...new Set([valueOf('CN'), valueOf('O')])].filter(Boolean).join(', ') || lines.join(', ')
}
