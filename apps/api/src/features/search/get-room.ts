import { eq } from 'drizzle-orm'
import type { OrganisationKind, RoomDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, visitTenant } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { toLocal } from '../../platform/time.ts'
import { whoMayAsk } from '../bookings/index.ts'
import { getRoomAccess, openingRulesOf, photosOf, usualKind, type BookableRoom } from '../catalogue/index.ts'
import { roomTable, siteTable } from '../catalogue/catalogue.tables.ts'
import { mostSpecificLines, versionsFor, type TariffSubject, type TariffVersion } from '../pricing/index.ts'
import { getPublishedRoom } from './room-in-time.ts'
import { seasonOf } from './season-of.ts'
import { versionOn } from './unit-price.ts'

/** Page of a published room. It says how one enters, never the code nor the instructions. @throws catalogue.room-not-found */
export function getRoom(deps: Deps, actor: Actor, roomId: string): Promise<RoomDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const room = await getPublishedRoom(tx, roomId)
    const now = await clockNow(tx)
    const [facts] = await tx
      .select({ room: roomTable, latitude: siteTable.latitude, longitude: siteTable.longitude })
      .from(roomTable)
      .innerJoin(siteTable, eq(siteTable.id, roomTable.siteId))
      .where(eq(roomTable.id, roomId))
    if (!facts) fail('catalogue.room-not-found')
    await visitTenant(tx, room.tenantId)
    const access = await getRoomAccess(tx, roomId)
    const { tenantId, establishment, site, tenant } = room
    const versions = await versionsFor(tx, { tenantId, payeeEntityId: establishment.payeeEntityId })
    const tariff = versionOn(versions, toLocal(room.timeZone, now).date)
    const askers = whoMayAsk(establishment.kind, tenant.settings)
    return {
      id: room.id,
      name: room.name,
      type: room.type,
      description: facts.room.description,
      houseRules: room.houseRules,
      establishment: {
        id: establishment.id,
        name: establishment.name,
        kind: establishment.kind,
        address: site.address,
        postalCode: site.postalCode,
        city: site.city,
        phone: establishment.phone,
        latitude: facts.latitude,
        longitude: facts.longitude,
      },
      capacity: room.capacity,
      standingCapacity: facts.room.standingCapacity,
      sportCapacity: facts.room.sportCapacity,
      areaM2: room.areaM2,
      floor: facts.room.floor,
      wheelchairAccess: facts.room.wheelchairAccess,
      equipment: room.equipment,
      photos: (await photosOf(tx, [roomId])).get(roomId) ?? [],
      timeZone: room.timeZone,
      accessKind: usualKind(access?.ways ?? [], toLocal(room.timeZone, now).date),
      pendingMode: room.pendingMode,
      minNoticeHours: room.minNoticeHours,
      horizonDays: room.horizonDays,
      minMinutes: room.minMinutes,
      maxMinutes: room.maxMinutes,
      gridMinutes: room.gridMinutes,
      turnaroundMinutes: room.turnaroundMinutes,
      season: await seasonOf(tx, room, now),
      openingRules: await openingRulesOf(tx, room),
      prices: tariff ? askers.flatMap((kind) => pricesOf(room, tariff, kind)) : [],
      whoMayAsk: askers,
      decisionWorkingDays: tenant.settings.decisionWorkingDays,
      demonstrationData: room.demonstrationData,
    }
  })
}

/** Prices of one kind of organisation, whoever and whatever it is: each line that may apply to one of that kind. */
function pricesOf(room: BookableRoom, tariff: TariffVersion, organisationKind: OrganisationKind): RoomDto['prices'] {
  const linesFor = (asker: Pick<TariffSubject, 'isLocal' | 'isGeneralInterest' | 'purpose'>) =>
    mostSpecificLines(tariff.lines, { ...asker, roomId: room.id, roomType: room.type, organisationKind })
  const named = tariff.lines.flatMap(({ purposes }) => purposes)
  const lines = [null, ...new Set(named)].flatMap((purpose) =>
    [false, true].flatMap((isLocal) =>
      [false, true].flatMap((isGeneralInterest) => linesFor({ isLocal, isGeneralInterest, purpose })),
    ),
  )
  return [...new Set(lines)].map(({ unit, unitCents, legalBasis, season, ...line }) => ({
    organisationKind,
    localOnly: line.localOnly,
    generalInterestOnly: line.generalInterestOnly,
    purposes: line.purposes,
    season: tariff.terms.seasons.find(({ code }) => code === season)?.label ?? null,
    weekdays: line.weekdays,
    unit,
    amountCents: unitCents,
    legalBasis,
  }))
}
