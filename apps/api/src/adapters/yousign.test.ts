import { describe, expect, it } from 'vitest'
import { startYousign, yousignKey, yousignWebhookKey } from '../../../../tests/simulators/yousign-server.ts'
import { describeSignatureProvider } from './signature-provider.conformance.ts'
import { createSignatureProviders } from './signature-providers.ts'

const providers = createSignatureProviders({ isProduction: false })
const account = (baseUrl: string, apiKey = yousignKey) =>
  providers.open({ kind: 'yousign', baseUrl, apiKey, webhookSecret: yousignWebhookKey })

describeSignatureProvider('Yousign', async () => {
  const simulator = await startYousign()
  return {
    provider: account(simulator.url),
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
  bytes: Buffer.from('%PDF-1.7\nstartxref\n3\n%%EOF\n'),
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
