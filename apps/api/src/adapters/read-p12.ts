import { createPrivateKey, X509Certificate } from 'node:crypto'
import forge from 'node-forge'
import type { SealingKey } from './sealing-key.ts'

/**
 * Key and certificates of a P12 file, old (3DES) or new (AES) encryption, RSA or elliptic curve.
 * @throws Error in one sentence, which never says the password
 */
export function readP12(bytes: Buffer, password: string): SealingKey {
  const bags = openBags(bytes, password)
  const privateKey = keysIn(bags)[0]
  if (!privateKey) throw new Error('the P12 file of the seal holds no private key')
  const certificates = certificatesIn(bags)
  const certificate = certificates.find((each) => new X509Certificate(each).checkPrivateKey(privateKey))
  if (!certificate) throw new Error('the P12 file of the seal holds no certificate of its private key')
  const chain = certificates.filter((each) => each !== certificate)
  return { certificate, chain, privateKey, isGenerated: false }
}

type Bag = forge.pkcs12.Bag

function openBags(bytes: Buffer, password: string): Bag[] {
  try {
    const content = forge.asn1.fromDer(bytes.toString('binary'))
    return forge.pkcs12.pkcs12FromAsn1(content, password).safeContents.flatMap(({ safeBags }) => safeBags)
  } catch (error) {
    throw new Error('the P12 file of the seal cannot be opened: wrong password, or not a P12 file', { cause: error })
  }
}

// forge reads RSA only: the keys and certificates of others come as plain ASN.1.
function keysIn(bags: Bag[]) {
  const { keyBag, pkcs8ShroudedKeyBag } = forge.pki.oids
  return bags
    .filter(({ type }) => type === keyBag || type === pkcs8ShroudedKeyBag)
    .map(({ key, asn1 }) => (key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1))
    .map((info) => createPrivateKey({ key: derOf(info), format: 'der', type: 'pkcs8' }))
}

const certificatesIn = (bags: Bag[]): Buffer[] =>
  bags
    .filter(({ type }) => type === forge.pki.oids['certBag'])
    .map(({ cert, asn1 }) => derOf(cert ? forge.pki.certificateToAsn1(cert) : asn1))

const derOf = (value: forge.asn1.Asn1): Buffer => Buffer.from(forge.asn1.toDer(value).getBytes(), 'binary')
