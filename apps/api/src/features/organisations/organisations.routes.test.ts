import { randomUUID } from 'node:crypto'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationDto, OrganisationForm } from '@salles-ouvertes/contract'
import {
  addressOf,
  givenIdentity,
  type GivenIdentity,
  givenPassword,
  organisationForm,
} from '../../../../../tests/support/given-identity.ts'
import { type AccountActor, systemActor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { buildApp } from '../../app.ts'
import type { Api } from '../../platform/routes.ts'
import { getOrganisation } from './organisations.store.ts'
import { newId } from '../../platform/ids.ts'
import { insuranceFor } from './pieces.store.ts'
import { recordOrganisation } from './record-organisation.ts'

let given: GivenIdentity
let app: Api
let chorale: { id: string; representative: AccountActor }
let jar: Jar
let strangerJar: Jar

beforeAll(async () => {
  given = await givenIdentity()
  app = await buildApp(given.deps)
  chorale = await given.organisation({ rna: 'W389900001' })
  jar = await jarFor(chorale.representative)
  strangerJar = await jarFor((await given.organisation()).representative)
})
afterAll(async () => {
  await app.close()
  await given.close()
})

type Jar = Record<string, string>
type Options = { body?: object | Buffer; headers?: Record<string, string> }
const send = (who: Jar, method: 'GET' | 'POST' | 'DELETE' | 'PATCH', path: string, { body, headers }: Options = {}) =>
  app.inject({ method, url: `/api/v1${path}`, payload: body, cookies: who, headers })
type Answer = Awaited<ReturnType<typeof send>>
const codeOf = (answer: Answer) => answer.json<{ code: string }>().code

async function jarFor(actor: AccountActor): Promise<Jar> {
  const { rows } = await given.superuser.query<{ email: string }>('select email from account where id = $1', [
    actor.accountId,
  ])
  const answer = await send({}, 'POST', '/sessions', { body: { email: rows[0]?.email, password: givenPassword } })
  return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
}

/** The least booking of an organisation in a tenant: it lets the agents meet the organisation. */
async function askRoomOf(tenantId: string, organisationId: string, establishmentId: string): Promise<void> {
  await given.superuser.query('alter table booking disable trigger all')
  await given.superuser.query(
    `insert into booking (id, tenant_id, establishment_id, room_id, organisation_id, applicant_id, status, activity,
       with_minors, open_to_public, responsible_name, responsible_phone, responsible_email, equipment_wanted, notes, created_at,
       reference, submitted_at, quote, purpose, headcount)
     values ($1, $2, $4, $1, $3, $1, 'submitted', 'x', false, false, 'x', 'x', 'x', '', '', now(),
       'E-2026-1', now(), '{}', 'meeting', 1)`,
    [randomUUID(), tenantId, organisationId, establishmentId],
  )
  await given.superuser.query('alter table booking enable trigger all')
}

const certificate = {
  kind: 'insurance',
  insurer: 'Mutuelle d’essai',
  policyNumber: 'E-1',
  validFrom: '2026-09-01',
  validUntil: '2027-08-31',
}

async function upload(
  who: Jar,
  organisationId: string,
  options: { fields?: object; bytes?: Buffer; type?: string } = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...certificate, ...options.fields })) form.append(name, String(value))
  const bytes = options.bytes ?? (await plainPdf())
  form.append(
    'file',
    new Blob([new Uint8Array(bytes)], { type: options.type ?? 'application/pdf' }),
    'Attestation 2027.pdf',
  )
  const request = new Request('http://localhost', { method: 'POST', body: form })
  return send(who, 'POST', `/organisations/${organisationId}/pieces`, {
    body: Buffer.from(await request.arrayBuffer()),
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  })
}

async function plainPdf(): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage()
  return Buffer.from(await document.save())
}

describe('POST /organisations', () => {
  const declare = (changes: Partial<OrganisationForm>) =>
    send(jar, 'POST', '/organisations', { body: organisationForm(changes) })

  it('makes the person who declares it its representative', async () => {
    const answer = await declare({ name: 'Fanfare d’essai', siret: '00000000000018' })
    expect(answer.json<OrganisationDto>()).toMatchObject({
      name: 'Fanfare d’essai',
      membership: 'representative',
      members: [{ accountId: chorale.representative.accountId, membership: 'representative' }],
      pieces: [],
    })
    const mine = (await send(jar, 'GET', '/organisations')).json<OrganisationDto[]>()
    expect(mine.map(({ name }) => name)).toEqual(['Chorale d’essai', 'Fanfare d’essai'])
  })

  it.each([
    ['organisations.already-exists', 409, { rna: 'W389900001' }],
    ['organisations.invalid-siret', 422, { siret: '12345678901234' }],
    ['organisations.invalid-siret', 422, { kind: 'individual', siret: '00000000000018' }],
    ['organisations.invalid-rna', 422, { kind: 'company', rna: 'W389900002' }],
    ['request.invalid', 400, { rna: 'association' }],
  ] as const)('answers %s', async (code, status, changes) => {
    const answer = await declare(changes)
    expect([codeOf(answer), answer.statusCode]).toEqual([code, status])
  })

  it('keeps one of two declarations made at once', async () => {
    const answers = await Promise.all([declare({ rna: 'W389900009' }), declare({ rna: 'W389900009' })])
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409])
  })
})

