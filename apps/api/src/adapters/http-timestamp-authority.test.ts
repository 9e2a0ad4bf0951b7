import { execFileSync } from 'node:child_process'
import { createPrivateKey, webcrypto } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import * as asn1js from 'asn1js'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { checkSeal } from '../../../../tests/support/check-seal.ts'
import { givenCertificate } from '../../../../tests/support/given-certificate.ts'
import {
  refuseToStamp,
  stampWith,
  startTimestampAuthority,
  type Answer,
  type TimestampKey,
} from '../../../../tests/simulators/timestamp-authority.ts'
import { closeSheet, openSheet } from '../platform/pdf/open-sheet.ts'
import { writeSealField } from '../platform/pdf/write-seal-field.ts'
import { createHttpTimestampAuthority } from './http-timestamp-authority.ts'
import { openDocumentSeal } from './open-document-seal.ts'

const folder = mkdtempSync(join(tmpdir(), 'timestamp-'))
afterAll(() => rmSync(folder, { recursive: true }))
const bytes = Buffer.from('what is stamped')
const now = new Date()
const { der: certificate, pem, privateKeyPem } = givenCertificate('Horodatage de test', { isTimestamping: true })

let key: TimestampKey
beforeAll(async () => {
  const pkcs8 = createPrivateKey(privateKeyPem).export({ format: 'der', type: 'pkcs8' })
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  key = { certificate, privateKey: await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']) }
})

let running: { url: string; stop: () => Promise<void> } | undefined
afterEach(async () => {
  await running?.stop()
  running = undefined
})
async function urlOf(answer: Answer): Promise<string> {
  running = await startTimestampAuthority(answer)
  return running.url
}

const stampedBy = async (answer: Answer) => createHttpTimestampAuthority(await urlOf(answer)).stamp(bytes)

describe('a time-stamp', () => {
  it('is taken when it is over the same bytes, for the same question, and signed', async () => {
    const authority = createHttpTimestampAuthority(await urlOf(stampWith(key, now)))
    const token = await authority.stamp(bytes)
    expect(token.length).toBeGreaterThan(500)
    expect(authority.name).toMatch(/^127\.0\.0\.1:\d+$/)
    opensslAccepts(Buffer.from(token))
    await running?.stop()
    // Another authority, where openssl is installed.
    if (hasOpenssl()) opensslAccepts(Buffer.from(await stampedBy(opensslAuthority())))
  })

  it('is beside the seal of a document, which stays intact', async () => {
    const seal = await openDocumentSeal({ DATA_DIR: folder, TIMESTAMP_URL: await urlOf(stampWith(key, now)) })
    const sheet = openSheet('Essai', 'Essai', now)
    writeSealField(sheet, { holder: 'Essai', reason: 'Essai', at: now })
    const verdict = checkSeal(await seal.seal(await closeSheet(sheet), now))
    expect(verdict.isIntact).toBe(true)
    expect(verdict.timestamp?.includes('Horodatage de test')).toBe(true)
  })

  it('is refused for other bytes, for another question, or altered after it was signed', async () => {
    const other = new asn1js.OctetString({ valueHex: new Uint8Array(32) })
    const lies: [Answer, RegExp][] = [
      [stampWith(key, now, (told) => void (told.messageImprint.hashedMessage = other)), /for something else/],
      [stampWith(key, now, (told) => void (told.nonce = new asn1js.Integer({ value: 9 }))), /for something else/],
      [altered(stampWith(key, now)), /not signed as it says/],
    ]
    for (const [answer, says] of lies) {
      await expect(stampedBy(answer)).rejects.toThrow(says)
      await running?.stop()
    }
  })

  it('fails when the authority refuses, is down, answers an error or nonsense', async () => {
    const failures: [Answer, RegExp][] = [
      [refuseToStamp, /refused with status 2/],
      [() => 503, /answered 503/],
      [() => Buffer.from('<html>'), /./],
      [() => Buffer.alloc(100_000), /too much/],
    ]
    for (const [answer, says] of failures) {
      await expect(stampedBy(answer)).rejects.toThrow(says)
      await running?.stop()
    }
    await expect(createHttpTimestampAuthority('http://127.0.0.1:1/').stamp(bytes)).rejects.toThrow()
  })
})

/** One byte of the signature, at the very end, is another. */
const altered =
  (answer: Answer): Answer =>
  async (query) => {
    const reply = await answer(query)
    if (typeof reply === 'number') return reply
    const last = reply.length - 1
    reply[last] = (reply[last] ?? 0) ^ 1
    return reply
  }

function hasOpenssl(): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((path) => existsSync(join(path, 'openssl')))
}

const file = (name: string, content: Buffer | string) => {
  writeFileSync(join(folder, name), content)
  return name
}
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })

function opensslAccepts(token: Buffer): void {
  if (!hasOpenssl()) return
  file('tsa.pem', pem)
  openssl('ts', '-verify', '-data', file('data', bytes), '-token_in', '-in', file('token', token), '-CAfile', 'tsa.pem')
}

function opensslAuthority(): Answer {
  const config = [
    '[tsa]\ndefault_tsa = one\n[one]\nserial = serial\nsigner_digest = sha256\ndefault_policy = 1.2.3.4',
    'digests = sha256\naccuracy = secs:1\ness_cert_id_alg = sha256\n',
  ]
  file('ts.cnf', config.join('\n'))
  file('serial', '01')
  file('tsa.pem', pem)
  file('tsa.key', privateKeyPem)
  return (query) => {
    file('query', query)
    openssl(
      ...['ts', '-reply', '-config', 'ts.cnf', '-queryfile', 'query', '-signer', 'tsa.pem', '-inkey', 'tsa.key'],
      ...['-out', 'reply'],
    )
    return readFileSync(join(folder, 'reply'))
  }
}
