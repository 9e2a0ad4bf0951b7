import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { startService } from '../../../../tests/simulators/http-service.ts'
import { smallPdf } from '../../../../tests/simulators/pdf-revision.ts'
import { startYousign, yousignKey, yousignWebhookKey } from '../../../../tests/simulators/yousign-server.ts'
import { describeSignatureProvider } from './signature-provider.conformance.ts'
import { checkSeal } from '../../../../tests/support/check-seal.ts'
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
    pdf: smallPdf('Convention'),
    isSignatureIntact: (bytes) => checkSeal(bytes).isIntact,
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

  it('finds its request however many there are', async () => {
    const simulator = await startYousign()
    const provider = account(simulator.url)
    for (let number = 0; number < 25; number += 1)
      await provider.start({ ...document, externalId: `request-${number}` })
    expect(await provider.find('request-24')).toBe(simulator.requests[24]?.id)
    await simulator.stop()
  })

  it('takes for its own only a request that bears our identifier', async () => {
    const simulator = await startYousign()
    const provider = account(simulator.url)
    simulator.knowsFilters = false
    const first = await provider.start(document)
    expect(await provider.find('request-2')).toBeNull()
    expect(await provider.start({ ...document, externalId: 'request-2' })).not.toBe(first)
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

  it('is called late, twice and out of order by the simulator, with the signature of the subscription', async () => {
    const simulator = await startYousign()
    const reference = await account(simulator.url).start(document)
    simulator.decide(reference, 'done')
    const received: { signature: unknown; retry: unknown; body: Buffer }[] = []
    const receiver = await startService(({ headers, body }) => {
      received.push({ signature: headers['x-yousign-signature-256'], retry: headers['x-yousign-retry'], body })
      return { status: 202 }
    })
    await simulator.callBack(receiver.url, reference, { eventId: 'event-2' })
    await simulator.callBack(receiver.url, reference, { eventId: 'event-2', retry: 1 })
    await simulator.callBack(receiver.url, reference, { event: 'signature_request.activated', status: 'ongoing' })
    await simulator.callBack(receiver.url, reference, { key: 'a-wrong-key' })
    const isSigned = received.map(
      ({ signature, body }) =>
        signature === `sha256=${createHmac('sha256', yousignWebhookKey).update(body).digest('hex')}`,
    )
    expect(isSigned).toEqual([true, true, true, false])
    expect(received.map(({ retry }) => retry)).toEqual(['0', '1', '0', '0'])
    expect(received.map(({ body }) => JSON.parse(body.toString()))).toMatchObject([
      { event_id: 'event-2', data: { signature_request: { id: reference, status: 'done', external_id: 'request-1' } } },
      { event_id: 'event-2', data: { signature_request: { status: 'done' } } },
      { event_name: 'signature_request.activated', data: { signature_request: { status: 'ongoing' } } },
      { event_name: 'signature_request.done' },
    ])
    await Promise.all([receiver.stop(), simulator.stop()])
  })
})
