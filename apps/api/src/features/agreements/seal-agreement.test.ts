import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSeal } from '../../../../../tests/support/check-seal.ts'
import {
  givenAgreements,
  type GivenAgreement,
  type GivenAgreements,
} from '../../../../../tests/support/given-agreements.ts'
import { namedAttachmentsOf, textOfPdf } from '../../../../../tests/support/read-pdf.ts'
import { createPadesDocumentSeal } from '../../adapters/pades-document-seal.ts'
import { makeSealingKey } from '../../adapters/generated-sealing-key.ts'
import { downloadDocument } from './download-document.ts'
import { getBookingAgreement } from './read-agreement.ts'
import { recordSignature } from './record-signature.ts'
import { sealAgreement } from './seal-agreement.ts'
import { verifyAgreement, verifyFile } from './verify-agreement.ts'

let given: GivenAgreements
beforeAll(async () => {
  given = await givenAgreements()
})
afterAll(() => given.close())

const slotOn = (date: string) => ({ startsAt: `${date}T18:30:00+02:00`, endsAt: `${date}T20:30:00+02:00` })
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const tokenOf = async ({ id }: GivenAgreement) => String((await given.rowOf(id)).verification_token)
const seal = ({ id, tenantId, bookingId }: GivenAgreement, deps = given.deps) =>
  sealAgreement(deps, { type: 'agreement.signed', tenantId, agreementId: id, bookingId })

async function signedOn(date: string): Promise<GivenAgreement> {
  const agreement = await given.toSign(slotOn(date))
  await given.signedByOrganiser(agreement)
  for (const [actor, party] of [
    [given.principal, 'establishment'],
    [given.delegate, 'owner'],
  ] as const) {
    await recordSignature(given.deps, actor, { agreementId: agreement.id, party, sha256: agreement.sha256, note: '' })
  }
  return agreement
}

/** A hand in the database: the application may not change a signature. */
async function forge(statement: string, agreement: GivenAgreement): Promise<void> {
  await given.superuser.query(`UPDATE signature SET ${statement} WHERE agreement_id = $1 AND party = 'organiser'`, [
    agreement.id,
  ])
}

describe('the signed file', () => {
  it('is sealed: an independent reader finds it intact, and every altered byte', async () => {
    const agreement = await signedOn('2026-10-12')
    await seal(agreement)
    const token = await tokenOf(agreement)
    const { member } = given.association
    const { bytes } = await downloadDocument(given.deps, member, { agreementId: agreement.id, version: 'signed' })
    const { certificate } = given.deps.documentSeal
    expect(checkSeal(bytes)).toMatchObject({ isIntact: true, fingerprint: certificate.fingerprint })
    expect(await verifyFile(given.deps, token, sha256(bytes))).toEqual({ match: 'signed' })
    const altered = Buffer.from(bytes)
    altered[2000] = (altered[2000] ?? 0) ^ 1
    expect(checkSeal(altered).isIntact).toBe(false)
    expect(await verifyFile(given.deps, token, sha256(altered))).toEqual({ match: 'none' })
  })

  it('says everywhere that a generated certificate is one', async () => {
    const agreement = await signedOn('2026-10-13')
    await seal(agreement)
    const { member } = given.association
    const { bytes } = await downloadDocument(given.deps, member, { agreementId: agreement.id, version: 'signed' })
    const text = await textOfPdf(bytes)
    expect(text).toContain('fabriqué par la plateforme pour une démonstration : aucune autorité ne le garantit')
    expect(text).toContain('aucune autorité d’horodatage ne les confirme')
    const told = { isGenerated: true, holder: expect.stringContaining('démonstration'), timestampedBy: null }
    expect((await verifyAgreement(given.deps, await tokenOf(agreement))).seal).toMatchObject(told)
    expect((await getBookingAgreement(given.deps, member, agreement.bookingId)).seal).toMatchObject(told)
  })

  it('waits for the authority when its time-stamp cannot be had, and is made at the next attempt', async () => {
    const agreement = await signedOn('2026-10-14')
    const down = { name: 'tsa.example', stamp: () => Promise.reject(new Error('down')) }
    const deps = { ...given.deps, documentSeal: createPadesDocumentSeal(await makeSealingKey(), down) }
    await expect(seal(agreement, deps)).rejects.toThrow('down')
    expect(await given.rowOf(agreement.id)).toMatchObject({ signed_sha256: null, seal: null })
    await seal(agreement)
    expect(await given.rowOf(agreement.id)).toMatchObject({ signed_sha256: expect.any(String) })
  })

  it('carries the chain of evidence, which anybody may compute again', async () => {
    const agreement = await signedOn('2026-10-15')
    await seal(agreement)
    const { member } = given.association
    const { bytes } = await downloadDocument(given.deps, member, { agreementId: agreement.id, version: 'signed' })
    const attached = await namedAttachmentsOf(bytes)
    const name = Object.keys(attached).find((each) => each.endsWith('-preuves.json')) ?? ''
    const file: { toSignSha256: string; entries: { sha256: string; entry: Record<string, unknown> }[] } = JSON.parse(
      Buffer.from(attached[name] ?? []).toString('utf8'),
    )
    expect(file.toSignSha256).toBe(agreement.sha256)
    expect(file.entries.map(({ entry }) => entry.party)).toEqual(['organiser', 'establishment', 'owner'])
    expect(file.entries.map(({ entry }) => sha256(JSON.stringify(entry)))).toEqual(
      file.entries.map((each) => each.sha256),
    )
    const hashes = [null, ...file.entries.map((each) => each.sha256)]
    expect(file.entries.map(({ entry }) => entry.previous)).toEqual(hashes.slice(0, -1))
    const { evidence } = await getBookingAgreement(given.deps, member, agreement.bookingId)
    expect(evidence.map((each) => each.sha256)).toEqual(hashes.slice(1))
  })
})

