import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  givenSignatureService,
  type GivenSignatureService,
} from '../../../../../tests/support/given-signature-service.ts'
import { refuseSimulators } from './refuse-simulators.ts'

describe('the start of the server', () => {
  let given: GivenSignatureService
  beforeEach(async () => {
    given = await givenSignatureService()
  })
  afterEach(() => given.close())

  const startIn = (NODE_ENV: 'production' | 'development') =>
    refuseSimulators({ ...given.deps, config: { ...given.deps.config, NODE_ENV } })

  it('is refused in production when a tenant signs at a simulator, and says which', async () => {
    await given.useParapheur()
    await expect(startIn('production')).rejects.toThrow(
      `signature_provider of tenant ${given.departement.id}: ${given.parapheur.url} is a simulator`,
    )
    await expect(startIn('production')).rejects.not.toThrow('simulated-parapheur-key')
  })

  it('goes on elsewhere, without a service, and with one on the internet', async () => {
    await expect(startIn('production')).resolves.toBeUndefined()
    await given.useYousign()
    await expect(startIn('development')).resolves.toBeUndefined()
    await given.superuser.query(
      `UPDATE signature_provider SET account = jsonb_set(account, '{baseUrl}', '"https://api.yousign.app/v3"')`,
    )
    await expect(startIn('production')).resolves.toBeUndefined()
  })

  it('reads the address alone: the application gets no secret of another tenant that way', async () => {
    await given.useParapheur()
    const { rows } = await given.deps.db.pool.query('SELECT * FROM signature_provider_addresses()')
    expect(rows).toEqual([{ tenant_id: given.departement.id, address: given.parapheur.url }])
    expect((await given.deps.db.pool.query('SELECT * FROM signature_provider')).rows).toEqual([])
  })
})
