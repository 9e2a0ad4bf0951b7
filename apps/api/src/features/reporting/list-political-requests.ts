import type { z } from 'zod'
import type { PoliticalRegister, politicalRegisterQuery, RegisteredRequest } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { readRegister, type RegisterRow, totalRegister } from './political-register.store.ts'
import { assertKeepsRegister } from './rules/who-keeps-register.ts'

/**
 * The equal-treatment register of political meetings: what political organisations asked for, or what the others asked
 * for on the same terms. Source: docs/rules/eligibility.md §4. @throws tenants.not-found
 */
export function listPoliticalRequests(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { tenantId, view, cursor, limit, ...period }: z.infer<typeof politicalRegisterQuery> & { tenantId: string },
): Promise<PoliticalRegister> {
  return inReadOnly(deps, actor, async (tx) => {
    assertKeepsRegister(actor, tenantId)
    const after = cursor ? decodeCursor(cursor) : null
    const rows = await readRegister(tx, tenantId, period, { view, after, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    const totals = await totalRegister(tx, tenantId, period)
    return {
      items: shown.map(present),
      total: totals[view].requests,
      nextCursor: last ? encodeCursor({ createdAt: new Date(last.submittedAt), id: last.bookingId }) : null,
      totals,
    }
  })
}

const iso = (instant: Date): string => new Date(instant).toISOString()

function present({ view: _, cancelledSide, cancelReason, ...row }: RegisterRow): RegisteredRequest {
  return {
    ...row,
    submittedAt: iso(row.submittedAt),
    startsAt: iso(row.startsAt),
    endsAt: iso(row.endsAt),
    answeredAt: row.answeredAt && iso(row.answeredAt),
    cancellation: cancelledSide && { side: cancelledSide, reason: cancelReason ?? '' },
  }
}
