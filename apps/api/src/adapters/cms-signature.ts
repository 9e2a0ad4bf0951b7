import { createHash, webcrypto, X509Certificate, type KeyObject } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import type { TimestampAuthority } from '../features/agreements/document-seal.ts'
import type { SealingKey } from './sealing-key.ts'

const oids = {
  data: '1.2.840.113549.1.7.2',
  content: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
}

/**
 * Detached CMS signature of `bytes` (DER) as PAdES B-B asks: the certificate is among what is signed, the time is not
 * (the PDF tells it). With an authority, its token over the signature is added beside (B-T).
 * Source: ETSI EN 319 142-1, 6.3; RFC 5652; RFC 5035.
 */
export async function cmsSignature(
  bytes: Uint8Array,
  { certificate, chain, privateKey }: SealingKey,
  authority: TimestampAuthority | null,
): Promise<Buffer> {
  const [signing, ...above] = [certificate, ...chain].map((der) => Certificate.fromBER(Uint8Array.from(der)))
  if (!signing) throw new Error('no certificate to sign with')
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: signing.issuer, serialNumber: signing.serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: inDerOrder([
        attribute(oids.contentType, new asn1js.ObjectIdentifier({ value: oids.content })),
        attribute(oids.messageDigest, octets(sha256(bytes))),
        attribute(oids.signingCertificateV2, signingCertificate(certificate)),
      ]),
    }),
  })
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.content }),
    signerInfos: [signer],
    certificates: [signing, ...above],
  })
  await signed.sign(await webKey(privateKey, certificate), 0, 'SHA-256', Uint8Array.from(bytes))
  if (authority) {
    const token = asn1js.fromBER(
      Uint8Array.from(await authority.stamp(signer.signature.valueBlock.valueHexView)),
    ).result
    const attributes = [attribute(oids.timestampToken, token)]
    signer.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes })
  }
  const content = new ContentInfo({ contentType: oids.data, content: signed.toSchema(true) })
  return Buffer.from(content.toSchema().toBER(false))
}

const sha256 = (bytes: Uint8Array) => Uint8Array.from(createHash('sha256').update(bytes).digest())
const octets = (valueHex: Uint8Array<ArrayBuffer>) => new asn1js.OctetString({ valueHex })
const attribute = (type: string, value: asn1js.BaseBlock) => new Attribute({ type, values: [value] })

/** SigningCertificateV2 with one ESSCertIDv2, whose hash is SHA-256 unless said otherwise. */
const signingCertificate = (der: Buffer) => {
  const id = new asn1js.Sequence({ value: [octets(sha256(der))] })
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] })
}

/** Attributes are a set: DER sorts them by their bytes, and some readers sort them again before they verify. */
const inDerOrder = (attributes: Attribute[]): Attribute[] => {
  const bytesOf = (each: Attribute) => Buffer.from(each.toSchema().toBER(false))
  return attributes.toSorted((a, b) => Buffer.compare(bytesOf(a), bytesOf(b)))
}

function webKey(privateKey: KeyObject, certificate: Buffer): Promise<webcrypto.CryptoKey> {
  const { asymmetricKeyType, asymmetricKeyDetails } = new X509Certificate(certificate).publicKey
  const curves: Record<string, string> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' }
  const namedCurve = curves[asymmetricKeyDetails?.namedCurve ?? '']
  const algorithm =
    asymmetricKeyType === 'rsa'
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
      : asymmetricKeyType === 'ec' && namedCurve
        ? { name: 'ECDSA', namedCurve }
        : null
  if (!algorithm) throw new Error('the key of the seal is neither RSA nor on a curve of NIST')
  const der = privateKey.export({ format: 'der', type: 'pkcs8' })
  return webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign'])
}
