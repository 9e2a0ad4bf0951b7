import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { type GivenSms, givenSms } from '../../../../../tests/support/given-sms.ts'
import { ovhcloudAccount, startOvhcloudSms } from '../../../../../tests/simulators/ovhcloud-sms-server.ts'
import { smppAccount, startSmsc } from '../../../../../tests/simulators/smsc.ts'
import type { Deps } from '../../deps.ts'
import { readSms, removeSmsAccount, saveSmsAccount, testSms } from './manage-sms.ts'
import { refuseSimulatedSms } from './refuse-simulated-sms.ts'

let given: GivenSms
beforeAll(async () => {
  given = await givenSms()
})
afterAll(() => given.close())

const number = '06 12 34 56 78'
const read = () => readSms(given.deps, given.officer, given.tenantId)
const test = (by = given.officer) => testSms(given.deps, by, { tenantId: given.tenantId, number })
const inProduction = (): Deps => ({ ...given.deps, config: { ...given.deps.config, NODE_ENV: 'production' } })
const refusal = (code: string) => expect.objectContaining({ code })

describe('the operator of a tenant', () => {
  it('is read by its staff without its secrets, which are sealed', async () => {
    const settings = await read()
    expect(settings).toMatchObject({ sender: 'Isere', monthlyParts: 1000, isSimulated: true, allowedActions: ['edit'] })
    expect(JSON.stringify(settings)).not.toContain(given.form.account.apiKey)
    const { rows } = await given.query('SELECT t::text AS row FROM sms_account t')
    expect(rows[0].row).not.toContain(given.form.account.apiKey)
    const bursar = givenStaff('bursar', given.tenantId, given.college.id)
    expect(await readSms(given.deps, bursar, given.tenantId)).toMatchObject({ allowedActions: [] })
  })

  it('is changed by those who run the tenant alone, and is nothing to another tenant', async () => {
    const bursar = givenStaff('bursar', given.tenantId, given.college.id)
    const form = { ...given.form, version: (await read()).version }
    await expect(saveSmsAccount(given.deps, bursar, form)).rejects.toEqual(refusal('sms.not-allowed'))
    await expect(test(bursar)).rejects.toEqual(refusal('sms.not-allowed'))
    const clerk = given.commune.officer
    await expect(readSms(given.deps, clerk, given.tenantId)).rejects.toEqual(refusal('tenants.not-found'))
    await expect(saveSmsAccount(given.deps, clerk, form)).rejects.toEqual(refusal('tenants.not-found'))
    const stale = { ...form, version: form.version - 1 }
    await expect(saveSmsAccount(given.deps, given.officer, stale)).rejects.toEqual(refusal('sms.settings-changed'))
  })

  it('keeps a secret left out for the same address, never for another', async () => {
    const { version } = await read()
    const { apiKey: _, ...account } = given.form.account
    await saveSmsAccount(given.deps, given.officer, { ...given.form, account, version })
    expect(await test()).toMatchObject({ lastTest: { error: null } })
    const elsewhere = {
      ...given.form,
      account: { ...account, baseUrl: 'https://elsewhere.example' },
      version: version + 1,
    }
    await expect(saveSmsAccount(given.deps, given.officer, elsewhere)).rejects.toEqual(refusal('sms.secret-missing'))
  })

  it('is tested by one SMS to the number typed, which counts, and what it refuses is shown', async () => {
    given.network.received.length = 0
    const { usedParts } = await read()
    expect(await test()).toMatchObject({ lastTest: { error: null }, usedParts: usedParts + 1 })
    expect(given.network.received).toMatchObject([{ to: '+33612345678', sender: 'Isere' }])
    given.network.hasCredit = false
    expect(await test()).toMatchObject({ lastTest: { error: 'sms.no-credit' }, usedParts: usedParts + 1 })
    given.network.hasCredit = true
    await expect(
      testSms(given.deps, given.officer, { tenantId: given.tenantId, number: '04 76 00 00 00' }),
    ).rejects.toEqual(refusal('sms.not-a-mobile'))
    const { rowCount } = await given.query(`SELECT FROM audit_entry t WHERE t::text LIKE '%612345678%'`)
    expect(rowCount).toBe(0)
  })

  it('may be OVHcloud, or any that speaks SMPP', async () => {
    const [ovh, smsc] = await Promise.all([startOvhcloudSms(), startSmsc()])
    const accounts = [
      [{ kind: 'ovhcloud' as const, baseUrl: ovh.url, ...ovhcloudAccount }, ovh.network],
      [{ kind: 'smpp' as const, baseUrl: smsc.url, ...smppAccount }, smsc.network],
    ] as const
    for (const [account, network] of accounts) {
      const { version } = await read()
      await saveSmsAccount(given.deps, given.officer, { ...given.form, account, version })
      expect(await test()).toMatchObject({ isSimulated: true, lastTest: { error: null } })
      expect(network.received).toHaveLength(1)
    }
    await given.save()
    await Promise.all([ovh.stop(), smsc.stop()])
  })

  it('is never a simulator in production, neither when saved nor when the server starts', async () => {
    const { version } = await read()
    const save = (baseUrl: string, kind: 'brevo' | 'smpp' = 'brevo') =>
      saveSmsAccount(inProduction(), given.officer, {
        ...given.form,
        account: kind === 'brevo' ? { kind, baseUrl, apiKey: 'a-key-of-test' } : { kind, baseUrl, ...smppAccount },
        version,
      })
    for (const address of [given.operator.url, 'http://api.brevo.com/v3', 'https://127.0.0.1']) {
      await expect(save(address)).rejects.toEqual(refusal('sms.simulator-refused'))
    }
    for (const address of ['smpp://sms.example.org:2775', 'ssmpp://localhost:3550', 'ssmpp://10.0.0.7:3550']) {
      await expect(save(address, 'smpp')).rejects.toEqual(refusal('sms.simulator-refused'))
    }
    await expect(refuseSimulatedSms(inProduction())).rejects.toThrow(`${given.operator.url} is a simulator`)
    await expect(refuseSimulatedSms(given.deps)).resolves.toBeUndefined()
  })

  it('is left at once, with its sealed secrets', async () => {
    const { version } = await read()
    const left = await removeSmsAccount(given.deps, given.officer, { tenantId: given.tenantId, version })
    expect(left).toMatchObject({ account: null, version: 0, isSimulated: false })
    await expect(test()).rejects.toEqual(refusal('sms.no-account'))
    await given.save()
  })
})
