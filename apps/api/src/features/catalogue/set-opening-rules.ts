import type { OpeningRuleDto, RoomSheet } from '@salles-ouvertes/contract'
import { and, eq, isNull } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { getEstablishmentRow, getRoomForUpdate } from './catalogue.store.ts'
import { openingRuleTable } from './opening.tables.ts'
import { presentRoomSheet } from './get-room-sheet.ts'
import { assertMayEdit } from './rules/who-may-publish.ts'

export type SetRoomOpening = { roomId: string; rules: OpeningRuleDto[] | null }
export type SetEstablishmentOpening = { establishmentId: string; rules: OpeningRuleDto[] | null }

/**
 * Gives a room its own hours; null, or no hours at all, makes it follow its establishment again.
 * @throws catalogue.room-not-found, catalogue.not-allowed
 */
export function setRoomOpeningRules(deps: Deps, actor: Actor, input: SetRoomOpening): Promise<RoomSheet> {
  return inTransaction(deps, actor, async (tx) => {
    const room = await getRoomForUpdate(tx, input.roomId)
    assertMayEdit(actor, room)
    await tx.delete(openingRuleTable).where(eq(openingRuleTable.roomId, room.id))
    await insertRules(tx, { ...room, roomId: room.id }, input.rules ?? [])
    await record(tx, actor, { action: 'room.set-opening', subjectId: room.id, tenantId: room.tenantId })
    return presentRoomSheet(tx, actor, room.id)
  })
}

/**
 * Hours of every room of the establishment that has none of its own.
 * @throws catalogue.establishment-not-found, catalogue.not-allowed
 */
export function setEstablishmentOpeningRules(
  deps: Deps,
  actor: Actor,
  input: SetEstablishmentOpening,
): Promise<{ rules: OpeningRuleDto[] }> {
  return inTransaction(deps, actor, async (tx) => {
    const { id, tenantId } = await getEstablishmentRow(tx, input.establishmentId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.establishment-not-found')
    assertMayEdit(actor, { tenantId, establishmentId: id })
    const rules = input.rules ?? []
    await tx
      .delete(openingRuleTable)
      .where(and(eq(openingRuleTable.establishmentId, id), isNull(openingRuleTable.roomId)))
    await insertRules(tx, { tenantId, establishmentId: id, roomId: null }, rules)
    await record(tx, actor, { action: 'establishment.set-opening', subjectId: id, tenantId })
    return { rules }
  })
}

async function insertRules(
  tx: Tx,
  { tenantId, establishmentId, roomId }: { tenantId: string; establishmentId: string; roomId: string | null },
  rules: readonly OpeningRuleDto[],
): Promise<void> {
  if (rules.length === 0) return
  await tx
    .insert(openingRuleTable)
    .values(rules.map((rule) => ({ ...rule, id: newId(), tenantId, establishmentId, roomId })))
}
