import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { payfipClient, type PayfipSimulator, startPayfip } from '../../../../tests/simulators/payfip-server.ts'
import type { PaymentToOpen } from '../features/online-payments/payment-provider.ts'
import { readConfig } from '../platform/config.ts'
import { elementsNamed, readXml, type XmlElement } from '../platform/read-xml.ts'
import { createPayfip } from './payfip.ts'
import { readSoap, soapEnvelope } from './soap.ts'

let payfip: PayfipSimulator
beforeAll(async () => {
  payfip = await startPayfip()
})
afterAll(() => payfip.stop())
beforeEach(() => {
  Object.assign(payfip, { mode: 'up', losesCalls: true, lateLooks: 0, addedCents: 0, creationFault: null })
})

const provider = () => createPayfip({ baseUrl: `${payfip.url}/tpa`, publicOnly: false })
const payment: PaymentToOpen = {
  ...{ clientNumber: payfipClient, mode: 'test', fiscalYear: 2026, amountCents: 3000, reference: 'RF12ESSAI01' },
  ...{ subject: 'Location Grande salle', email: 'camille+a&b@essai.example' },
  notifyUrl: 'https://salles.example/api/v1/payment-calls/1?a=1&b=2',
  returnUrl: 'https://salles.example/paiement/1',
}
const opened = () => provider().open(payment)
function rootOf(xml: string): XmlElement {
  const root = readXml(xml)
  if (typeof root === 'string') throw new Error(root)
  return root
}

describe('PayFiP', () => {
  it('is asked with the fields of our description, in its order, marks escaped', async () => {
    const { operationId, redirectUrl } = await opened()
    expect(redirectUrl).toBe(`${payfip.url}/tpa/paiementws.web?idop=${operationId}`)
    const { fields } = payfip.operations.at(-1) ?? {}
    const wsdl = rootOf(await readFile(new URL('payfip.wsdl', import.meta.url), 'utf8'))
    const described = elementsNamed(wsdl, 'complexType').find(
      ({ attributes }) => attributes['name'] === 'CreerPaiementSecuriseRequest',
    )
    const names = described ? elementsNamed(described, 'element').map(({ attributes }) => attributes['name']) : []
    expect(Object.keys(fields ?? {})).toEqual(names)
    expect(fields).toMatchObject({ mel: payment.email, urlnotif: payment.notifyUrl, saisie: 'T', montant: '3000' })
  })

  it.each([
    ['test', 'T'],
    ['activation', 'X'],
    ['production', 'W'],
  ] as const)('says the mode %s as %s', async (mode, letter) => {
    await provider().open({ ...payment, mode })
    expect(payfip.operations.at(-1)?.fields['saisie']).toBe(letter)
  })

  it.each([
    ['P', 'paid'],
    ['V', 'paid'],
    ['R', 'refused'],
    ['Z', 'refused'],
    ['A', 'abandoned'],
  ] as const)('tells %s as %s', async (letter, status) => {
    const { operationId } = await opened()
    await payfip.decide(operationId, letter)
    const told = await provider().status(operationId)
    expect(told).toMatchObject({ status, said: letter })
    expect(told.paid).toEqual(
      status !== 'paid'
        ? null
        : {
            ...{ amountCents: 3000, reference: 'RF12ESSAI01', clientNumber: payfipClient },
            authorisation: letter === 'P' ? '112233-445566' : '',
            paidOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
          },
    )
  })

  it('tells P5 as pending, then what was decided, and P1 as unknown', async () => {
    const { operationId } = await opened()
    expect(await provider().status(operationId)).toEqual({ status: 'pending', said: 'P5', paid: null })
    payfip.lateLooks = 1
    await payfip.decide(operationId, 'P')
    expect(await provider().status(operationId)).toMatchObject({ status: 'pending' })
    expect(await provider().status(operationId)).toMatchObject({ status: 'paid' })
    expect(await provider().status('unknown')).toEqual({ status: 'unknown', said: 'P1', paid: null })
  })

  it('refuses by a fault, whose code is said', async () => {
    const unknown = provider().open({ ...payment, clientNumber: '111111' })
    await expect(unknown).rejects.toMatchObject({ code: 'online-payments.provider-refused', details: { fault: 'T1' } })
    await expect(provider().test('111111')).rejects.toMatchObject({ code: 'online-payments.provider-refused' })
    await expect(provider().test(payfipClient)).resolves.toBeUndefined()
  })

  it.each(['failing', 'odd'] as const)('that is %s is out of reach, for all it is asked', async (mode) => {
    const { operationId } = await opened()
    payfip.mode = mode
    for (const asked of [opened(), provider().status(operationId), provider().test(payfipClient)]) {
      await expect(asked).rejects.toMatchObject({ code: 'online-payments.provider-unavailable' })
    }
  })

  it('is not reached on loopback in production', async () => {
    const guarded = createPayfip({ baseUrl: `${payfip.url}/tpa`, publicOnly: true })
    await expect(guarded.test(payfipClient)).rejects.toMatchObject({ code: 'online-payments.provider-unavailable' })
  })
})

