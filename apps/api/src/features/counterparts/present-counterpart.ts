import type { CounterpartDto } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { type ReadCounterpart, readCounterparts } from './read-counterparts.store.ts'
import { awaitedCents, valueOf } from './rules/counterpart-value.ts'
import { allowedActions } from './rules/counterpart-workflow.ts'

/** A counterpart for one reader, who has the right to read it. */
export function presentCounterpart(actor: Actor, row: ReadCounterpart): CounterpartDto {
  const { tenantId, establishmentId, organisationId, ...facts } = row
  const { quantity, unitCents, deliveredQuantity, status } = row
  return {
    ...facts,
    valueCents: valueOf(quantity, unitCents),
    deliveredCents: valueOf(deliveredQuantity, unitCents),
    awaitedCents: awaitedCents(row),
    allowedActions: allowedActions(actor, status, { tenantId, establishmentId, organisationId }),
  }
}

/** One counterpart after a command. @throws counterparts.not-found */
export async function presentOne(tx: Tx, actor: Actor, id: string): Promise<CounterpartDto> {
  const [row] = await readCounterparts(tx, { id })
  return presentCounterpart(actor, row ?? fail('counterparts.not-found'))
}
