import type { z } from 'zod'
import type { eliminationLinesQuery, EliminationPageDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { assertArchivist } from './assert-archivist.ts'
import { getElimination, linesOf, presentLine, totalsOf } from './eliminations.store.ts'

type Query = z.infer<typeof eliminationLinesQuery> & { tenantId: string; eliminationId: string }

/** Records of one list, some at a time. @throws tenants.not-found, archives.elimination-not-found */
export function listEliminationLines(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { tenantId, eliminationId, cursor, limit }: Query,
): Promise<EliminationPageDto> {
  return inReadOnly(deps, actor, async (tx) => {
    assertArchivist(actor, tenantId)
    await getElimination(tx, tenantId, eliminationId)
    const rows = await linesOf(tx, eliminationId, { after: cursor ? decodeCursor(cursor) : null, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return {
      items: shown.map(presentLine),
      total: (await totalsOf(tx, [eliminationId])).get(eliminationId)?.records ?? 0,
      nextCursor: last ? encodeCursor({ createdAt: new Date(last.dueOn), id: last.recordId }) : null,
    }
  })
}