describe('the chain of evidence', () => {
  it('is broken by any word changed afterwards: screens say it, and the file is not made', async () => {
    for (const [day, statement] of [
      ['20', `capacity = 'trésorière'`],
      ['21', `signed_at = signed_at - interval '1 day'`],
      ['22', `evidence = evidence || '{"consent": "no"}'`],
    ] as const) {
      const agreement = await signedOn(`2026-10-${day}`)
      const token = await tokenOf(agreement)
      expect((await verifyAgreement(given.deps, token)).isEvidenceIntact).toBe(true)
      await forge(statement, agreement)
      expect((await verifyAgreement(given.deps, token)).isEvidenceIntact).toBe(false)
      await expect(seal(agreement)).rejects.toMatchObject({
        code: 'agreements.evidence-altered',
        details: { ranks: [1] },
      })
    }
  })

  it('is kept by the database too: no entry follows another than those of its agreement', async () => {
    const agreement = await signedOn('2026-10-16')
    await expect(forge(`previous_sha256 = repeat('0', 64), rank = 4`, agreement)).rejects.toThrow(
      'signature_follows_another',
    )
    await expect(forge('rank = 2', agreement)).rejects.toThrow(/only_the_first_follows_none|one_signature_per_rank/)
  })

  it('was given to older signatures as to new ones', async () => {
    const agreement = await signedOn('2026-10-23')
    const linksOf = async () =>
      (
        await given.superuser.query(
          'SELECT rank, previous_sha256, entry_sha256 FROM signature WHERE agreement_id = $1 ORDER BY rank',
          [agreement.id],
        )
      ).rows
    const links = await linksOf()
    const folder = new URL('../../../migrations/', import.meta.url)
    const name = readdirSync(folder).find((file) => file.endsWith('_sealed_evidence.sql')) ?? ''
    const migration = readFileSync(new URL(name, folder), 'utf8')
    const [block] = /DO \$\$[\s\S]*?END \$\$/.exec(migration) ?? []
    await given.superuser.query(`
      SET session_replication_role = replica;
      UPDATE signature SET rank = rank + 10, entry_sha256 = id::text, previous_sha256 = 'none';
      ${block};
      SET session_replication_role = origin`)
    expect(await linksOf()).toEqual(links)
  })
})
