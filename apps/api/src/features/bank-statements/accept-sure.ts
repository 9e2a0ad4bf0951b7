import type { z } from 'zod'
import type { acceptedSure } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor, Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { findCharge } from '../ledger/index.ts'
import { lockMovements, type PayeeScope } from './bank-statements.store.ts'
import { postShares } from './post-shares.ts'
import { proposalsFor } from './propose.ts'
import type { Option } from './rules/propose-matches.ts'
import { keptPayee } from './who-keeps-payee.ts'

/**
 * Accepts the proposals that a person saw as sure and that still are, in one go. The others are left, and counted: money
 * moved, or somebody else settled them, since.
 * @throws catalogue.establishment-not-found, ledger.not-allowed
 */
export function acceptSure(
  deps: Deps,
  actor: AccountActor,
  { establishmentId, movementIds }: { establishmentId: string; movementIds: readonly string[] },
): Promise<z.infer<typeof acceptedSure>> {
  return inTransaction(deps, actor, async (tx) => {
    const payee = await keptPayee(tx, actor, establishmentId)
    const wanted = [...new Set(movementIds)]
    const movements = await lockMovements(tx, payee.payeeEntityId, wanted)
    const seen = await sureOf(tx, actor, payee, wanted)
    const held = [...new Set([...seen.values()].map(({ chargeId }) => chargeId))].toSorted()
    for (const chargeId of held) await findCharge(tx, chargeId)
    // Judged again once the charges are held: a payment may have arrived in between.
    const sure = await sureOf(tx, actor, payee, wanted)
    let accepted = 0
    for (const movement of movements) {
      const option = sure.get(movement.id)
      if (!option || !held.includes(option.chargeId)) continue
      const { kind, chargeId, paymentId, amountCents } = option
      await postShares(tx, actor, movement, [{ kind, chargeId, paymentId, amountCents }])
      accepted += 1
    }
    return { accepted, left: wanted.length - accepted }
  })
}

async function sureOf(
  tx: Tx,
  actor: Actor,
  payee: PayeeScope,
  wanted: readonly string[],
): Promise<Map<string, Option>> {
  const { proposals } = await proposalsFor(tx, actor, payee)
  const sure = wanted.flatMap((id): [string, Option][] => {
    const proposal = proposals.get(id)
    const [option] = proposal?.options ?? []
    return option && proposal?.certainty === 'sure' ? [[id, option]] : []
  })
  return new Map(sure)
}
