import { sql } from 'drizzle-orm'
import type { Deps } from '../../src/deps.ts'
import { establishmentTable, roomTable } from '../../src/features/catalogue/catalogue.tables.ts'
import { actorOfAccount } from '../../src/features/identity/index.ts'
import { organisationTable } from '../../src/features/organisations/index.ts'
import { legalEntityTable, tenantTable } from '../../src/features/tenants/index.ts'
import { type AccountActor, visitor } from '../../src/platform/actor.ts'
import { inReadOnly, type Tx } from '../../src/platform/database.ts'
import { demoOrganisations } from '../data/demo-organisations.ts'
import { demoPeople } from '../data/demo-people.ts'
import { demoStock } from '../data/demo-stock.ts'
import type { TenantKey } from '../data/demo-types.ts'
import { emptyWorld, given, type World } from './world.ts'

/** The world of a demonstration played earlier, found again by the names of the plan. What is gone is left out. */
export async function findWorld(deps: Deps, today: string): Promise<World> {
  const world = emptyWorld(today)
  await inReadOnly(deps, visitor, async (tx) => {
    await findTenants(tx, world)
    for (const person of demoPeople) {
      const actor = await actorOf(tx, person.email)
      if (actor) world.people.set(person.key, actor)
    }
    await findStock(tx, world)
  })
  world.officers = { isere: given(world.people, 'tenant-officer'), vif: given(world.people, 'town-clerk') }
  for (const { key, name } of demoOrganisations) await findOrganisation(deps, world, key, name)
  return world
}

async function findTenants(tx: Tx, world: World): Promise<void> {
  const rows = await tx.select({ id: tenantTable.id, slug: tenantTable.slug }).from(tenantTable)
  const entities = await tx.select().from(legalEntityTable)
  for (const { id, slug } of rows) {
    const owner = entities.find(
      (entity) => entity.tenantId === id && (entity.kind === 'departement' || entity.kind === 'commune'),
    )
    if (owner && (slug === 'isere' || slug === 'vif')) world.tenants[slug] = { id, legalEntityId: owner.id }
  }
}

async function findStock(tx: Tx, world: World): Promise<void> {
  const keyOfTenant = new Map((['isere', 'vif'] satisfies TenantKey[]).map((key) => [world.tenants[key].id, key]))
  const rooms = await tx.select().from(roomTable)
  for (const row of await tx.select().from(establishmentTable)) {
    const tenantKey = keyOfTenant.get(row.tenantId)
    const plan = demoStock.find((candidate) => candidate.uai === row.uai && candidate.tenantKey === tenantKey)
    if (!tenantKey || !plan) continue
    const { id, payeeEntityId, ownerEntityId } = row
    world.establishments.set(plan.key, { id, payeeEntityId, ownerEntityId, tenantKey })
    for (const room of plan.rooms) {
      const found = rooms.find((candidate) => candidate.establishmentId === id && candidate.name === room.name)
      if (found) world.rooms.set(room.key, { id: found.id, establishmentKey: plan.key, timeZone: 'Europe/Paris' })
    }
  }
}

async function actorOf(tx: Tx, email: string): Promise<AccountActor | null> {
  const { rows } = await tx.execute<{ id: string }>(sql`SELECT id FROM find_account_by_email(${email})`)
  return rows[0] ? actorOfAccount(tx, rows[0].id) : null
}

async function findOrganisation(deps: Deps, world: World, key: string, name: string): Promise<void> {
  const member = demoPeople.find(({ organisationKey }) => organisationKey === key)
  const actor = member && world.people.get(member.key)
  if (!actor) return
  const rows = await inReadOnly(deps, actor, (tx) => tx.select().from(organisationTable))
  const found = rows.find((row) => row.name === name)
  if (found) world.organisations.set(key, found.id)
}
