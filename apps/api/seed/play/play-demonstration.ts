import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Deps } from '../../src/deps.ts'
import { listTenants } from '../../src/features/tenants/index.ts'
import { visitor } from '../../src/platform/actor.ts'
import { demoTenants } from '../data/demo-stock.ts'
import { setClock } from './clock.ts'
import { openTenants } from './open-tenants.ts'
import { playBookings } from './play-bookings.ts'
import { playPeople } from './play-people.ts'
import { playStock, recordDemoAct } from './play-stock.ts'
import type { World } from './world.ts'

/** Two months and a few days: what was asked first had to be published before. */
const openingDay = -70
const accounts = z.array(z.object({ password: z.string() }))
const none = { id: '', legalEntityId: '' }
const nobody = { kind: 'account' as const, accountId: '', sessionId: null, grants: [], memberships: [] }

/**
 * Plays the demonstration from two months ago to today by real commands, once: an instance that has a tenant is left
 * as it is. Answers whether it played.
 */
export async function playDemonstration(deps: Deps, say: (line: string) => void): Promise<boolean> {
  const tenants = await listTenants(deps, visitor)
  if (tenants.length > 0) return false
  const [account] = accounts.parse(JSON.parse(readFileSync(new URL('../demo-accounts.json', import.meta.url), 'utf8')))
  if (!account) throw new Error('demo-accounts.json is empty')
  const world: World = {
    today: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date()),
    tenants: { isere: none, vif: none },
    officers: { isere: nobody, vif: nobody },
    establishments: new Map(),
    rooms: new Map(),
    people: new Map(),
    organisations: new Map(),
  }
  await setClock(deps, openingDay)
  say('ouverture des deux collectivités')
  await openTenants(deps, world, account.password)
  for (const tenant of demoTenants) {
    await recordDemoAct(deps, world, tenant.key, world.tenants[tenant.key].legalEntityId, tenant.act)
  }
  say('collèges, salles et tarifs')
  await playStock(deps, world)
  say('personnes et associations')
  await playPeople(deps, world, account.password)
  say('demandes et réservations')
  await playBookings(deps, world, say)
  return true
}
