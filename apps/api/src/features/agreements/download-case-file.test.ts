import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSeal } from '../../../../../tests/support/check-seal.ts'
import {
  givenAgreements,
  type GivenAgreement,
  type GivenAgreements,
} from '../../../../../tests/support/given-agreements.ts'
import { scannedPdf } from '../../../../../tests/support/given-paper.ts'
import type { Actor } from '../../platform/actor.ts'
import { depositSignedCopy } from './deposit-signed-copy.ts'
import { downloadCaseFile } from './download-case-file.ts'
import { recordSignature } from './record-signature.ts'
import { sealAgreement } from './seal-agreement.ts'

let given: GivenAgreements
let agreement: GivenAgreement
beforeAll(async () => {
  given = await givenAgreements()
  agreement = await given.toSign({ roomId: given.villageHall.id, ...slotOn('2026-10-13') })
  const { deps, clerk, mayor } = given
  const form = { sha256: agreement.sha256, signedOn: '2026-10-05', signerName: 'Camille <b>', capacity: 'présidente' }
  const file = { bytes: scannedPdf('Lu et approuve'), mediaType: 'application/pdf', fileName: 'scan.pdf' }
  await depositSignedCopy(deps, clerk, { agreementId: agreement.id, form, file })
  await recordSignature(deps, mayor, { agreementId: agreement.id, party: 'owner', sha256: agreement.sha256, note: '' })
  const { id: agreementId, tenantId, bookingId } = agreement
  await sealAgreement(deps, { type: 'agreement.signed', tenantId, agreementId, bookingId })
})
afterAll(() => given.close())

const slotOn = (date: string) => ({ startsAt: `${date}T18:30:00+02:00`, endsAt: `${date}T20:30:00+02:00` })
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Files of the archive by their names below its one folder. */
async function unpacked(actor: Actor, { id } = agreement): Promise<Record<string, Uint8Array>> {
  const { bytes } = await downloadCaseFile(given.deps, actor, id)
  const files = unzipSync(Buffer.isBuffer(bytes) ? bytes : await buffer(bytes))
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name.split('/').slice(1).join('/'), content]),
  )
}
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8')

describe('downloadCaseFile', () => {
  it('gathers the files, the copy signed by hand, the words, the evidence and the piece that is cited', async () => {
    const files = await unpacked(given.association.member)
    const stem = `convention-${(await given.rowOf(agreement.id)).number}`
    expect(Object.keys(files)).toEqual([
      'index.html',
      `${stem}-a-signer.pdf`,
      `${stem}-signee.pdf`,
      `${stem}-copie-signee-a-la-main.pdf`,
      'pieces/attestation.png',
      'convention.html',
      'preuves.json',
      'SHA256SUMS',
    ])
    expect(sha256(files[`${stem}-a-signer.pdf`] ?? new Uint8Array())).toBe(agreement.sha256)
    expect(checkSeal(Buffer.from(files[`${stem}-signee.pdf`] ?? [])).isIntact).toBe(true)
    expect(JSON.parse(textOf(files['preuves.json'])).entries).toHaveLength(2)
  })

  it('lists the hash of every file, as the usual commands check them and as the index shows them', async () => {
    const files = await unpacked(given.clerk)
    const lines = textOf(files['SHA256SUMS']).trim().split('\n')
    expect(lines).toHaveLength(Object.keys(files).length - 1)
    const index = textOf(files['index.html'])
    for (const line of lines) {
      const [hash = '', name = ''] = line.split('  ')
      expect(sha256(files[name] ?? new Uint8Array())).toBe(hash)
      if (name !== 'index.html') expect(index).toContain(hash)
    }
    expect(index).toContain('aucune autorité ne le garantit')
    expect(index).toContain('La suite des preuves a été contrôlée')
  })

  it('tells the whole agreement in a page that stands alone', async () => {
    const page = textOf((await unpacked(given.mayor))['convention.html'])
    expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/)
    expect(page.match(/<h2>Article /g)?.length).toBeGreaterThan(15)
    expect(page).toContain(agreement.sha256)
    expect(page).not.toMatch(/<script|https?:\/\/[^"<\s]*\.(?:js|css)/)
  })

  it('is written in the journal, and does not exist for others', async () => {
    const { rows } = await given.superuser.query(
      `SELECT details FROM audit_entry WHERE action = 'agreement.download' AND subject_id = $1`,
      [agreement.id],
    )
    expect(rows).toContainEqual({ details: { version: 'case-file' } })
    await expect(downloadCaseFile(given.deps, given.decider, agreement.id)).rejects.toMatchObject({
      code: 'agreements.not-found',
    })
  })

  it('holds what there is before anybody signed', async () => {
    const unsigned = await given.toSign(slotOn('2026-10-14'))
    const files = await unpacked(given.association.member, unsigned)
    expect(Object.keys(files).filter((name) => name.endsWith('.pdf'))).toHaveLength(1)
    expect(textOf(files['index.html'])).toContain('n’a pas encore de fichier signé')
  })

  it('is refused as a whole when one of its files changed', async () => {
    const other = await given.toSign(slotOn('2026-10-15'))
    await given.deps.fileStore.put(`${other.tenantId}/${other.sha256}`, Buffer.from('autre chose'))
    await expect(downloadCaseFile(given.deps, given.association.member, other.id)).rejects.toMatchObject({
      code: 'files.corrupted',
    })
  })
})