describe('an organisation', () => {
  it('does not exist for strangers, whatever they ask', async () => {
    const person = { email: addressOf('x'), givenName: 'X', familyName: 'X' }
    const answers = await Promise.all([
      send(strangerJar, 'GET', `/organisations/${chorale.id}`),
      send(strangerJar, 'PATCH', `/organisations/${chorale.id}`, { body: organisationForm() }),
      send(strangerJar, 'POST', `/organisations/${chorale.id}/members`, { body: person }),
      send(strangerJar, 'DELETE', `/organisations/${chorale.id}/members/${chorale.representative.accountId}`),
      upload(strangerJar, chorale.id),
    ])
    for (const answer of answers) expect([answer.statusCode, codeOf(answer)]).toEqual([404, 'organisations.not-found'])
    expect((await send({}, 'GET', `/organisations/${chorale.id}`)).statusCode).toBe(401)
  })

  it('is changed by its representative, without taking the number of another', async () => {
    const path = `/organisations/${chorale.id}`
    const form = organisationForm({ rna: 'W389900001', city: 'Vif' })
    expect((await send(jar, 'PATCH', path, { body: form })).json<OrganisationDto>().city).toBe('Vif')
    const taken = await send(jar, 'PATCH', path, { body: { ...form, siret: '00000000000018' } })
    expect(codeOf(taken)).toBe('organisations.already-exists')
    expect(codeOf(await send(jar, 'PATCH', path, { body: { ...form, siret: '00000000000019' } }))).toBe(
      'organisations.invalid-siret',
    )
    expect(codeOf(await send(jar, 'PATCH', path, { body: { ...form, kind: 'company' } }))).toBe(
      'organisations.invalid-rna',
    )
  })

  it('invites members, who may read and deposit but not change, and who may leave', async () => {
    const member = await given.account('choriste')
    const person = { email: addressOf('choriste'), givenName: 'Autre', familyName: 'Nom' }
    const invited = (
      await send(jar, 'POST', `/organisations/${chorale.id}/members`, { body: person })
    ).json<OrganisationDto>()
    expect(invited.members).toHaveLength(2)
    const memberJar = await jarFor(member)
    const path = `/organisations/${chorale.id}`
    expect((await send(memberJar, 'GET', path)).json<OrganisationDto>().membership).toBe('member')
    const refused = [
      await send(memberJar, 'PATCH', path, { body: organisationForm() }),
      await send(memberJar, 'POST', `${path}/members`, { body: person }),
      await send(memberJar, 'DELETE', `${path}/members/${chorale.representative.accountId}`),
      await send(jar, 'DELETE', `${path}/members/${chorale.representative.accountId}`),
    ]
    for (const answer of refused)
      expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'organisations.not-allowed'])
    expect((await send(memberJar, 'DELETE', `${path}/members/${member.accountId}`)).statusCode).toBe(200)
    expect((await send(memberJar, 'GET', path)).statusCode).toBe(404)
    expect(codeOf(await send(jar, 'DELETE', `${path}/members/${member.accountId}`))).toBe('identity.account-not-found')
    await send(jar, 'POST', `${path}/members`, { body: person })
    expect((await send(memberJar, 'GET', path)).statusCode).toBe(200)
  })
})

