import { describe, expect, it } from 'vitest'
import { smallPdf } from '../../../../tests/simulators/pdf-revision.ts'
import { startYousign, yousignKey, yousignWebhookKey } from '../../../../tests/simulators/yousign-server.ts'
import { describeSignatureProvider } from './signature-provider.conformance.ts'
import { createCallService } from './call-service.ts'
import { createSignatureProviders } from './signature-providers.ts'
import { createYousign } from './yousign.ts'

const providers = createSignatureProviders({ isProduction: false })
const account = (baseUrl: string, apiKey = yousignKey) =>
  providers.open({ kind: 'yousign', baseUrl, apiKey, webhookSecret: yousignWebhookKey })

describeSignatureProvider('Yousign', async () => {
  const simulator = await startYousign()
  return {
    provider: account(simulator.url),
    hasty: createYousign(
      { kind: 'yousign', baseUrl: simulator.url, apiKey: yousignKey, webhookSecret: yousignWebhookKey },
      createCallService({ publicOnly: false, patienceMs: 50 }),
    ),
    stranger: account(simulator.url, 'a-wrong-key'),
    secrets: [yousignKey, yousignWebhookKey],
    countRequests: () => simulator.requests.length,
    sign: (id) => simulator.decide(id, 'done'),
    refuse: (id, reason) => simulator.decide(id, 'declined', reason),
    setMode: (mode) => void (simulator.mode = mode),
    stop: simulator.stop,
  }
})

const document = {
  externalId: 'request-1',
  title: 'Convention 12',
  fileName: 'convention-12.pdf',
  bytes: smallPdf('Convention 12'),
  signer: { givenName: 'Camille', familyName: 'Essai', email: 'camille@essai.example', phone: null },
  expiresOn: '2026-12-31',
}

describe('Yousign', () => {
  it('asks the person we name, by mail, and nobody before all is there', async () => {
    const simulator = await startYousign()
    const reference = await account(simulator.url).start(document)
    expect(simulator.requests).toMatchObject([
      { id: reference, status: 'ongoing', signer: { email: 'camille@essai.example', name: 'Camille Essai' } },
    ])
    await simulator.stop()
  })

  it('makes again, whole, what a crash left as a draft', async () => {
    const simulator = await startYousign()
    await fetch(`${simulator.url}/signature_requests`, {
      method: 'POST',
      headers: { authorization: `Bearer ${yousignKey}` },
      body: JSON.stringify({ name: 'half', delivery_mode: 'email', external_id: document.externalId }),
    })
    const reference = await account(simulator.url).start(document)
    expect(simulator.requests).toMatchObject([{ id: reference, status: 'ongoing', file: expect.any(Buffer) }])
    await simulator.stop()
  })

  it('takes for its own only a request that bears our identifier', async () => {
    const simulator = await startYousign()
    const provider = account(simulator.url)
    await provider.start(document)
    expect(await provider.find('request')).toBeNull()
    expect(await provider.find('request-1 ')).toBeNull()
    await simulator.stop()
  })

  it.each([
    ['+33 6 12 34 56 78', '+33612345678'],
    ['06 12 34 56 78', null],
    [null, null],
  ])('gives the telephone %s as %s', async (phone, given) => {
    const simulator = await startYousign()
    await account(simulator.url).start({ ...document, signer: { ...document.signer, phone } })
    expect(simulator.requests[0]?.signer?.phone).toBe(given)
    await simulator.stop()
  })

  it('keeps as evidence the one PDF of all that happened', async () => {
    const simulator = await startYousign()
    const provider = account(simulator.url)
    const reference = await provider.start(document)
    simulator.decide(reference, 'done')
    const evidence = await provider.fetchEvidence(reference)
    expect(evidence).toMatchObject({ mediaType: 'application/pdf' })
    expect(Buffer.from(evidence?.bytes ?? []).toString('latin1')).toContain(reference)
    await simulator.stop()
  })

  it('tells a term gone by, and a request taken back', async () => {
    const simulator = await startYousign()
    const provider = account(simulator.url)
    const late = await provider.start(document)
    simulator.decide(late, 'expired')
    expect(await provider.stateOf(late)).toEqual({ state: 'expired' })
    const other = await provider.start({ ...document, externalId: 'request-2' })
    expect(await provider.cancel(other)).toBe('cancelled')
    expect(await provider.stateOf(other)).toEqual({ state: 'cancelled' })
    expect(await provider.find('request-2')).toBeNull()
    await simulator.stop()
  })

  it('is not called on a private address in production', async () => {
    const simulator = await startYousign()
    const guarded = createSignatureProviders({ isProduction: true })
    const access = { kind: 'yousign' as const, apiKey: yousignKey, webhookSecret: yousignWebhookKey }
    for (const baseUrl of [simulator.url, simulator.url.replace('http:', 'https:')]) {
      await expect(guarded.open({ ...access, baseUrl }).test()).rejects.toMatchObject({
        code: 'signature-requests.provider-unavailable',
      })
    }
    await simulator.stop()
  })
})
