import { describe, expect, it } from 'vitest'
import { parapheurAccount, startIParapheur } from '../../../../tests/simulators/i-parapheur-server.ts'
import { describeSignatureProvider } from './signature-provider.conformance.ts'
import { createSignatureProviders } from './signature-providers.ts'

const providers = createSignatureProviders({ isProduction: false })
const account = (baseUrl: string, clientSecret: string = parapheurAccount.clientSecret) =>
  providers.open({ kind: 'i-parapheur', baseUrl, ...parapheurAccount, clientSecret })

describeSignatureProvider('i-Parapheur', async () => {
  const simulator = await startIParapheur()
  return {
    provider: account(simulator.url),
    stranger: account(simulator.url, 'a-wrong-key'),
    secrets: [parapheurAccount.clientSecret],
    countRequests: () => simulator.folders.length,
    sign: (id) => simulator.decide(id, 'FINISHED'),
    refuse: (id, reason) => simulator.decide(id, 'REJECTED', reason),
    setMode: (mode) => void (simulator.mode = mode),
    stop: simulator.stop,
  }
})

const document = (externalId: string) => ({
  externalId,
  title: 'Convention 12',
  fileName: 'convention-12.pdf',
  bytes: Buffer.from('%PDF-1.7\nstartxref\n3\n%%EOF\n'),
  signer: null,
  expiresOn: null,
})

describe('i-Parapheur', () => {
  it('finds a folder among many, whatever its state and its page', async () => {
    const simulator = await startIParapheur()
    const provider = account(simulator.url)
    const references: string[] = []
    for (let number = 0; number < 23; number += 1) references.push(await provider.start(document(`request-${number}.`)))
    const [first = '', last = ''] = [references[0], references.at(-1)]
    expect(await provider.find('request-22.')).toBe(last)
    simulator.decide(first, 'FINISHED')
    expect(await provider.stateOf(first)).toMatchObject({ state: 'signed' })
    expect(await provider.stateOf(last)).toEqual({ state: 'waiting' })
    expect(await provider.stateOf('unknown')).toEqual({ state: 'cancelled' })
    await simulator.stop()
  })

  it('asks for another token when the first is worth nothing any more', async () => {
    const simulator = await startIParapheur()
    const provider = account(simulator.url)
    await provider.test()
    simulator.forgetTokens()
    await provider.test()
    await simulator.stop()
  })

  it('says that a folder under way must be deleted by hand, there', async () => {
    const simulator = await startIParapheur()
    const provider = account(simulator.url)
    const reference = await provider.start(document('request-1'))
    expect(await provider.cancel(reference)).toBe('left')
    expect(simulator.folders).toHaveLength(1)
    await simulator.stop()
  })

  it('is described in its own words, whatever the signs in a name', async () => {
    const simulator = await startIParapheur()
    await account(simulator.url).start({ ...document('request-1'), title: 'Salle « A & B » <1>' })
    expect(simulator.folders[0]?.name).toBe('Salle « A &amp; B » &lt;1&gt; request-1')
    await simulator.stop()
  })
})