describe('a certificate', () => {
  it('is deposited, downloaded as an attachment, and withdrawn', async () => {
    const deposited = await upload(jar, chorale.id)
    const piece = deposited.json<OrganisationDto['pieces'][number]>()
    expect(piece).toMatchObject({
      ...certificate,
      state: 'valid',
      file: { name: 'Attestation 2027.pdf', scanState: 'not-configured' },
    })
    const file = await send(jar, 'GET', `/pieces/${piece.id}/file`)
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(file.rawPayload).toHaveLength(piece.file?.sizeBytes ?? 0)
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="Attestation 2027.pdf"/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    })
    for (const [method, path] of [
      ['GET', `/pieces/${piece.id}/file`],
      ['DELETE', `/pieces/${piece.id}`],
    ] as const) {
      expect(codeOf(await send(strangerJar, method, path))).toBe('organisations.piece-not-found')
    }
    expect((await send(jar, 'DELETE', `/pieces/${piece.id}`)).statusCode).toBe(200)
    expect(codeOf(await send(jar, 'GET', `/pieces/${piece.id}/file`))).toBe('organisations.piece-not-found')
    expect(codeOf(await send(jar, 'DELETE', `/pieces/${piece.id}`))).toBe('organisations.piece-not-found')
  })

  it('is refused with its reason', async () => {
    const html = Buffer.from('<!doctype html>')
    const script = Buffer.from(
      (await plainPdf()).toString('latin1').replace('%%EOF', '/JavaScript (x)\n%%EOF'),
      'latin1',
    )
    const big = Buffer.alloc(5 * 1024 * 1024 + 1, 0x25)
    const half = (await plainPdf()).subarray(0, 100)
    expect(codeOf(await upload(jar, chorale.id, { bytes: html }))).toBe('files.unsupported-type')
    expect(codeOf(await upload(jar, chorale.id, { bytes: script }))).toBe('files.unsafe-content')
    expect(codeOf(await upload(jar, chorale.id, { bytes: half }))).toBe('files.unreadable')
    expect((await upload(jar, chorale.id, { bytes: big })).statusCode).toBe(413)
    const reversed = await upload(jar, chorale.id, { fields: { validUntil: '2026-01-01' } })
    expect([codeOf(reversed), reversed.body.includes('validUntil')]).toEqual(['request.invalid', true])
  })

  it('is read by members here, by no agent even where the organisation asked: they read it through the booking', async () => {
    const asked = await given.tenant()
    const establishmentId = await given.establishment(asked)
    const { id } = (await upload(jar, chorale.id)).json<{ id: string }>()
    await askRoomOf(asked.id, chorale.id, establishmentId)
    const askedJar = await jarFor(asked.officer)
    expect((await send(askedJar, 'GET', `/pieces/${id}/file`)).statusCode).toBe(404)
    expect((await send(askedJar, 'DELETE', `/pieces/${id}`)).statusCode).toBe(404)
  })

  it('has an end and an insurer when it is an insurance, and may have none otherwise', async () => {
    const endless = { kind: 'statutes', insurer: '', policyNumber: '', validUntil: '' }
    const statutes = (await upload(jar, chorale.id, { fields: endless })).json<OrganisationDto['pieces'][number]>()
    expect(statutes).toMatchObject({ kind: 'statutes', version: 1, validUntil: null, state: 'valid', reviews: [] })
    await upload(jar, chorale.id, { fields: endless })
    const { pieces } = (await send(jar, 'GET', `/organisations/${chorale.id}`)).json<OrganisationDto>()
    const versions = pieces.filter(({ kind }) => kind === 'statutes').map(({ version, state }) => [version, state])
    expect(versions).toEqual([
      [2, 'valid'],
      [1, 'replaced'],
    ])
    for (const field of ['insurer', 'policyNumber', 'validUntil']) {
      const refused = await upload(jar, chorale.id, { fields: { [field]: '' } })
      expect([codeOf(refused), refused.body.includes(field)]).toEqual(['request.invalid', true])
    }
  })

  it('covers the days of its period, both ends included', async () => {
    const covered = (day: string) =>
      inReadOnly(given.deps, chorale.representative, (tx) => insuranceFor(tx, newId(), chorale.id, day))
    await upload(jar, chorale.id, { fields: { validUntil: '2026-12-31', policyNumber: 'E-2' } })
    expect(await covered('2026-08-31')).toBeNull()
    expect((await covered('2026-09-01'))?.policyNumber).toBe('E-1')
    expect(await covered('2027-08-31')).not.toBeNull()
    expect(await covered('2027-09-01')).toBeNull()
  })
})

describe('recordOrganisation', () => {
  it('notes an organisation at the desk, and takes a known one as it is', async () => {
    const tenant = await given.tenant('commune')
    const record = (actor: AccountActor, changes: Partial<OrganisationForm>) =>
      inTransaction(given.deps, actor, (tx) => recordOrganisation(tx, actor, tenant.id, organisationForm(changes)))
    const { id } = await record(tenant.officer, { name: 'Aînés d’essai', rna: 'W389900030' })
    expect(await record(tenant.officer, { rna: 'W389900030' })).toEqual({ id })
    expect(await record(tenant.officer, { rna: 'W389900001' })).toEqual({ id: chorale.id })
    const seen = await inReadOnly(given.deps, systemActor(tenant.id), (tx) => getOrganisation(tx, id))
    expect(seen.name).toBe('Aînés d’essai')
    await expect(
      inReadOnly(given.deps, systemActor(tenant.id), (tx) => getOrganisation(tx, chorale.id)),
    ).rejects.toMatchObject({ code: 'organisations.not-found' })
    await expect(record(chorale.representative, {})).rejects.toMatchObject({ code: 'organisations.not-allowed' })
    await expect(record(tenant.officer, { siret: '12345678901234' })).rejects.toMatchObject({
      code: 'organisations.invalid-siret',
    })
  })
})
