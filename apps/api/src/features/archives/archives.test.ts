import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EliminationDto } from '@salles-ouvertes/contract'
import { runDueWork } from '../../due-work.ts'
import { systemActor, type Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import {
  givenAgreements,
  type GivenAgreement,
  type GivenAgreements,
} from '../../../../../tests/support/given-agreements.ts'
import { downloadCaseFile } from '../agreements/download-case-file.ts'
import { downloadDocument } from '../agreements/download-document.ts'
import { checkDueEvidence, getBookingAgreement } from '../agreements/index.ts'
import { verifyAgreement } from '../agreements/verify-agreement.ts'
import { checkDueFiles } from '../safekeeping/index.ts'
import { getSafekeeping } from '../safekeeping/get-safekeeping.ts'
import { cancelBooking } from '../bookings/index.ts'
import { checkStoredFile } from '../files/index.ts'
import { listEliminationLines } from './list-elimination-lines.ts'
import { proposeDueEliminations } from './propose-elimination.ts'
import { eraseRecords } from './erase-records.ts'
import { exportElimination } from './export-elimination.ts'
import { getArchives, setRetention } from './read-archives.ts'
import { recordVisa } from './record-visa.ts'
import { proposedRetention } from './rules/retention.ts'

let given: GivenAgreements
let tenantId: string
const agreements: GivenAgreement[] = []
const visa = { number: 'AD38-2027-12', givenBy: 'Camille Archiviste', givenOn: '2027-12-01', keptRecordIds: [] }

beforeAll(async () => {
  given = await givenAgreements()
  tenantId = given.departement.id
  for (const day of ['13', '14', '15']) {
    const slot = { startsAt: `2026-10-${day}T18:30:00+02:00`, endsAt: `2026-10-${day}T20:30:00+02:00` }
    const agreement = await given.toSign(slot)
    await given.signedByOrganiser(agreement)
    agreements.push(agreement)
    if (day === '15') continue
    await cancelBooking(given.deps, given.association.member, { bookingId: agreement.bookingId, reason: 'Annulée' })
  }
  await runDueWork(given.deps)
})
afterAll(() => given.close())

const read = () => getArchives(given.deps, given.departement.officer, tenantId)
const list = async (): Promise<EliminationDto> => {
  const [last] = (await read()).eliminations
  if (!last) throw new Error('no list')
  return last
}
const linesOf = (page: { cursor?: string; limit?: number } = {}, actor: Actor = given.departement.officer) =>
  list().then(({ id: eliminationId }) =>
    listEliminationLines(given.deps, actor, { limit: 100, ...page, tenantId, eliminationId }),
  )
const at = async () => ({ tenantId, eliminationId: (await list()).id })
const [first, second, running] = [() => agreements[0], () => agreements[1], () => agreements[2]]
const bytesOf = (agreement?: GivenAgreement) => given.deps.fileStore.get(`${tenantId}/${agreement?.sha256}`)
const fileOf = async (agreement?: GivenAgreement): Promise<string> =>
  (await given.rowOf(agreement?.id ?? '')).to_sign_file_id
const erase = async (agreement?: GivenAgreement) =>
  given.superuser.query('UPDATE file SET erased_at = clock.now(), erased_on_list = 1 WHERE id = $1', [
    await fileOf(agreement),
  ])
const toldOf = async (type: string) =>
  (await given.superuser.query('SELECT id FROM outbox WHERE event_type = $1', [type])).rowCount
const later = () => given.superuser.query(`UPDATE clock_offset SET offset_ms = offset_ms + 86400000::bigint * 500`)

describe('the elimination of records', () => {
  it('proposes nothing before their time, then those that are over, never those still in use', async () => {
    expect(await read()).toEqual({ rules: proposedRetention, areProposed: true, eliminations: [] })
    await later()
    await proposeDueEliminations(given.deps)
    const proposed = { number: 1, visa: null, erasedAt: null, records: 2, kept: 0, files: 2 }
    expect(await list()).toMatchObject(proposed)
    const { items: lines } = await linesOf()
    expect(lines.map(({ recordId }) => recordId).toSorted()).toEqual([first()?.id, second()?.id].map(String).toSorted())
    expect(lines[0]).toMatchObject({ kind: 'unsigned-agreement', years: 1, fate: 'destroy', isKept: false })
    expect(lines[0]?.files).toMatchObject([{ mediaType: 'application/pdf', sha256: expect.any(String) }])
  })

  it('makes no other list while one waits for its visa', async () => {
    await given.superuser.query('DELETE FROM retention_check')
    await proposeDueEliminations(given.deps)
    expect((await read()).eliminations).toHaveLength(1)
  })

  it('tells it once', async () => {
    await runDueWork(given.deps)
    expect(await toldOf('archives.elimination-proposed')).toBe(1)
  })

  it('shows its lines some at a time, each once', async () => {
    const page = await linesOf({ limit: 1 })
    expect(page).toMatchObject({ total: 2, nextCursor: expect.any(String) })
    const rest = await linesOf({ limit: 1, cursor: page.nextCursor ?? '' })
    expect(rest).toMatchObject({ total: 2, nextCursor: null })
    expect(new Set([...page.items, ...rest.items].map(({ recordId }) => recordId)).size).toBe(2)
  })

  it('gives the list as a file for the archivists', async () => {
    const csv = await exportElimination(given.deps, given.departement.officer, await at())
    const rows = parse<Record<string, string>>(csv, { delimiter: ';', bom: true, columns: true })
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ Nature: 'Convention jamais signée', 'Sort final': 'Destruction', Fichiers: '1' })
  })

  it('erases nothing without a visa, also by bare SQL', async () => {
    const { officer } = given.departement
    await expect(eraseRecords(given.deps, officer, await at())).rejects.toMatchObject({ code: 'archives.visa-missing' })
    await expect(erase(first())).rejects.toMatchObject({ constraint: 'erasure_needs_a_visa' })
    await expect(given.superuser.query('UPDATE elimination SET erased_at = clock.now()')).rejects.toMatchObject({
      constraint: 'erasure_follows_visa',
    })
  })

  it('refuses a visa of a day to come, or about records of no list', async () => {
    const record = async (change: object) =>
      recordVisa(given.deps, given.departement.officer, { ...visa, ...change, ...(await at()) })
    await expect(record({ givenOn: '2199-01-01' })).rejects.toMatchObject({ code: 'archives.visa-in-future' })
    await expect(record({ keptRecordIds: [randomUUID()] })).rejects.toMatchObject({
      code: 'archives.record-not-listed',
    })
  })

  it('records the visa once, with what the archivists keep; the list no longer changes', async () => {
    const input = { ...visa, keptRecordIds: [second()?.id ?? ''], ...(await at()) }
    await recordVisa(given.deps, given.departement.officer, input)
    expect((await list()).visa).toMatchObject({ number: 'AD38-2027-12', givenOn: '2027-12-01' })
    await expect(recordVisa(given.deps, given.departement.officer, input)).rejects.toMatchObject({
      code: 'archives.visa-already-recorded',
    })
    for (const [statement, constraint] of [
      ['UPDATE elimination_line SET is_kept = false', 'approved_list_is_immutable'],
      ['DELETE FROM elimination_line', 'approved_list_is_immutable'],
      [`UPDATE elimination SET visa_number = 'autre'`, 'visa_is_immutable'],
    ] as const) {
      await expect(given.superuser.query(statement)).rejects.toMatchObject({ constraint })
    }
    await expect(erase(second())).rejects.toMatchObject({ constraint: 'erasure_needs_a_visa' })
    await expect(erase(running())).rejects.toMatchObject({ constraint: 'erasure_needs_a_visa' })
    await expect(
      given.superuser.query('UPDATE file SET erased_at = clock.now(), erased_on_list = 2 WHERE id = $1', [
        await fileOf(first()),
      ]),
    ).rejects.toMatchObject({ constraint: 'erasure_needs_a_visa' })
  })

  it('erases the files of the list, keeps the others and what is known of each', async () => {
    await given.superuser.query(
      `INSERT INTO file (id, tenant_id, sha256, media_type, size_bytes, file_name, scan_state, visibility, created_at)
       SELECT $2, tenant_id, sha256, media_type, size_bytes, 'copie.pdf', scan_state, visibility, created_at
       FROM file WHERE id = $1`,
      [await fileOf(first()), '00000000-0000-4000-8000-000000000001'],
    )
    await eraseRecords(given.deps, given.departement.officer, await at())
    await runDueWork(given.deps)
    // Another file of the tenant has the same bytes.
    expect(await bytesOf(first())).not.toBeNull()
    await given.superuser.query(`DELETE FROM file WHERE id = '00000000-0000-4000-8000-000000000001'`)
    await given.superuser.query(`UPDATE outbox SET done_at = NULL WHERE event_type = 'archives.files-erased'`)
    await runDueWork(given.deps)
    expect(await bytesOf(first())).toBeNull()
    expect(await bytesOf(second())).not.toBeNull()
    expect(await bytesOf(running())).not.toBeNull()
    expect(await list()).toMatchObject({ erasedAt: expect.any(String), records: 2, kept: 1, files: 1 })
    expect((await linesOf()).items.flatMap(({ files }) => files.map(({ fileName }) => fileName))).toHaveLength(2)
    await expect(eraseRecords(given.deps, given.departement.officer, await at())).rejects.toMatchObject({
      code: 'archives.already-erased',
    })
  })

  it('is for the officers of the tenant alone', async () => {
    const { commune, association, deps } = given
    const of = await at()
    for (const actor of [commune.officer, association.member, given.decider]) {
      const refused = [
        () => getArchives(deps, actor, tenantId),
        () => setRetention(deps, actor, { tenantId, former: proposedRetention, rules: proposedRetention }),
        () => exportElimination(deps, actor, of),
        () => linesOf({}, actor),
        () => recordVisa(deps, actor, { ...visa, ...of }),
        () => eraseRecords(deps, actor, of),
      ]
      for (const attempt of refused) await expect(attempt()).rejects.toMatchObject({ code: 'tenants.not-found' })
    }
    const elsewhere = { tenantId: commune.id, eliminationId: of.eliminationId }
    await expect(eraseRecords(deps, commune.officer, elsewhere)).rejects.toMatchObject({
      code: 'archives.elimination-not-found',
    })
  })
})

