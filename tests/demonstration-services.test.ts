import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSmsSenders } from '../apps/api/src/adapters/sms-senders.ts'
import { createLockProviders } from '../apps/api/src/adapters/lock-providers.ts'
import { createSignatureProviders } from '../apps/api/src/adapters/signature-providers.ts'
import { startDemonstrationServices } from './simulators/demonstration.ts'
import type { Service } from './simulators/http-service.ts'
import { igloohomeClient, igloohomeDevice } from './simulators/igloohome-server.ts'
import { parapheurAccount } from './simulators/i-parapheur-server.ts'
import { brevoKey } from './simulators/brevo-sms-server.ts'
import { nukiDevice, nukiToken } from './simulators/nuki-server.ts'
import { seamDevice, seamKey } from './simulators/seam-server.ts'
import { ttlockAccount, ttlockDevice } from './simulators/ttlock-server.ts'
import { yousignKey, yousignWebhookKey } from './simulators/yousign-server.ts'

const providers = createSignatureProviders({ isProduction: false })
const sent = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n30\n%%EOF\n', 'latin1')
const document = {
  externalId: 'demande-1',
  title: 'Convention <b>12</b>',
  fileName: 'convention-12.pdf',
  bytes: sent,
  signer: { givenName: 'Camille', familyName: 'Essai', email: 'camille@essai.example', phone: null },
  expiresOn: null,
}

