import type { BuildingKind } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { insertEstablishment } from './catalogue.store.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'

export type AddEstablishment = {
  tenantId: string
  kind: BuildingKind
  name: string
  /** Prefix of booking references, unique in the instance. */
  code: string
  uai: string | null
  ownerEntityId: string
  managerEntityId: string
  payeeEntityId: string
  /** Zone of the school calendar; any other word means that the building follows no school. */
  schoolZone: string
  holidayTerritory?: string
  phone: string | null
  email: string | null
  site: {
    name: string
    address: string
    postalCode: string
    city: string
    inseeCode: string
    latitude: number | null
    longitude: number | null
    timeZone: string
  }
}

/**
 * Adds one establishment and its site to the stock: a municipal hall, or a school that no file lists.
 * @throws catalogue.not-allowed, catalogue.name-taken
 */
export function addEstablishment(deps: Deps, actor: Actor, input: AddEstablishment): Promise<{ id: string }> {
  return inTransaction(deps, actor, async (tx) => {
    const { site, holidayTerritory = 'metropole', ...facts } = input
    assertMayPublish(actor, { tenantId: input.tenantId })
    const id = newId()
    await insertEstablishment(
      tx,
      { ...facts, id, holidayTerritory },
      { ...site, id: newId(), tenantId: input.tenantId },
      await clockNow(tx),
    )
    await record(tx, actor, { action: 'establishment.add', subjectId: id, tenantId: input.tenantId })
    return { id }
  })
}