describe('what was erased', () => {
  const erasure = { erasedAt: expect.any(String), listNumber: 1 }
  const member = () => given.association.member
  const idOf = (agreement?: GivenAgreement): string => agreement?.id ?? ''

  it('is said when its file is asked for, with the day and the list', async () => {
    const ask = (agreement?: GivenAgreement) =>
      downloadDocument(given.deps, member(), { agreementId: idOf(agreement), version: 'to-sign' })
    await expect(ask(first())).rejects.toMatchObject({ code: 'files.erased', details: erasure })
    expect((await ask(second())).bytes.byteLength).toBeGreaterThan(0)
  })

  it('is said on the page of the agreement, which offers no download, and on the page of verification', async () => {
    const shown = await getBookingAgreement(given.deps, member(), first()?.bookingId ?? '')
    expect(shown).toMatchObject({ erasure, toSignSha256: first()?.sha256, allowedActions: [] })
    const kept = await getBookingAgreement(given.deps, member(), second()?.bookingId ?? '')
    expect(kept).toMatchObject({ erasure: null, allowedActions: ['download'] })
    const token = (await given.rowOf(idOf(first()))).verification_token
    const verified = await verifyAgreement(given.deps, token)
    expect(verified).toMatchObject({ erasure, isEvidenceIntact: true, toSignSha256: first()?.sha256 })
  })

  it('is named in the index of the whole file, which still opens', async () => {
    const { bytes } = await downloadCaseFile(given.deps, member(), idOf(first()))
    const files = unzipSync(Buffer.isBuffer(bytes) ? bytes : await buffer(bytes))
    expect(Object.keys(files).filter((name) => name.endsWith('.pdf'))).toEqual([])
    const [index] = Object.entries(files).filter(([name]) => name.endsWith('index.html'))
    const text = Buffer.from(index?.[1] ?? []).toString()
    expect(text).toMatch(/a-signer\.pdf<br>Éliminé le [^<]+ \(bordereau nº\u00a01\)/)
    expect(text).toContain(first()?.sha256)
  })

  it('is left out of the daily look, without alarm, also when it goes while it is looked for', async () => {
    const aDayLater = () =>
      given.superuser.query(`UPDATE file SET checked_at = NULL, created_at = created_at - interval '25 hours'`)
    await aDayLater()
    await checkDueFiles(given.deps)
    await checkDueEvidence(given.deps)
    // Listed before its erasure, gone when its bytes are read.
    const fileId = await fileOf(first())
    const gone = { id: fileId, tenantId, organisationId: null, sha256: first()?.sha256 ?? '', fault: null }
    const found = await checkStoredFile(given.deps, gone)
    expect(found.fault).toBe('missing')
    expect(await inTransaction(given.deps, systemActor(tenantId), found.note)).toBe(false)
    const seen = await getSafekeeping(given.deps, given.departement.officer, tenantId)
    expect(seen).toMatchObject({ files: 2, faults: [], brokenEvidence: [] })
    expect(await toldOf('safekeeping.fault-found')).toBe(0)
  })
})

describe('how long records are kept', () => {
  it('is set by the officers, who read what another one set meanwhile', async () => {
    const rules = { ...proposedRetention, 'signed-agreement': { years: 5, fate: 'keep' as const } }
    const set = () =>
      setRetention(given.deps, given.departement.officer, { tenantId, former: proposedRetention, rules })
    expect(await set()).toMatchObject({ rules, areProposed: false })
    await expect(set()).rejects.toMatchObject({ code: 'tenants.rules-changed' })
  })
})
