import { createPrivateKey, KeyObject, randomBytes, webcrypto, X509Certificate } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as asn1js from 'asn1js'
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension, Time } from 'pkijs'
import type { SealingKey } from './sealing-key.ts'

/** A demonstration moves its clock: the certificate is valid long before and after this day. */
const days = 3650
const dayMs = 86_400_000
const curve = { name: 'ECDSA', namedCurve: 'P-256' }
const oids = { commonName: '2.5.4.3', basicConstraints: '2.5.29.19', keyUsage: '2.5.29.15' }
/** Bits « digital signature » and « content commitment ». */
const keyUsage = 0b11000000

/** Key of this instance's demonstration, made once in its data folder; its certificate says in its name what it is. */
export async function generatedSealingKey(dataDir: string): Promise<SealingKey> {
  const file = join(dataDir, 'demonstration-seal.pem')
  const known = await readFile(file, 'utf8').catch(() => null)
  if (known === null) {
    await mkdir(dataDir, { recursive: true })
    // Two processes may start at once: the first one writes, both read.
    await writeFile(file, pemOf(await makeSealingKey()), { flag: 'wx', mode: 0o600 }).catch(unlessThere)
  }
  const pem = known ?? (await readFile(file, 'utf8'))
  const certificate = Buffer.from(new X509Certificate(pem).raw)
  return { certificate, chain: [], privateKey: createPrivateKey(pem), isGenerated: true }
}

/** A key on a curve and the certificate that it gives itself. */
export async function makeSealingKey(): Promise<SealingKey> {
  const keys = await webcrypto.subtle.generateKey(curve, true, ['sign', 'verify'])
  const serialNumber = Uint8Array.from(randomBytes(16))
  // Positive, and as short as DER wants it.
  serialNumber[0] = 1
  const certificate = new Certificate({
    version: 2,
    serialNumber: new asn1js.Integer({ valueHex: serialNumber }),
    notBefore: new Time({ value: new Date(Date.now() - days * dayMs) }),
    notAfter: new Time({ value: new Date(Date.now() + days * dayMs) }),
    extensions: [
      extension(oids.basicConstraints, new BasicConstraints({ cA: false }).toSchema()),
      extension(oids.keyUsage, new asn1js.BitString({ valueHex: Uint8Array.of(keyUsage), unusedBits: 6 })),
    ],
  })
  const value = new asn1js.Utf8String({ value: 'Salles ouvertes, cachet de démonstration sans valeur' })
  const name = new AttributeTypeAndValue({ type: oids.commonName, value })
  certificate.subject.typesAndValues.push(name)
  certificate.issuer.typesAndValues.push(name)
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(keys.privateKey, 'SHA-256')
  return {
    certificate: Buffer.from(certificate.toSchema(true).toBER(false)),
    chain: [],
    privateKey: KeyObject.from(keys.privateKey),
    isGenerated: true,
  }
}

const extension = (extnID: string, value: asn1js.BaseBlock) =>
  new Extension({ extnID, critical: true, extnValue: value.toBER(false) })
const pemOf = ({ certificate, privateKey }: SealingKey): string =>
  `${privateKey.export({ format: 'pem', type: 'pkcs8' })}${new X509Certificate(certificate).toString()}`

function unlessThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
}
