import type { OrganisationKind, PriceSummaryDto } from '@salles-ouvertes/contract'
import { Failure } from '../../platform/errors.ts'
import type { Tx } from '../../platform/database.ts'
import { toLocal, type Instant, type Slot } from '../../platform/time.ts'
import { eligibility } from '../bookings/index.ts'
import { quoteWith, versionsForPayees, type TariffVersion } from '../pricing/index.ts'
import { settingsOfTenants, type TenantSettings } from '../tenants/index.ts'
import type { Candidate } from './candidates.store.ts'
import { strangerOf } from './get-room-quote.ts'
import { unitPriceOf } from './unit-price.ts'

/** Grids and policies of the rooms of one search, read once. */
export type PriceContext = {
  versions: ReadonlyMap<string, TariffVersion[]>
  settings: ReadonlyMap<string, TenantSettings>
  now: Instant
  /** Prices already worked out, by grid: a town has hundreds of rooms and a handful of prices. */
  known: Map<readonly TariffVersion[], KnownPrices>
}

type KnownPrices = { roomsWithOwnLines: ReadonlySet<string>; byKey: Map<string, PriceSummaryDto> }

export async function loadPriceContext(tx: Tx, rooms: readonly Candidate[], now: Instant): Promise<PriceContext> {
  const payees = rooms.map(({ tenantId, establishment }) => ({ tenantId, payeeEntityId: establishment.payeeEntityId }))
  const settings = await settingsOfTenants(tx, [...new Set(rooms.map((room) => room.tenantId))])
  return { versions: await versionsForPayees(tx, payees), settings, now, known: new Map() }
}

/**
 * Price that a kind of organisation sees on a card: of the wanted slot, else of the smallest unit of the grid in force
 * today. `not-eligible` when that kind may not ask there at all, `unknown` when no grid answers.
 */
export function priceFor(
  context: PriceContext,
  room: Candidate,
  profile: OrganisationKind,
  slot: Slot | null,
): PriceSummaryDto {
  const settings = context.settings.get(room.tenantId)
  if (!settings || !eligibility(room.establishment.kind, settings, profile, null).ok) return noPrice('not-eligible')
  const versions = context.versions.get(room.establishment.payeeEntityId) ?? noVersion
  const known = context.known.get(versions) ?? nothingKnown(versions)
  context.known.set(versions, known)
  const time = slot ? `${slot.startsAt.getTime()} ${slot.endsAt.getTime()}` : ''
  const key = `${profile} ${room.type} ${room.timeZone} ${time} ${known.roomsWithOwnLines.has(room.id) ? room.id : ''}`
  const price = known.byKey.get(key) ?? workOutPrice(context, versions, room, profile, slot)
  known.byKey.set(key, price)
  return price
}

const nothingKnown = (versions: readonly TariffVersion[]): KnownPrices => ({
  roomsWithOwnLines: new Set(
    versions.flatMap(({ lines, adjustments, options }) =>
      [...lines, ...adjustments, ...options].flatMap(({ roomId }) => roomId ?? []),
    ),
  ),
  byKey: new Map(),
})

const noVersion: TariffVersion[] = []

function workOutPrice(
  { now }: PriceContext,
  versions: readonly TariffVersion[],
  room: Candidate,
  profile: OrganisationKind,
  slot: Slot | null,
): PriceSummaryDto {
  if (!slot) {
    const today = toLocal(room.timeZone, now).date
    return unitPriceOf(versions, today, {
      roomId: room.id,
      roomType: room.type,
      organisationKind: profile,
      isLocal: false,
      isGeneralInterest: false,
      purpose: null,
    })
  }
  try {
    const quote = quoteWith(versions, {
      ...{ organisation: strangerOf(profile), purpose: null, options: [], freeUsesBefore: new Map() },
      places: [{ room, slots: [slot] }],
    })
    if (quote.totalCents === 0) return { kind: 'free', unit: 'slot', amountCents: 0 }
    return { kind: 'paid', unit: 'slot', amountCents: quote.totalCents }
  } catch (error) {
    if (error instanceof Failure) return noPrice('unknown')
    throw error
  }
}

const noPrice = (kind: 'unknown' | 'not-eligible'): PriceSummaryDto => ({ kind, unit: null, amountCents: null })
