import { and, eq, notInArray } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { type TimeZone, toLocal } from '../../platform/time.ts'
import { getRoomAccess, wayToTry, type WayIn } from '../catalogue/index.ts'
import { findAccessFacts, type AccessFacts } from './access-facts.store.ts'
import { type GrantRow, waysTried } from './access.store.ts'
import { accessGrantTable, roomSecretTable } from './access.tables.ts'
import { entryBlockedBy } from './entry-block.ts'
import { accessWorkflow } from './rules/access-workflow.ts'
import type { EntryBlock } from './rules/secret-visibility.ts'

/** How the group of a session enters, as things stand; never a code. */
export type Entry = {
  grant: GrantRow
  facts: AccessFacts
  /** Null where nothing is recorded: a person opens. */
  way: WayIn | null
  /** Whether the code of a fixed code or of a key box is written on the sheet of the room. */
  hasKnownCode: boolean
  blockedBy: EntryBlock | null
}

/** The right that stands for a session; null when none does. A right that failed stands: it is what must be mended. */
export async function entryOf(tx: Tx, occurrenceId: string): Promise<Entry | null> {
  const [grant] = await tx
    .select()
    .from(accessGrantTable)
    .where(
      and(
        eq(accessGrantTable.occurrenceId, occurrenceId),
        notInArray(accessGrantTable.status, ['revoking', 'revoked', 'expired']),
      ),
    )
  const facts = grant && (await findAccessFacts(tx, grant.id))
  if (!facts) return null
  const way = await wayInOf(tx, grant, facts.timeZone)
  const secret = way && (await findWaySecret(tx, way.id))
  return { grant, facts, way, hasKnownCode: secret !== null, blockedBy: await entryBlockedBy(tx, facts) }
}

/**
 * The way in that a right opens: the one it took, or, while nothing was asked of it, the first of the day among those that
 * were not tried. Null: a person opens.
 */
export async function wayInOf(tx: Tx, grant: GrantRow, timeZone: TimeZone): Promise<WayIn | null> {
  const ways = (await getRoomAccess(tx, grant.roomId))?.ways ?? []
  if (!accessWorkflow.claim.from.includes(grant.status)) return ways.find(({ id }) => id === grant.wayId) ?? null
  return wayToTry(ways, toLocal(timeZone, grant.startsAt).date, await waysTried(tx, grant))
}

/** Sealed code of a way in; null when it has none. */
export async function findWaySecret(tx: Tx, wayId: string): Promise<string | null> {
  const [row] = await tx.select().from(roomSecretTable).where(eq(roomSecretTable.wayId, wayId))
  return row?.sealed ?? null
}
