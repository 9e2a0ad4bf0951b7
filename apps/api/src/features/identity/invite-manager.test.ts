import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@salles-ouvertes/contract'
import {
  addressOf,
  givenIdentity,
  type GivenIdentity,
  type GivenTenantOfPeople,
} from '../../../../../tests/support/given-identity.ts'
import { type AccountActor, systemActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { appointPlatformAdmin } from './appoint-platform-admin.ts'
import { inviteManager } from './invite-manager.ts'
import { listPeople } from './list-people.ts'
import { displayNames, peopleHolding } from './people.store.ts'
import { revokeRole } from './revoke-role.ts'

let given: GivenIdentity
let tenant: GivenTenantOfPeople
let other: GivenTenantOfPeople
let establishmentId: string
let head: AccountActor

beforeAll(async () => {
  given = await givenIdentity()
  tenant = await given.tenant()
  other = await given.tenant('commune')
  establishmentId = await given.establishment(tenant)
  head = await given.staff('establishment-head', tenant.id, { establishmentId })
})
afterAll(() => given.close())

const invite = (actor: AccountActor, role: Role, more: object = {}, tenantId = tenant.id) =>
  inviteManager(given.deps, actor, {
    email: addressOf(`invite-${role}`),
    givenName: 'Lou',
    familyName: 'Essai',
    role,
    tenantId,
    ...more,
  })

describe('inviteManager', () => {
  it('gives a role, tells the person by mail, and repeats without doubling', async () => {
    const first = await invite(tenant.officer, 'establishment-head', { establishmentId, capacity: 'principale' })
    const again = await invite(tenant.officer, 'establishment-head', { establishmentId, capacity: 'principale' })
    expect(first.grant).toMatchObject({ role: 'establishment-head', establishmentId, capacity: 'principale' })
    expect(again.grant.id).toBe(first.grant.id)
    const { rows } = await given.superuser.query(
      `select 1 from outbox where event_type = 'account.invited' and payload ->> 'accountId' = $1`,
      [first.accountId],
    )
    expect(rows).toHaveLength(2)
  })

  it('lets the head share the own establishment, not more', async () => {
    const elsewhere = await given.establishment(tenant)
    expect((await invite(head, 'bursar', { establishmentId })).grant.role).toBe('bursar')
    await expect(invite(head, 'bursar', { establishmentId: elsewhere })).rejects.toMatchObject({
      code: 'identity.not-allowed',
    })
    await expect(invite(head, 'tenant-officer')).rejects.toMatchObject({ code: 'identity.not-allowed' })
    await expect(invite(head, 'establishment-head', { establishmentId })).rejects.toMatchObject({
      code: 'identity.not-allowed',
    })
  })

  it('never gives the platform', async () => {
    for (const actor of [tenant.officer, given.platform]) {
      await expect(invite(actor, 'platform-admin')).rejects.toMatchObject({ code: 'identity.not-allowed' })
    }
    const person = { email: addressOf('x'), givenName: 'X', familyName: 'X' }
    await expect(appointPlatformAdmin(given.deps, tenant.officer, person)).rejects.toMatchObject({
      code: 'identity.not-allowed',
    })
  })

  it('is not found by the staff of another tenant, nor for a tenant that does not exist', async () => {
    await expect(invite(other.officer, 'bursar', { establishmentId })).rejects.toMatchObject({
      code: 'tenants.not-found',
    })
    await expect(invite(given.platform, 'bursar', {}, establishmentId)).rejects.toMatchObject({
      code: 'tenants.not-found',
    })
  })

  it('refuses a scope that is missing or belongs to another tenant', async () => {
    const elsewhere = await given.establishment(other)
    for (const more of [{}, { establishmentId: elsewhere }]) {
      await expect(invite(tenant.officer, 'bursar', more)).rejects.toMatchObject({ code: 'request.invalid' })
    }
    for (const more of [{}, { legalEntityId: other.legalEntityId }]) {
      await expect(invite(tenant.officer, 'signatory', more)).rejects.toMatchObject({ code: 'request.invalid' })
    }
  })
})

describe('listPeople', () => {
  it('shows everybody to the officer and the own establishment to its head', async () => {
    const all = await listPeople(given.deps, tenant.officer, tenant.id)
    expect(all.map(({ grant }) => grant.role)).toContain('tenant-officer')
    const own = await listPeople(given.deps, head, tenant.id)
    expect(own.length).toBeGreaterThan(0)
    expect(own.every(({ grant }) => grant.establishmentId === establishmentId)).toBe(true)
  })

  it('refuses the others', async () => {
    const caretaker = await given.staff('caretaker', tenant.id, { establishmentId })
    await expect(listPeople(given.deps, caretaker, tenant.id)).rejects.toMatchObject({ code: 'identity.not-allowed' })
    await expect(listPeople(given.deps, other.officer, tenant.id)).rejects.toMatchObject({ code: 'tenants.not-found' })
  })
})

describe('revokeRole', () => {
  const grantOf = (actor: AccountActor) => actor.grants[0]?.id ?? ''

  it('takes a right back at once', async () => {
    const bursar = await given.staff('bursar', tenant.id, { establishmentId })
    await revokeRole(given.deps, head, grantOf(bursar))
    expect((await given.actor(bursar.accountId)).grants).toEqual([])
    await expect(revokeRole(given.deps, head, grantOf(bursar))).rejects.toMatchObject({
      code: 'identity.role-not-found',
    })
  })

  it('refuses whoever could not have given it, and does not exist for another tenant', async () => {
    await expect(revokeRole(given.deps, head, grantOf(tenant.officer))).rejects.toMatchObject({
      code: 'identity.not-allowed',
    })
    await expect(revokeRole(given.deps, other.officer, grantOf(head))).rejects.toMatchObject({
      code: 'identity.role-not-found',
    })
  })

  it('keeps one officer, also when two remove each other at once', async () => {
    await expect(revokeRole(given.deps, other.officer, grantOf(other.officer))).rejects.toMatchObject({
      code: 'identity.last-officer',
    })
    const second = await given.staff('town-clerk', other.id)
    const outcomes = await Promise.allSettled([
      revokeRole(given.deps, other.officer, grantOf(second)),
      revokeRole(given.deps, second, grantOf(other.officer)),
    ])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({
      code: 'identity.last-officer',
    })
  })
})

describe('people', () => {
  it('are found by role over a scope, the whole tenant included', async () => {
    const found = await inReadOnly(given.deps, systemActor(tenant.id), (tx) =>
      peopleHolding(tx, ['establishment-head', 'tenant-officer'], { tenantId: tenant.id, establishmentId }),
    )
    const ids = found.map((person) => person.accountId)
    expect(ids).toEqual(expect.arrayContaining([head.accountId, tenant.officer.accountId]))
    const wide = await inReadOnly(given.deps, systemActor(tenant.id), (tx) =>
      peopleHolding(tx, ['establishment-head', 'tenant-officer'], { tenantId: tenant.id }),
    )
    expect(wide.map((person) => person.accountId)).toEqual([tenant.officer.accountId])
  })

  it('are named to whoever reads their messages', async () => {
    const names = await inReadOnly(given.deps, systemActor(null), (tx) => displayNames(tx, [head.accountId]))
    expect(names.get(head.accountId)).toMatch(/^Camille Essai/)
  })

  it('lose their rights on the day these end', async () => {
    await given.superuser.query(`update role_grant set valid_until = current_date - 1 where account_id = $1`, [
      head.accountId,
    ])
    expect((await given.actor(head.accountId)).grants).toEqual([])
  })
})
