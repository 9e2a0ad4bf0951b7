import { and, eq, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { tariff as tariffSchema, tariffInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { tariffLineTable, tariffTable } from './pricing.tables.ts'
import { presentTariff } from './present-tariff.ts'
import { tariffsOfTenant } from './pricing.store.ts'

export type PublishTariff = z.infer<typeof tariffInput> & { tenantId: string }

/**
 * A new version of the grid comes into force on a date; the version before it ends that day. Bookings already
 * submitted keep the price they were quoted (rule 24).
 * @throws tenants.not-found, pricing.not-allowed, pricing.overlapping-versions, pricing.free-without-basis
 */
export function publishTariff(deps: Deps, actor: Actor, input: PublishTariff): Promise<z.infer<typeof tariffSchema>> {
  return inTransaction(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(input.tenantId)) fail('tenants.not-found')
    if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId: input.tenantId })) fail('pricing.not-allowed')
    if (input.lines.some((line) => line.unit === 'free' && !line.legalBasis)) fail('pricing.free-without-basis')
    await endVersionBefore(tx, input)
    const { lines, ...version } = input
    const id = newId()
    await tx.insert(tariffTable).values({ ...version, id, createdAt: await clockNow(tx) })
    await tx
      .insert(tariffLineTable)
      .values(lines.map((line) => ({ ...line, id: newId(), tenantId: input.tenantId, tariffId: id })))
    await record(tx, actor, { action: 'tariff.publish', subjectId: id, tenantId: input.tenantId, note: input.name })
    const published = (await tariffsOfTenant(tx, input.tenantId)).find((tariff) => tariff.id === id)
    return presentTariff(tx, published ?? fail('pricing.tariff-not-found'))
  })
}

async function endVersionBefore(tx: Tx, input: PublishTariff): Promise<void> {
  // One publication at a time per tenant: two at once would each miss the other.
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext(${`tariff ${input.tenantId}`}))`)
  const samePayee = and(
    eq(tariffTable.tenantId, input.tenantId),
    input.payeeEntityId === null
      ? isNull(tariffTable.payeeEntityId)
      : eq(tariffTable.payeeEntityId, input.payeeEntityId),
  )
  const versions = await tx.select().from(tariffTable).where(samePayee)
  if (versions.some((version) => version.validFrom >= input.validFrom)) fail('pricing.overlapping-versions')
  const current = versions.find((version) => version.validUntil === null || version.validUntil > input.validFrom)
  if (current) await tx.update(tariffTable).set({ validUntil: input.validFrom }).where(eq(tariffTable.id, current.id))
}
