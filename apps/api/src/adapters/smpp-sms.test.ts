import { describe, expect, it } from 'vitest'
import { smppAccount, startSmsc } from '../../../../tests/simulators/smsc.ts'
import { describeSmsSender } from './sms-sender.conformance.ts'
import { createSmppSms } from './smpp-sms.ts'

const account = (baseUrl: string, password = smppAccount.password) => ({
  kind: 'smpp' as const,
  baseUrl,
  systemId: smppAccount.systemId,
  password,
})

describeSmsSender('SMPP', async () => {
  const smsc = await startSmsc()
  return {
    sender: createSmppSms(account(smsc.url), { publicOnly: false }),
    hasty: createSmppSms(account(smsc.url), { publicOnly: false, patienceMs: 50 }),
    stranger: createSmppSms(account(smsc.url, 'wrong'), { publicOnly: false }),
    network: smsc.network,
    speaksOfOurs: false,
    secrets: [smppAccount.password],
    stop: smsc.stop,
  }
})

describe('SMPP', () => {
  it.each([
    'smpp://sms.example.org:2775',
    'ssmpp://127.0.0.1:3550',
    'ssmpp://localhost:3550',
    'ssmpp://2130706433:3550',
  ])('never reaches %s in production', async (address) => {
    const sender = createSmppSms(account(address), { publicOnly: true })
    const sms = { to: '+33612345678', text: 'x', parts: 1, sender: 'Mairie', ref: 'r', mayHaveLeft: false }
    await expect(sender.send(sms)).rejects.toMatchObject({ code: 'sms.provider-refused' })
  })
})