describe('the services of a demonstration', () => {
  let service: Service
  beforeEach(async () => {
    service = await startDemonstrationServices(0)
  })
  afterEach(() => service.stop())

  const parapheur = () =>
    providers.open({ kind: 'i-parapheur', baseUrl: `${service.url}/i-parapheur`, ...parapheurAccount })
  const yousign = () =>
    providers.open({
      kind: 'yousign',
      baseUrl: `${service.url}/yousign`,
      apiKey: yousignKey,
      webhookSecret: yousignWebhookKey,
    })
  const page = async () => (await fetch(service.url)).text()
  const post = async (action: string, fields: Record<string, string>) =>
    (await fetch(`${service.url}/${action}`, { method: 'POST', body: new URLSearchParams(fields) })).status

  it('shows what was sent as words, never as marks, and gives the file to read', async () => {
    const reference = await parapheur().start(document)
    const shown = await page()
    expect(shown).toContain('Convention &lt;b&gt;12&lt;/b&gt; demande-1')
    expect(shown).not.toContain('<b>')
    const file = await fetch(`${service.url}/file/${reference}`)
    expect(Buffer.from(await file.arrayBuffer())).toEqual(sent)
  })

  it('signs and refuses in the parapheur from the page', async () => {
    const signed = await parapheur().start(document)
    const refused = await parapheur().start({ ...document, externalId: 'demande-2' })
    expect(await post('i-parapheur-decision', { id: signed, verb: 'sign' })).toBe(200)
    expect(await post('i-parapheur-decision', { id: refused, verb: 'refuse', reason: 'Clause 3 à revoir' })).toBe(200)
    expect(await parapheur().stateOf(signed)).toMatchObject({ state: 'signed' })
    expect(await parapheur().stateOf(refused)).toMatchObject({ state: 'refused', reason: 'Clause 3 à revoir' })
  })

  it('is out of reach when the page says so, and back when it says so', async () => {
    await post('i-parapheur-mode', { mode: 'down' })
    await expect(parapheur().test()).rejects.toMatchObject({ code: 'signature-requests.provider-unavailable' })
    await post('i-parapheur-mode', { mode: 'up' })
    await expect(parapheur().test()).resolves.toBeUndefined()
  })

  it('lets Yousign call the address it was given, once decided and again on demand', async () => {
    const calls: string[] = []
    const listener = createServer((request, response) => {
      calls.push(String(request.headers['x-yousign-signature-256']))
      response.writeHead(202).end()
    }).listen(0, '127.0.0.1')
    await once(listener, 'listening')
    const { port } = listener.address() as AddressInfo
    await post('yousign-address', { address: `http://127.0.0.1:${port}/calls` })
    const reference = await yousign().start(document)
    await post('yousign-decision', { id: reference, verb: 'sign' })
    await post('yousign-decision', { id: reference, verb: 'call' })
    expect(calls).toEqual([expect.stringMatching(/^sha256=[0-9a-f]{64}$/), expect.stringMatching(/^sha256=/)])
    expect(await yousign().stateOf(reference)).toMatchObject({ state: 'signed' })
    listener.close()
  })

  it('keeps an error of a hand to itself: what has ended is not decided twice', async () => {
    const reference = await yousign().start(document)
    await post('yousign-decision', { id: reference, verb: 'expire' })
    expect(await post('yousign-decision', { id: reference, verb: 'sign' })).toBe(500)
    expect(await yousign().stateOf(reference)).toEqual({ state: 'expired' })
  })

  it('opens the doors of igloohome, TTLock and Seam, unless the page says that one is out of reach', async () => {
    const config = { NODE_ENV: 'test' as const, SECRET_KEY: Buffer.alloc(32, 7).toString('base64') }
    const igloohome = {
      baseUrl: `${service.url}/igloohome/igloohome`,
      tokenUrl: `${service.url}/igloohome/oauth2/token`,
    }
    const accounts = [
      { kind: 'igloohome' as const, device: igloohomeDevice, ...igloohome, ...igloohomeClient },
      {
        kind: 'ttlock' as const,
        device: ttlockDevice,
        baseUrl: `${service.url}/ttlock`,
        codes: 'online' as const,
        ...ttlockAccount,
      },
      {
        kind: 'seam' as const,
        device: seamDevice,
        baseUrl: `${service.url}/seam`,
        codes: 'online' as const,
        apiKey: seamKey,
      },
    ]
    for (const { device: deviceReference, ...access } of accounts) {
      const locks = createLockProviders(config).open(access)
      expect((await locks?.devices())?.map(({ reference }) => reference)).toContain(deviceReference)
      const name = `${access.kind} 0a1b2c3d`
      const window = { validFrom: new Date('2026-10-13T16:00:00Z'), validUntil: new Date('2026-10-13T18:00:00Z') }
      await locks?.issue(
        { deviceReference, name, code: access.kind === 'igloohome' ? null : '482713', variant: 0, ...window },
        'grant',
      )
      const shown = await page()
      expect(shown.includes(name)).toBe(access.kind !== 'igloohome')
      expect(shown).not.toContain('482713')
      expect(await post('lock-service', { service: access.kind, mode: 'down' })).toBe(200)
      await expect(locks?.devices()).rejects.toMatchObject({ code: 'access.provider-unavailable' })
    }
  })

  it('opens the doors of Nuki, unless the page says that a lock is off line', async () => {
    const config = { NODE_ENV: 'test' as const, SECRET_KEY: Buffer.alloc(32, 7).toString('base64') }
    const access = { kind: 'nuki' as const, baseUrl: `${service.url}/nuki`, apiToken: nukiToken }
    const nuki = createLockProviders(config).open(access)
    await nuki?.issue(
      {
        ...{ deviceReference: nukiDevice, name: 'OLL-2026-12 0a1b2c3d', code: '482713', variant: 0 },
        ...{ validFrom: new Date('2026-10-13T16:15:00Z'), validUntil: new Date('2026-10-13T18:45:00Z') },
      },
      'grant-1',
    )
    expect(await page()).toContain('OLL-2026-12')
    expect(await page()).not.toContain('482713')
    expect(await post('nuki-switches', { mode: 'up', lateLooks: '0', [`lock-${nukiDevice}`]: 'offline' })).toBe(200)
    expect(await nuki?.devices()).toMatchObject([{ isOnline: false }, { isOnline: true }])
    expect(await post('nuki-switches', { mode: 'down', lateLooks: '0' })).toBe(200)
    await expect(nuki?.devices()).rejects.toMatchObject({ code: 'access.provider-unavailable' })
  })

  it('shows the SMS that nobody receives, unless the page says that the credit is used up', async () => {
    const access = { kind: 'brevo' as const, baseUrl: `${service.url}/brevo`, apiKey: brevoKey }
    const sender = createSmsSenders({ NODE_ENV: 'test' }).open(access)
    const sms = { to: '+33612345678', text: 'Essai <b>', parts: 1, sender: 'Mairie', ref: 'ref-1', mayHaveLeft: false }
    const { providerId } = await sender.send(sms)
    expect(await page()).toContain('Aucun téléphone ne reçoit ces SMS')
    expect(await page()).toContain('Essai &lt;b&gt;')
    expect(await sender.look({ providerId, ref: 'ref-1', sender: 'Mairie' })).toBe('delivered')
    expect(await post('brevo-switches', { mode: 'up', receipts: 'prompt', credit: 'none' })).toBe(200)
    await expect(sender.send({ ...sms, ref: 'ref-2' })).rejects.toMatchObject({ code: 'sms.no-credit' })
    expect(await post('brevo-switches', { mode: 'down', receipts: 'prompt', credit: 'some' })).toBe(200)
    await expect(sender.send({ ...sms, ref: 'ref-3' })).rejects.toMatchObject({ code: 'sms.provider-unavailable' })
  })
})
