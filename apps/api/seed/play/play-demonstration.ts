import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Deps } from '../../src/deps.ts'
import { listTenants } from '../../src/features/tenants/index.ts'
import { visitor } from '../../src/platform/actor.ts'
import { demoTenants } from '../data/demo-stock.ts'
import { setClock } from './clock.ts'
import { openTenants } from './open-tenants.ts'
import { playBookings } from './play-bookings.ts'
import { playKeys } from './play-keys.ts'
import { playPayees } from './play-payees.ts'
import { playMoney } from './play-money.ts'
import { playPeople } from './play-people.ts'
import { playSharedPlace } from './play-shared-place.ts'
import { playStock, recordDemoAct } from './play-stock.ts'
import { freshenDemonstration } from './freshen-demonstration.ts'
import { emptyWorld } from './world.ts'

/** Two months and a few days: what was asked first had to be published before. */
const openingDay = -70
const accounts = z.array(z.object({ password: z.string() }))

/**
 * Plays the demonstration from two months ago to today by real commands, once. Later starts leave it as it is, but for
 * a fresh set of bookings when its future runs out. Answers whether something was played.
 */
export async function playDemonstration(deps: Deps, say: (line: string) => void): Promise<boolean> {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date())
  const tenants = await listTenants(deps, visitor)
  if (tenants.length > 0) return freshenDemonstration(deps, today, say)
  const [account] = accounts.parse(JSON.parse(readFileSync(new URL('../demo-accounts.json', import.meta.url), 'utf8')))
  if (!account) throw new Error('demo-accounts.json is empty')
  const world = emptyWorld(today)
  await setClock(deps, openingDay)
  say('ouverture des deux collectivités')
  await openTenants(deps, world, account.password)
  for (const tenant of demoTenants) {
    await recordDemoAct(deps, world, tenant.key, world.tenants[tenant.key].legalEntityId, tenant.act)
  }
  say('collèges, salles et tarifs')
  await playStock(deps, world)
  await playSharedPlace(deps, world)
  say('personnes et associations')
  await playPeople(deps, world, account.password)
  await playPayees(deps, world)
  say('demandes et réservations')
  const bookings = await playBookings(deps, world, say)
  say('redevances, cautions et contreparties')
  await playMoney(deps, world, bookings)
  await playKeys(deps, world)
  return true
}
