import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import forge from 'node-forge'
import { afterAll, describe, expect, it } from 'vitest'
import { checkSeal } from '../../../../tests/support/check-seal.ts'
import { givenCertificate } from '../../../../tests/support/given-certificate.ts'
import { closeSheet, openSheet } from '../platform/pdf/open-sheet.ts'
import { writeSealField } from '../platform/pdf/write-seal-field.ts'
import { readConfig } from '../platform/config.ts'
import { openDocumentSeal } from './open-document-seal.ts'

const folder = mkdtempSync(join(tmpdir(), 'open-seal-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string, bytes: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const password = 'phrase d’essai'

/** A certificate that an authority of the test delivered, with its chain, as a P12 file. */
function p12(algorithm: '3des' | 'aes256'): Buffer {
  const [authority, holder] = [
    givenCertificate('Autorite de test'),
    givenCertificate('Departement de test', { issuer: 'Autorite de test' }),
  ]
  const chain = [holder.certificate, authority.certificate]
  const content = forge.pkcs12.toPkcs12Asn1(holder.key, chain, password, { algorithm })
  return Buffer.from(forge.asn1.toDer(content).getBytes(), 'binary')
}

async function unsealed(): Promise<Buffer> {
  const sheet = openSheet('Essai', 'Essai', new Date())
  writeSealField(sheet, { holder: 'Essai', reason: 'Essai', at: new Date() })
  return closeSheet(sheet)
}

describe('openDocumentSeal', () => {
  it('opens P12 files of both ages, with the password in the environment or in a file', async () => {
    for (const algorithm of ['3des', 'aes256'] as const) {
      const SEAL_P12 = at(`${algorithm}.p12`, p12(algorithm))
      const passwords = [{ SEAL_P12_PASSWORD: password }, { SEAL_P12_PASSWORD_FILE: at('password', `${password}\n`) }]
      for (const secret of passwords) {
        const seal = await openDocumentSeal({ DATA_DIR: folder, SEAL_P12, ...secret })
        expect(seal.certificate).toMatchObject({
          holder: 'Departement de test',
          issuer: 'Autorite de test',
          isGenerated: false,
        })
        const verdict = checkSeal(await seal.seal(await unsealed(), new Date()))
        expect(verdict).toMatchObject({ isIntact: true, fingerprint: seal.certificate.fingerprint })
      }
    }
  })

  it('refuses a wrong password and a file of something else, without telling the password', async () => {
    const wrong = { DATA_DIR: folder, SEAL_P12: at('a.p12', p12('aes256')), SEAL_P12_PASSWORD: 'secret-faux' }
    await expect(openDocumentSeal(wrong)).rejects.toThrow(/cannot be opened/)
    await expect(openDocumentSeal(wrong)).rejects.not.toThrow(/secret-faux/)
    const other = { DATA_DIR: folder, SEAL_P12: at('b.p12', 'hello') }
    await expect(openDocumentSeal(other)).rejects.toThrow(/cannot be opened/)
  })
})

describe('the configuration of a production server', () => {
  const production = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://app@db/salles',
    PUBLIC_URL: 'https://salles.example',
    TRUST_PROXY: '1',
    SESSION_SECRET: 's'.repeat(32),
    SECRET_KEY: Buffer.alloc(32).toString('base64'),
    SMTP_URL: 'smtp://mail.example',
  }

  it('refuses to seal with a generated certificate unless somebody accepts it', () => {
    expect(() => readConfig(production)).toThrow(/^SEAL_P12: required in production/)
    expect(() => readConfig({ ...production, SEAL_P12: '', TIMESTAMP_URL: '' })).toThrow(/^SEAL_P12: required/)
    expect(readConfig({ ...production, SEAL_P12: 'seal.p12' }).SEAL_P12).toBe('seal.p12')
    expect(readConfig({ ...production, SEAL_ACCEPT_GENERATED: '1' }).SEAL_P12).toBeUndefined()
  })

  it('takes only a web address for the time-stamping authority', () => {
    const accepted = { ...production, SEAL_P12: 'seal.p12' }
    expect(readConfig({ ...accepted, TIMESTAMP_URL: 'https://tsa.example/' }).TIMESTAMP_URL).toBe(
      'https://tsa.example/',
    )
    expect(() => readConfig({ ...accepted, TIMESTAMP_URL: 'ftp://tsa.example' })).toThrow(/TIMESTAMP_URL/)
  })
})
