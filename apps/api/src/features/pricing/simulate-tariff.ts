import type { QuoteDto, SimulateTariffInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { localDate, localSlot } from '../../platform/time.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { assertRunsTariffs } from './assert-runs-tariffs.ts'
import { asVersion } from './rules/as-version.ts'
import { computeQuote } from './rules/quote.ts'
import { assertWellFormed } from './rules/well-formed.ts'

/**
 * What somebody would pay under a grid that is being written; nothing is kept.
 * @throws tenants.not-found, pricing.not-allowed, catalogue.room-not-found, availability.invalid-slot, the codes of `assertWellFormed`, and those of
 * `computeQuote`
 */
export function simulateTariff(
  deps: Deps,
  actor: Actor,
  { tenantId, tariff, ...input }: SimulateTariffInput & { tenantId: string },
): Promise<QuoteDto> {
  return inReadOnly(deps, actor, async (tx) => {
    assertRunsTariffs(actor, tenantId)
    assertWellFormed(tariff)
    const room = await getBookableRoom(tx, input.roomId)
    if (room.tenantId !== tenantId) fail('catalogue.room-not-found')
    const slots = input.slots.map(
      ({ date, ...hours }) =>
        localSlot(room.timeZone, localDate(date), hours) ?? fail('availability.invalid-slot', { date }),
    )
    const years = input.slots.map(({ date }) => Number(date.slice(0, 4)))
    return computeQuote({
      tariff: asVersion(newId(), tariff),
      organisationKind: input.organisationKind,
      isGeneralInterest: input.isGeneralInterest,
      purpose: input.purpose,
      options: input.options,
      freeUsesBefore: new Map(years.map((year) => [year, input.freeUsesBefore])),
      places: [{ roomId: room.id, roomType: room.type, isLocal: input.isLocal, zone: room.timeZone, slots }],
    })
  })
}
