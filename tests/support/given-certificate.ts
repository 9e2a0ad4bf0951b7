import { generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'

export type GivenCertificate = ReturnType<typeof givenCertificate>

/** A certificate of this day and its RSA key, self-signed unless an issuer is named; plain letters only. */
export function givenCertificate(name: string, options: { issuer?: string; isTimestamping?: boolean } = {}) {
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.publicKeyFromPem(keys.publicKey)
  certificate.serialNumber = '0102'
  certificate.validity.notBefore = new Date(Date.now() - 86_400_000)
  certificate.validity.notAfter = new Date(Date.now() + 86_400_000)
  certificate.setSubject([{ name: 'commonName', value: name }])
  certificate.setIssuer([{ name: 'commonName', value: options.issuer ?? name }])
  if (options.isTimestamping) {
    certificate.setExtensions([
      { name: 'keyUsage', critical: true, digitalSignature: true },
      { name: 'extKeyUsage', critical: true, timeStamping: true },
    ])
  }
  const key = forge.pki.privateKeyFromPem(keys.privateKey)
  certificate.sign(key, forge.md.sha256.create())
  const pem = forge.pki.certificateToPem(certificate)
  const der = Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), 'binary')
  return { certificate, key, pem, der, privateKeyPem: keys.privateKey }
}
