import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { tariff as tariffSchema } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { legalEntityTable } from '../tenants/index.ts'
import type { TariffWithLines } from './pricing.store.ts'

/** Tariff as its managers see it. */
export async function presentTariff(tx: Tx, tariff: TariffWithLines): Promise<z.infer<typeof tariffSchema>> {
  const [payee] = tariff.payeeEntityId
    ? await tx
        .select({ name: legalEntityTable.name })
        .from(legalEntityTable)
        .where(eq(legalEntityTable.id, tariff.payeeEntityId))
    : []
  return {
    id: tariff.id,
    name: tariff.name,
    act: tariff.act,
    payeeName: payee?.name ?? null,
    validFrom: tariff.validFrom,
    validUntil: tariff.validUntil,
    lines: tariff.lines.map(({ roomType, roomId, organisationKind, localOnly, unit, unitCents, legalBasis }) => ({
      roomType,
      roomId,
      organisationKind,
      localOnly,
      unit,
      unitCents,
      legalBasis,
    })),
  }
}
