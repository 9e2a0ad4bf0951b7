import { createHash, type webcrypto } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import * as asn1js from 'asn1js'
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'

export type TimestampKey = { certificate: Buffer; privateKey: webcrypto.CryptoKey }
/** What the authority does with a request (DER); a number is a status of HTTP. */
export type Answer = (query: Buffer) => Promise<Buffer | number> | Buffer | number

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  policy: '1.3.6.1.4.1.99999.1',
}

/** A time-stamping authority on loopback, as RFC 3161 §3.4 describes its HTTP. */
export async function startTimestampAuthority(answer: Answer): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void (async () => {
      const isQuery = request.method === 'POST' && request.headers['content-type'] === 'application/timestamp-query'
      const reply = isQuery ? await answer(await bodyOf(request)) : 415
      if (typeof reply === 'number') return response.writeHead(reply).end()
      return response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(reply)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/tsa`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Answers as an authority that holds `key`; `change` makes it lie about what it read. */
export function stampWith(key: TimestampKey, at: Date, change: (told: TSTInfo) => void = () => undefined): Answer {
  return async (query) => {
    const { messageImprint, nonce } = TimeStampReq.fromBER(Uint8Array.from(query))
    const told = new TSTInfo({
      version: 1,
      policy: oids.policy,
      messageImprint,
      serialNumber: new asn1js.Integer({ value: 7 }),
      genTime: at,
      ...(nonce && { nonce }),
    })
    change(told)
    const timeStampToken = await tokenOver(told, key)
    return Buffer.from(
      new TimeStampResp({ status: new PKIStatusInfo({ status: 0 }), timeStampToken }).toSchema().toBER(),
    )
  }
}

/** Answers that it will not stamp: status « rejection ». */
export const refuseToStamp: Answer = () =>
  Buffer.from(new TimeStampResp({ status: new PKIStatusInfo({ status: 2 }) }).toSchema().toBER())

async function tokenOver(told: TSTInfo, { certificate, privateKey }: TimestampKey): Promise<ContentInfo> {
  const content = told.toSchema().toBER()
  const holder = Certificate.fromBER(Uint8Array.from(certificate))
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: holder.issuer, serialNumber: holder.serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        attribute(oids.contentType, new asn1js.ObjectIdentifier({ value: oids.tstInfo })),
        attribute(oids.messageDigest, octets(sha256(new Uint8Array(content)))),
        attribute(oids.signingCertificateV2, nested(octets(sha256(certificate)), 3)),
      ],
    }),
  })
  const eContent = new asn1js.OctetString({ valueHex: content })
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.tstInfo, eContent }),
    signerInfos: [signer],
    certificates: [holder],
  })
  await signed.sign(privateKey, 0, 'SHA-256')
  return new ContentInfo({ contentType: oids.signedData, content: signed.toSchema(true) })
}

const sha256 = (bytes: Uint8Array) => Uint8Array.from(createHash('sha256').update(bytes).digest())
const octets = (valueHex: Uint8Array<ArrayBuffer>) => new asn1js.OctetString({ valueHex })
const attribute = (type: string, value: asn1js.BaseBlock) => new Attribute({ type, values: [value] })
const nested = (value: asn1js.BaseBlock, depth: number): asn1js.BaseBlock =>
  depth === 0 ? value : nested(new asn1js.Sequence({ value: [value] }), depth - 1)

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
