import type { TariffDryRunDto, TariffFindingDto, TariffForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { addDays, startOfLocalDay, toLocal } from '../../platform/time.ts'
import { whoMayAsk } from '../bookings/index.ts'
import { assertRunsTariffs, assertWellFormed, asVersion, computeQuote, tariffFindings } from '../pricing/index.ts'
import { getTenant } from '../tenants/index.ts'
import { sumDryRun, type ReplayedPrice } from './rules/tariff-dry-run.ts'
import { bookingsToReplay, roomsPricedBy, type ReplayedBooking } from './tariff-studies.store.ts'

type Version = ReturnType<typeof asVersion>
type Study = { tenantId: string; tariff: TariffForm }

/** As many doubts as a person reads at once; the whole number is said. */
const findingsShown = 50

/**
 * What is doubtful in a grid that is being written: `tariffFindings` over the published rooms that it prices.
 * @throws tenants.not-found, pricing.not-allowed, the codes of `assertWellFormed`
 */
export function checkTariff(
  deps: Deps,
  actor: Actor,
  { tenantId, tariff }: Study,
): Promise<{ items: TariffFindingDto[]; total: number }> {
  return inReadOnly(deps, actor, async (tx) => {
    const version = studied(actor, { tenantId, tariff })
    const { settings } = await getTenant(tx, tenantId)
    const rooms = await roomsPricedBy(tx, tenantId, tariff.payeeEntityId)
    const found = tariffFindings(
      version,
      rooms.map(({ buildingKind, ...room }) => ({ ...room, organisationKinds: whoMayAsk(buildingKind, settings) })),
    )
    return { items: found.slice(0, findingsShown), total: found.length }
  })
}

/**
 * A grid that is being written, applied to the granted bookings of the last 365 days as they were: who would have paid
 * more, who less. Options that it does not offer are left out. Nothing is kept.
 * @throws tenants.not-found, pricing.not-allowed, the codes of `assertWellFormed`
 */
export function dryRunTariff(deps: Deps, actor: Actor, study: Study): Promise<TariffDryRunDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const version = studied(actor, study)
    const period = await lastYear(tx, study.tenantId)
    const { tenantId } = study
    const bookings = await bookingsToReplay(tx, { tenantId, payeeEntityId: study.tariff.payeeEntityId, ...period })
    return { from: period.fromDate, until: period.untilDate, ...sumDryRun(replay(version, bookings)) }
  })
}

function studied(actor: Actor, { tenantId, tariff }: Study): Version {
  assertRunsTariffs(actor, tenantId)
  assertWellFormed(tariff)
  return asVersion(newId(), tariff)
}

async function lastYear(tx: Tx, tenantId: string) {
  const { timeZone } = await getTenant(tx, tenantId)
  const untilDate = toLocal(timeZone, await clockNow(tx)).date
  const fromDate = addDays(untilDate, -365)
  return { fromDate, untilDate, from: startOfLocalDay(timeZone, fromDate), until: startOfLocalDay(timeZone, untilDate) }
}

/** In the order of their sending: an early booking takes the free uses before a later one. */
function replay(version: Version, bookings: readonly ReplayedBooking[]): ReplayedPrice[] {
  const freeUses = new Map<string, Map<number, number>>()
  return bookings.flatMap((booking) => {
    const { quote, organisation, establishmentName, sessions } = booking
    if (!quote || sessions.length === 0) return []
    const before = freeUses.get(organisation.id) ?? new Map<number, number>()
    const price = priceOf(version, booking, before)
    for (const { year, taken } of price?.freeUses ?? []) before.set(year, (before.get(year) ?? 0) + taken)
    freeUses.set(organisation.id, before)
    return [
      {
        ...{ establishmentName, organisationName: organisation.name },
        ...{ beforeCents: quote.totalCents, afterCents: price?.totalCents ?? null },
      },
    ]
  })
}

function priceOf(version: Version, booking: ReplayedBooking, freeUsesBefore: ReadonlyMap<number, number>) {
  const { organisation, purpose, sessions } = booking
  const codes = version.options.map(({ code }) => code)
  try {
    return computeQuote({
      ...{ tariff: version, purpose, freeUsesBefore },
      organisationKind: organisation.kind,
      isGeneralInterest: organisation.isGeneralInterest,
      options: booking.options.filter(({ code }) => codes.includes(code)),
      places: [...new Set(sessions.map(({ roomId }) => roomId))].flatMap((roomId) => {
        const slots = sessions.filter((session) => session.roomId === roomId)
        const [first] = slots
        if (!first) return []
        const isLocal = organisation.inseeCode !== null && organisation.inseeCode === first.inseeCode
        return [{ roomId, roomType: first.roomType, isLocal, zone: first.zone, slots }]
      }),
    })
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}
