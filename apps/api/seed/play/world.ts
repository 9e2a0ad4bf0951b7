import type { AccountActor } from '../../src/platform/actor.ts'
import type { TenantKey } from '../data/demo-types.ts'

/** What the play has made so far, by the keys of the plan. */
export type World = {
  /** Civil date in Paris of the day of play. */
  today: string
  tenants: Record<TenantKey, { id: string; legalEntityId: string }>
  officers: Record<TenantKey, AccountActor>
  establishments: Map<string, PlayedEstablishment>
  rooms: Map<string, PlayedRoom>
  /** Signed-in person by key of the plan. */
  people: Map<string, AccountActor>
  organisations: Map<string, string>
}
export type PlayedEstablishment = { id: string; tenantKey: TenantKey; payeeEntityId: string; ownerEntityId: string }
export type PlayedRoom = { id: string; establishmentKey: string; timeZone: string }

/** The value of a key that the plan promises. @throws Error when the plan names something that was not made */
export function given<T>(map: Map<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the plan names ${key}, which was not made`)
  return value
}

const none = { id: '', legalEntityId: '' }
const nobody: AccountActor = { kind: 'account', accountId: '', sessionId: null, grants: [], memberships: [] }

/** A world in which nothing has been made yet. */
export const emptyWorld = (today: string): World => ({
  today,
  tenants: { isere: none, vif: none },
  officers: { isere: nobody, vif: nobody },
  establishments: new Map(),
  rooms: new Map(),
  people: new Map(),
  organisations: new Map(),
})
