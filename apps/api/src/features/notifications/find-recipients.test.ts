import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenAgreements,
  type GivenAgreement,
  type GivenAgreements,
} from '../../../../../tests/support/given-agreements.ts'
import { systemActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { findRecipients } from './find-recipients.ts'
import type { RecipientKind } from './notification-plan.ts'

let given: GivenAgreements
beforeAll(async () => {
  given = await givenAgreements()
})
afterAll(() => given.close())

const found = ({ id: agreementId, bookingId, tenantId }: GivenAgreement, kind: RecipientKind) =>
  inReadOnly(given.deps, systemActor(tenantId), (tx) =>
    findRecipients(tx, kind, { type: 'agreement.party-signed', agreementId, bookingId, tenantId }),
  )
const until = (accountId: string, day: string | null) =>
  given.superuser.query(`UPDATE role_grant SET valid_until = $2 WHERE account_id = $1 AND role = 'signatory'`, [
    accountId,
    day,
  ])

describe('an awaited signature', () => {
  it('is asked of the person empowered, and of the owner’s officers when nobody is', async () => {
    const officer = await given.person('Agente')
    await given.superuser.query(
      `INSERT INTO role_grant (id, account_id, role, tenant_id, valid_from, created_at)
       VALUES (gen_random_uuid(), $1, 'tenant-officer', $2, '2026-01-01', now())`,
      [officer.accountId, given.departement.id],
    )
    const agreement = await given.toSign()
    expect(await found(agreement, 'owner-when-nobody-signs')).toEqual([])
    await given.signedByOrganiser(agreement)
    const { accountId } = given.principal
    const params = { party: 'establishment' }
    expect(await found(agreement, 'next-signatory')).toEqual([{ accountId, params }])
    expect(await found(agreement, 'owner-when-nobody-signs')).toEqual([])

    await until(accountId, '2026-08-31')
    expect(await found(agreement, 'next-signatory')).toEqual([])
    expect(await found(agreement, 'owner-when-nobody-signs')).toEqual([{ accountId: officer.accountId, params }])

    await until(accountId, null)
    expect(await found(agreement, 'owner-when-nobody-signs')).toEqual([])
  })
})
