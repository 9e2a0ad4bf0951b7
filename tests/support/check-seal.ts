import { execFileSync } from 'node:child_process'
import { createHash, verify, X509Certificate } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import forge from 'node-forge'

/** What a reader finds that shares no code with the library that seals: forge for the structure, Node for the figures. */
export type SealVerdict = {
  /** The certificate signed these attributes, which hold its own digest and that of every byte but those of the seal. */
  isIntact: boolean
  /** The whole file but the seal itself is covered, and nothing hides behind the seal in its place. */
  coversAll: boolean
  /** SHA-256 of the certificate. */
  fingerprint: string
  /** Token of a time-stamping authority, DER. */
  timestamp: Buffer | null
}

const attributes = {
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
}

/** Checks the seal of a PDF file, with openssl too where it is installed. @throws Error when there is none */
export function checkSeal(pdf: Buffer): SealVerdict {
  const { covered, cms, coversAll } = sealedParts(pdf)
  const signedData = child(child(cms, 1), 0)
  const certificate = derOf(child(child(signedData, 3), 0))
  const [, , , signedAttributes, , signature, unsigned] = childrenOf(child(childrenOf(signedData).at(-1), 0))
  const digest = child(attributeOf(signedAttributes, attributes.messageDigest), 0)
  const essCertificate = child(child(attributeOf(signedAttributes, attributes.signingCertificateV2), 0), 0)
  // What is signed is the set itself, not the tag that stands for it in the signature.
  const signedBytes = derOf(signedAttributes)
  signedBytes[0] = 0x31
  const key = new X509Certificate(certificate).publicKey
  const [fingerprint, signedFingerprint] = [sha256(certificate), bytesOf(child(child(essCertificate, 0), 0))]
  const isIntact =
    coversAll &&
    verify('sha256', signedBytes, key, bytesOf(signature)) &&
    bytesOf(digest).equals(sha256(covered)) &&
    signedFingerprint.equals(fingerprint)
  const token = unsigned ? attributeOf(unsigned, attributes.timestampToken) : undefined
  return {
    isIntact: isIntact && opensslAgrees(covered, derOf(cms)),
    coversAll,
    fingerprint: fingerprint.toString('hex'),
    timestamp: token ? derOf(child(token, 0)) : null,
  }
}

function sealedParts(pdf: Buffer) {
  const text = pdf.toString('latin1')
  const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(text)?.slice(1).map(Number)
  const [start = 0, first = 0, second = 0, rest = 0] = range ?? []
  if (!range) throw new Error('no seal in this file')
  const covered = Buffer.concat([pdf.subarray(start, start + first), pdf.subarray(second, second + rest)])
  const hex = text.slice(first + 1, second - 1)
  const padded = Buffer.from(hex, 'hex')
  // Four bytes of head tell the length; zeros follow.
  const length = 4 + padded.readUInt16BE(2)
  const cms = forge.asn1.fromDer(padded.subarray(0, length).toString('binary'))
  const isPadded = padded.subarray(length).every((byte) => byte === 0) && padded.length === hex.length / 2
  return { covered, cms, coversAll: start === 0 && second + rest === pdf.length && isPadded }
}

/** True where openssl is not installed: the check above always runs. */
function opensslAgrees(covered: Buffer, cms: Buffer): boolean {
  const isInstalled = (process.env.PATH ?? '').split(delimiter).some((path) => existsSync(join(path, 'openssl')))
  if (!isInstalled) return true
  const folder = mkdtempSync(join(tmpdir(), 'seal-'))
  try {
    writeFileSync(join(folder, 'covered'), covered)
    writeFileSync(join(folder, 'cms'), cms)
    const args = [
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      'cms',
      '-content',
      'covered',
      '-noverify',
      '-out',
      'out',
    ]
    execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Node = forge.asn1.Asn1
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const derOf = (node: Node | undefined): Buffer => Buffer.from(node ? forge.asn1.toDer(node).getBytes() : '', 'binary')
const bytesOf = (node: Node | undefined): Buffer =>
  Buffer.from(typeof node?.value === 'string' ? node.value : '', 'binary')
const childrenOf = (node: Node | undefined): Node[] => (Array.isArray(node?.value) ? node.value : [])
const child = (node: Node | undefined, index: number): Node | undefined => childrenOf(node)[index]

/** Values of an attribute. */
function attributeOf(set: Node | undefined, oid: string): Node | undefined {
  const found = childrenOf(set).find((each) => forge.asn1.derToOid(String(child(each, 0)?.value)) === oid)
  return child(found, 1)
}
