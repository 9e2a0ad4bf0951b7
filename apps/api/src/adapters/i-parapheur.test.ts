import { describe, expect, it } from 'vitest'
import { signingDesk, signingPerson } from '../../../../tests/simulators/i-parapheur-premis.ts'
import { parapheurAccount, startIParapheur } from '../../../../tests/simulators/i-parapheur-server.ts'
import { smallPdf } from '../../../../tests/simulators/pdf-revision.ts'
import { describeSignatureProvider } from './signature-provider.conformance.ts'
import { checkSeal } from '../../../../tests/support/check-seal.ts'
import { createCallService } from './call-service.ts'
import { createIParapheur } from './i-parapheur.ts'
import { createSignatureProviders } from './signature-providers.ts'

const providers = createSignatureProviders({ isProduction: false })
const account = (baseUrl: string, clientSecret: string = parapheurAccount.clientSecret) =>
  providers.open({ kind: 'i-parapheur', baseUrl, ...parapheurAccount, clientSecret })

describeSignatureProvider('i-Parapheur', async () => {
  const simulator = await startIParapheur()
  return {
    provider: account(simulator.url),
    pdf: smallPdf('Convention'),
    isSignatureIntact: (bytes) => checkSeal(bytes).isIntact,
    hasty: createIParapheur(
      { kind: 'i-parapheur', baseUrl: simulator.url, ...parapheurAccount },
      createCallService({ publicOnly: false, patienceMs: 50 }),
    ),
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
  bytes: smallPdf('Convention 12'),
  signer: null,
  expiresOn: null,
})

describe('i-Parapheur', () => {
  it('finds a folder among many, whatever its state and its page', async () => {
    const simulator = await startIParapheur()
    const provider = account(simulator.url)
    const references: string[] = []
    for (let number = 0; number < 23; number += 1) references.push(await provider.start(document(`request-${number}`)))
    const [first = '', third = ''] = [references[0], references[2]]
    expect(await provider.find('request-2')).toBe(third)
    simulator.decide(first, 'FINISHED')
    expect(await provider.stateOf(first)).toMatchObject({ state: 'signed' })
    expect(await provider.stateOf(third)).toEqual({ state: 'waiting' })
    expect(await provider.stateOf('unknown')).toEqual({ state: 'cancelled' })
    await simulator.stop()
  })

  it.each([true, false])(
    'waits for a folder at the desk of somebody else, in a list of ours or not: %s',
    async (isListed) => {
      const simulator = await startIParapheur()
      const provider = account(simulator.url)
      const reference = await provider.start(document('request-1'))
      simulator.sendOn(reference, { isListed })
      expect(await provider.stateOf(reference)).toEqual({ state: 'waiting' })
      expect(await provider.cancel(reference)).toBe('left')
      simulator.decide(reference, 'FINISHED')
      expect(await provider.stateOf(reference)).toMatchObject({ state: 'signed' })
      await simulator.stop()
    },
  )

  it('says who signed and when, in the words of the summary', async () => {
    const simulator = await startIParapheur()
    const provider = account(simulator.url)
    const reference = await provider.start(document('request-1'))
    simulator.decide(reference, 'FINISHED')
    const by = `${signingPerson}, ${signingDesk}`
    expect(await provider.stateOf(reference)).toEqual({ state: 'signed', by, at: simulator.folders[0]?.decidedAt })
    await simulator.stop()
  })

  it('knows a folder that somebody deleted there', async () => {
    const simulator = await startIParapheur()
    const provider = account(simulator.url)
    const reference = await provider.start(document('request-1'))
    simulator.remove(reference)
    expect(await provider.stateOf(reference)).toEqual({ state: 'cancelled' })
    expect(await provider.cancel(reference)).toBe('cancelled')
    await simulator.stop()
  })

  it('asks for a token once, and again before it ends', async () => {
    const simulator = await startIParapheur()
    const provider = account(simulator.url)
    await provider.start(document('request-1'))
    expect(simulator.tokensGiven).toBe(1)
    simulator.tokenSeconds = 10
    const other = account(simulator.url)
    await other.test()
    await other.test()
    expect(simulator.tokensGiven).toBe(3)
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
    expect(simulator.folders[0]?.name).toBe('Salle « A & B » <1> request-1')
    await simulator.stop()
  })
})
