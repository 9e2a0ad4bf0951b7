import { createHash, randomBytes } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  AlgorithmIdentifier,
  type ContentInfo,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'
import type { TimestampAuthority } from '../features/agreements/document-seal.ts'

const patienceMs = 10_000
const mostBytes = 64 * 1024
const sha256Oid = '2.16.840.1.101.3.4.2.1'
/** Statuses « granted » and « granted with modifications ». */
const granted = [0, 1]

/** Asks an authority over http(s), as RFC 3161 §3.4 says, and believes its token only after looking inside. */
export function createHttpTimestampAuthority(url: string): TimestampAuthority {
  return {
    name: new URL(url).host,
    async stamp(bytes) {
      const data = Uint8Array.from(bytes)
      const digest = Uint8Array.from(createHash('sha256').update(data).digest())
      const nonce = Uint8Array.from(randomBytes(8))
      // A DER integer is positive when its first bit is not set, and short when its first byte is not zero.
      nonce[0] = 1
      const answer = await ask(url, requestFor(digest, nonce))
      const { status, timeStampToken } = TimeStampResp.fromBER(answer)
      if (!granted.includes(status.status) || !timeStampToken) {
        throw new Error(`the time-stamping authority refused with status ${status.status}`)
      }
      await checkToken(timeStampToken, { data, digest, nonce })
      return new Uint8Array(timeStampToken.toSchema().toBER(false))
    },
  }
}

function requestFor(digest: Uint8Array<ArrayBuffer>, nonce: Uint8Array<ArrayBuffer>): ArrayBuffer {
  const messageImprint = new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid }),
    hashedMessage: new asn1js.OctetString({ valueHex: digest }),
  })
  const request = new TimeStampReq({
    version: 1,
    messageImprint,
    nonce: new asn1js.Integer({ valueHex: nonce }),
    certReq: true,
  })
  return request.toSchema().toBER(false)
}

async function ask(url: string, body: ArrayBuffer): Promise<ArrayBuffer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
  if (!response.ok) throw new Error(`the time-stamping authority answered ${response.status}`)
  const answer = await response.arrayBuffer()
  if (answer.byteLength > mostBytes) throw new Error('the time-stamping authority answered too much')
  return answer
}

/** Whether the certificate of the authority is one to trust is for the readers of the document to say. */
async function checkToken(
  token: ContentInfo,
  { data, digest, nonce }: Record<'data' | 'digest' | 'nonce', Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const signed = new SignedData({ schema: token.content })
  const content = signed.encapContentInfo.eContent?.getValue()
  if (!content) throw new Error('the time-stamp says nothing')
  const told = TSTInfo.fromBER(content)
  const imprint = told.messageImprint.hashedMessage.valueBlock.valueHexView
  const isOurs =
    told.messageImprint.hashAlgorithm.algorithmId === sha256Oid &&
    Buffer.compare(imprint, digest) === 0 &&
    Buffer.compare(told.nonce?.valueBlock.valueHexView ?? new Uint8Array(), nonce) === 0
  if (!isOurs) throw new Error('the time-stamp is for something else')
  const isSigned = await signed.verify({ signer: 0, data: data.buffer, checkChain: false }).catch(() => false)
  if (!isSigned) throw new Error('the time-stamp is not signed as it says')
}
