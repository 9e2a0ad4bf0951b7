import type { z } from 'zod'
import type { boardAct, boardActInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { holds, type Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, onConstraint } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { localDate } from '../../platform/time.ts'
import * as audit from '../audit/index.ts'
import { findEntityOfTenant } from '../tenants/index.ts'
import { boardActTable } from './agreements.tables.ts'
import { presentBoardAct } from './present-board-act.ts'
import { executoryFrom } from './rules/act-in-force.ts'

export type RecordBoardAct = z.infer<typeof boardActInput> & { tenantId: string }

/**
 * An officer notes the yearly act of an owner or of a school board; the day from which it may be applied is computed.
 * Source: code de l’éducation R. 421-54.
 * @throws tenants.not-found, agreements.not-allowed, agreements.act-already-recorded, request.invalid
 */
export function recordBoardAct(deps: Deps, actor: Actor, input: RecordBoardAct): Promise<z.infer<typeof boardAct>> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId } = input
    assertStaff(actor, tenantId)
    if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })) fail('agreements.not-allowed')
    const entity = await findEntityOfTenant(tx, tenantId, input.legalEntityId)
    if (!entity) fail('tenants.not-found')
    const act = {
      ...input,
      id: newId(),
      executoryFrom: executoryFrom(entity.kind, localDate(input.transmittedOn)),
      createdAt: await clockNow(tx),
    }
    await onConstraint(tx.insert(boardActTable).values(act), {
      board_act_number: 'agreements.act-already-recorded',
      board_act_dates: 'request.invalid',
    })
    await audit.record(tx, actor, { action: 'board-act.record', subjectId: act.id, tenantId, note: act.number })
    return presentBoardAct({ act, legalEntityName: entity.name })
  })
}

/** Another tenant's acts do not exist for its neighbours. @throws tenants.not-found */
export function assertStaff(actor: Actor, tenantId: string): void {
  const isStaff = actor.kind === 'account' && actor.grants.some((grant) => grant.tenantId === tenantId)
  if (!isStaff) fail('tenants.not-found')
}
