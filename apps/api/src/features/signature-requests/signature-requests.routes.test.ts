import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp } from '../../../../../tests/support/app.ts'
import { parapheurAccount } from '../../../../../tests/simulators/i-parapheur-server.ts'
import { yousignKey, yousignWebhookKey } from '../../../../../tests/simulators/yousign-server.ts'
import {
  givenSignatureService,
  type GivenSignatureService,
} from '../../../../../tests/support/given-signature-service.ts'
import type { Api } from '../../platform/routes.ts'
import { readProvider, removeProvider, saveProvider, testProvider } from './manage-provider.ts'

let given: GivenSignatureService
let app: Api
let address: string
beforeAll(async () => {
  given = await givenSignatureService()
  app = await buildTestApp(given.deps)
  address = `${await app.listen({ port: 0, host: '127.0.0.1' })}/api/v1`
})
afterAll(async () => {
  await app.close()
  await given.close()
})

const refusal = (code: string) => expect.objectContaining({ code })
const read = () => readProvider(given.deps, given.departement.officer, given.departement.id)
const yousignForm = async () => ({
  tenantId: given.departement.id,
  account: { kind: 'yousign' as const, baseUrl: given.yousign.url },
  parties: ['organiser' as const],
  version: (await read()).version,
})

describe('the service of a tenant', () => {
  it('is none to begin with, then the one that was written, whose keys nobody reads again', async () => {
    expect(await read()).toMatchObject({ version: 0, account: null, callAddress: null, exchanges: [] })
    const saved = await given.useYousign()
    expect(saved).toMatchObject({
      version: 1,
      account: { kind: 'yousign', baseUrl: given.yousign.url },
      callAddress: expect.stringContaining(`/signature-calls/${given.departement.id}`),
      lastTest: null,
      allowedActions: ['edit'],
    })
    const { rows } = await given.superuser.query('SELECT to_jsonb(p)::text AS all FROM signature_provider p')
    const { rows: lines } = await given.superuser.query(
      `SELECT details FROM audit_entry WHERE action LIKE 'signature-%'`,
    )
    for (const said of [JSON.stringify(saved), rows[0].all, JSON.stringify(lines)]) {
      expect(said).not.toContain(yousignKey)
      expect(said).not.toContain(yousignWebhookKey)
    }
  })

  it('keeps its keys when they are not written again, unless the address changes', async () => {
    const { deps, departement } = given
    await saveProvider(deps, departement.officer, await yousignForm())
    expect(await testProvider(deps, departement.officer, departement.id)).toMatchObject({ lastTest: { error: null } })
    const elsewhere = { kind: 'yousign' as const, baseUrl: 'http://127.0.0.1:1' }
    await expect(
      saveProvider(deps, departement.officer, { ...(await yousignForm()), account: elsewhere }),
    ).rejects.toEqual(refusal('signature-requests.secret-missing'))
  })

  it('says why its test failed, and forgets that test once it is written again', async () => {
    const { deps, departement } = given
    const wrong = { kind: 'yousign' as const, baseUrl: given.yousign.url, apiKey: 'a-wrong-key' }
    await saveProvider(deps, departement.officer, { ...(await yousignForm()), account: wrong })
    const tested = await testProvider(deps, departement.officer, departement.id)
    expect(tested.lastTest).toMatchObject({ error: 'signature-requests.provider-refused' })
    given.yousign.mode = 'down'
    expect((await testProvider(deps, departement.officer, departement.id)).lastTest).toMatchObject({
      error: 'signature-requests.provider-unavailable',
    })
    given.yousign.mode = 'up'
    expect((await given.useYousign()).lastTest).toBeNull()
  })

  it('is written by one person at a time, of that tenant, for parties that it serves', async () => {
    const { deps, departement, commune, principal } = given
    const form = await yousignForm()
    await expect(saveProvider(deps, departement.officer, { ...form, version: form.version - 1 })).rejects.toEqual(
      refusal('signature-requests.provider-changed'),
    )
    await expect(saveProvider(deps, commune.officer, form)).rejects.toEqual(refusal('tenants.not-found'))
    await expect(saveProvider(deps, principal, form)).rejects.toEqual(refusal('agreements.not-allowed'))
    expect(await readProvider(deps, principal, departement.id)).toMatchObject({ allowedActions: [] })
    const account = { kind: 'i-parapheur' as const, baseUrl: given.parapheur.url, ...parapheurAccount }
    await expect(saveProvider(deps, departement.officer, { ...form, account })).rejects.toEqual(
      refusal('signature-requests.party-not-served'),
    )
  })

  it('is no simulator in production', async () => {
    const production = { ...given.deps, config: { ...given.deps.config, NODE_ENV: 'production' as const } }
    await expect(saveProvider(production, given.departement.officer, await yousignForm())).rejects.toEqual(
      refusal('signature-requests.simulator-refused'),
    )
  })

  it('is left, with its keys', async () => {
    const { deps, departement } = given
    const { version } = await read()
    await expect(
      removeProvider(deps, departement.officer, { tenantId: departement.id, version: version + 1 }),
    ).rejects.toEqual(refusal('signature-requests.provider-changed'))
    const left = await removeProvider(deps, departement.officer, { tenantId: departement.id, version })
    expect(left).toMatchObject({ version: 0, account: null })
    expect((await given.superuser.query('SELECT FROM signature_provider')).rowCount).toBe(0)
    await expect(testProvider(deps, departement.officer, departement.id)).rejects.toEqual(
      refusal('signature-requests.no-provider'),
    )
  })
})

