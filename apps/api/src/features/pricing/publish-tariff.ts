import { and, eq, isNull, sql } from 'drizzle-orm'
import type { TariffDto, TariffForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { assertRunsTariffs } from './assert-runs-tariffs.ts'
import { tariffAdjustmentTable, tariffLineTable, tariffOptionTable, tariffTable } from './pricing.tables.ts'
import { presentTariff } from './present-tariff.ts'
import { tariffsOfTenant } from './pricing.store.ts'
import { assertWellFormed } from './rules/well-formed.ts'

export type PublishTariff = TariffForm & { tenantId: string }

/**
 * A new version of the grid comes into force on a date; the version before it ends that day. Bookings already
 * submitted keep the price they were quoted (rule 24).
 * @throws tenants.not-found, pricing.not-allowed, pricing.overlapping-versions, and the codes of `assertWellFormed`
 */
export function publishTariff(deps: Deps, actor: Actor, input: PublishTariff): Promise<TariffDto> {
  return inTransaction(deps, actor, async (tx) => {
    assertRunsTariffs(actor, input.tenantId)
    assertWellFormed(input)
    await endVersionBefore(tx, input)
    const { lines, adjustments, options, ...version } = input
    const id = newId()
    const owned = () => ({ id: newId(), tenantId: input.tenantId, tariffId: id })
    await tx.insert(tariffTable).values({ ...version, id, createdAt: await clockNow(tx) })
    await tx.insert(tariffLineTable).values(lines.map((line) => ({ ...line, ...owned() })))
    if (adjustments.length > 0) {
      await tx
        .insert(tariffAdjustmentTable)
        .values(adjustments.map((adjustment, position) => ({ ...adjustment, ...owned(), position })))
    }
    if (options.length > 0) {
      await tx
        .insert(tariffOptionTable)
        .values(options.map((option, position) => ({ ...option, ...owned(), position })))
    }
    await record(tx, actor, { action: 'tariff.publish', subjectId: id, tenantId: input.tenantId, note: input.name })
    const published = (await tariffsOfTenant(tx, input.tenantId)).find(({ row }) => row.id === id)
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
