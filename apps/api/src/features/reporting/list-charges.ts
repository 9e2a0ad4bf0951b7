import type { z } from 'zod'
import type { charge as chargeSchema, chargePage, chargesQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { isMemberOf } from '../../platform/actor.ts'
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { assertReadsAccounts, balanceCents, netCents, refundableCents } from '../ledger/index.ts'
import { type ChargeFilter, type ReadCharge, readCharges, totalCharges } from './charges.store.ts'

type ChargesQuery = z.infer<typeof chargesQuery>
type ChargePage = z.infer<typeof chargePage>

/** Charges of an establishment, for those who keep its accounts. @throws catalogue.establishment-not-found */
export function listEstablishmentCharges(
  deps: Deps,
  actor: Actor,
  establishmentId: string,
  query: ChargesQuery,
): Promise<ChargePage> {
  return inReadOnly(deps, actor, async (tx) => {
    assertReadsAccounts(actor, await scopeOfEstablishment(tx, establishmentId))
    return page(tx, { ...query, establishmentId }, query)
  })
}

/** What an organisation owes and was given, whatever the payee. @throws organisations.not-found */
export function listOrganisationCharges(
  deps: Deps,
  actor: Actor,
  organisationId: string,
  query: ChargesQuery,
): Promise<ChargePage> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!isMemberOf(actor, organisationId)) fail('organisations.not-found')
    return page(tx, { ...query, organisationId }, query)
  })
}

async function page(tx: Tx, filter: ChargeFilter, { cursor, limit }: ChargesQuery): Promise<ChargePage> {
  const rows = await readCharges(tx, filter, limit + 1, cursor ? decodeCursor(cursor) : null)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const { total, totals } = await totalCharges(tx, filter)
  return {
    items: shown.map(presentCharge),
    total,
    totals,
    nextCursor: rows.length > limit && last ? encodeCursor(last.charge) : null,
  }
}

function presentCharge({
  charge,
  quote,
  reference,
  money,
  reconciledCents,
  ...names
}: ReadCharge): z.infer<typeof chargeSchema> {
  if (!quote || !reference) throw new Error(`booking ${charge.bookingId} was charged without a quote`)
  const { id, bookingId, status, valuedCents, legalBasis, dueOn, usedOn } = charge
  return {
    ...{ id, bookingId, status, valuedCents, legalBasis, dueOn, usedOn },
    ...names,
    ...presentMoney(money),
    reconciledCents,
    bookingReference: reference,
    createdAt: charge.createdAt.toISOString(),
    quote,
  }
}

/** A free use has no entry: it costs nothing. */
const presentMoney = (money: ReadCharge['money']) => ({
  amountCents: money ? netCents(money) : 0,
  balanceCents: money ? balanceCents(money) : 0,
  paidCents: money ? money.paidCents - money.refundedCents : 0,
  waivedCents: money ? money.waivedCents : 0,
  inKindCents: money ? money.inKindCents : 0,
  refundableCents: money ? refundableCents(money) : 0,
})