describe('a call of Yousign', () => {
  it('is believed when signed with the key, however late or often, and to nobody else says anything', async () => {
    await given.useYousign(['organiser'])
    const agreement = await given.toSign({
      startsAt: '2026-10-13T18:30:00+02:00',
      endsAt: '2026-10-13T20:30:00+02:00',
    })
    await given.review(agreement, 'agreement.to-sign')
    await given.follow()
    const [{ reference } = { reference: '' }] = await given.requestsOf(agreement)
    const calls = (tenantId: string) => `${address}/signature-calls/${tenantId}`
    const isDue = async () => (await given.requestsOf(agreement))[0]?.['next_try_at']
    const before = await isDue()
    const id = String(reference)

    given.yousign.decide(id, 'done')
    expect(await given.yousign.callBack(calls(given.departement.id), id, { key: 'a-wrong-key' })).toBe(202)
    expect(await given.yousign.callBack(calls(given.commune.id), id)).toBe(202)
    expect(await given.yousign.callBack(calls(given.departement.id), 'unknown')).toBe(202)
    const plain = await fetch(calls(given.departement.id), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"not": "json',
    })
    expect(plain.status).toBe(202)
    expect(await isDue()).toEqual(before)

    for (const event of ['signature_request.done', 'signature_request.activated', 'signature_request.done']) {
      expect(await given.yousign.callBack(calls(given.departement.id), id, { event })).toBe(202)
    }
    await given.follow()
    expect(await given.signatureOf(agreement, 'organiser')).toMatchObject({
      method: 'signature-provider',
      account_id: given.association.member.accountId,
      evidence: { provider: 'Yousign', containsSentFile: 'yes' },
    })
    expect(await given.yousign.callBack(calls(given.departement.id), id)).toBe(202)
    expect(await given.requestsOf(agreement)).toMatchObject([{ status: 'signed' }])
  })

  it('keeps the service from being left, or changed, while it waits for one', async () => {
    const { deps, departement } = given
    const agreement = await given.toSign({
      startsAt: '2026-10-13T18:30:00+02:00',
      endsAt: '2026-10-13T20:30:00+02:00',
    })
    await given.review(agreement, 'agreement.to-sign')
    const { version } = await read()
    const waiting = refusal('signature-requests.requests-waiting')
    await expect(removeProvider(deps, departement.officer, { tenantId: departement.id, version })).rejects.toEqual(
      waiting,
    )
    await expect(given.useParapheur()).rejects.toEqual(waiting)
    await given.useYousign()
  })

  it('is refused when it is too long', async () => {
    const answer = await fetch(`${address}/signature-calls/${given.departement.id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ filler: 'x'.repeat(200_000) }),
    })
    expect(answer.status).toBe(413)
  })
})