describe('the address of PayFiP', () => {
  const production = {
    ...{ NODE_ENV: 'production', DATABASE_URL: 'postgresql://x', SMTP_URL: 'smtp://x', SEAL_P12: 'seal.p12' },
    ...{ PUBLIC_URL: 'https://salles.example', TRUST_PROXY: '1', SESSION_SECRET: 'x'.repeat(32) },
    SECRET_KEY: Buffer.alloc(32).toString('base64'),
  }
  it('is that of the DGFiP unless told, and in production never a simulator', () => {
    expect(readConfig(production).PAYFIP_URL).toBe('https://www.payfip.gouv.fr/tpa')
    expect(readConfig({ ...production, PAYFIP_URL: '' }).PAYFIP_URL).toBe('https://www.payfip.gouv.fr/tpa')
    for (const PAYFIP_URL of ['http://www.payfip.gouv.fr/tpa', 'https://127.0.0.1:4000/tpa', 'https://localhost/tpa']) {
      expect(() => readConfig({ ...production, PAYFIP_URL })).toThrow(/^PAYFIP_URL: a simulator/)
    }
  })
})

describe('an answer of SOAP', () => {
  const envelope = (inside: string) => Buffer.from(`<s:Envelope xmlns:s="x"><s:Body>${inside}</s:Body></s:Envelope>`)
  it.each([
    ['half an answer', Buffer.from('<s:Envelope><s:Body><xResponse>')],
    ['a page', Buffer.from('<html><body>502</body></html>')],
    [
      'a document type',
      Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><s:Envelope><xResponse><a>&a;</a></xResponse></s:Envelope>'),
    ],
    ['another operation', envelope('<yResponse><return><a>1</a></return></yResponse>')],
    ['an entity of nowhere', envelope('<xResponse><return><a>&unknown;</a></return></xResponse>')],
    ['nothing', Buffer.alloc(0)],
  ])('that is %s is none', (_title, body) => {
    expect(readSoap(body, 'x')).toBeNull()
  })

  it('is read with or without prefixes, whatever the case of its names, marks in clear', () => {
    const body = envelope('<n:xResponse xmlns:n="y"><return><idOP>a&amp;b&#233;&#xE9;</idOP></return></n:xResponse>')
    expect(readSoap(body, 'x')).toEqual(new Map([['idop', 'a&béé']]))
    const fault = envelope('<s:Fault><faultcode>s:Server</faultcode><detail><F><code>P5</code></F></detail></s:Fault>')
    expect(readSoap(fault, 'x')).toEqual({ fault: 'P5' })
  })

  it('answers what was written, marks escaped', () => {
    const envelopeOf = soapEnvelope('urn:essai', 'x', { a: `<&>"'` })
    expect(elementsNamed(rootOf(envelopeOf), 'a')[0]?.text).toBe(`<&>"'`)
  })
})
