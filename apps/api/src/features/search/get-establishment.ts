import { asc, eq } from 'drizzle-orm'
import type { EstablishmentDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { establishmentTable, siteEstablishmentTable, siteTable } from '../catalogue/catalogue.tables.ts'
import { getLegalEntity, openingRulesOf, photosOf } from '../catalogue/index.ts'
import { candidatesIn } from './candidates.store.ts'
import { presentCard } from './present-card.ts'
import { loadPriceContext, priceFor } from './price-rooms.ts'

/** Page of an establishment with its published rooms, priced for an association. @throws catalogue.establishment-not-found */
export function getEstablishment(deps: Deps, actor: Actor, establishmentId: string): Promise<EstablishmentDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const [row] = await tx
      .select({ establishment: establishmentTable, site: siteTable })
      .from(establishmentTable)
      .innerJoin(siteEstablishmentTable, eq(siteEstablishmentTable.establishmentId, establishmentTable.id))
      .innerJoin(siteTable, eq(siteTable.id, siteEstablishmentTable.siteId))
      .where(eq(establishmentTable.id, establishmentId))
      .orderBy(asc(siteTable.id))
      .limit(1)
    if (!row) fail('catalogue.establishment-not-found')
    const { establishment, site } = row
    const rooms = await candidatesIn(tx, { kind: 'establishment', establishmentId })
    const prices = await loadPriceContext(tx, rooms, await clockNow(tx))
    const photos = await photosOf(
      tx,
      rooms.map((room) => room.id),
    )
    return {
      id: establishment.id,
      name: establishment.name,
      kind: establishment.kind,
      uai: establishment.uai,
      address: site.address,
      postalCode: site.postalCode,
      city: site.city,
      phone: establishment.phone,
      latitude: site.latitude,
      longitude: site.longitude,
      timeZone: site.timeZone,
      ownerName: (await getLegalEntity(tx, establishment.ownerEntityId)).name,
      payeeName: (await getLegalEntity(tx, establishment.payeeEntityId)).name,
      openingRules: await openingRulesOf(tx, { id: establishmentId, establishmentId }),
      rooms: rooms
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map((room) => presentCard(room, priceFor(prices, room, 'association', null), photos.get(room.id)?.[0], null)),
    }
  })
}
