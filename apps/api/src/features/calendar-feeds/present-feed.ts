import type { z } from 'zod'
import type { calendarFeed, CalendarFeedKind } from '@salles-ouvertes/contract'
import type { LinkRow } from '../identity/index.ts'

/** A feed as its owner sees it. Its address is not known any more. */
export const presentFeed = (
  { id, createdAt, lastUsedAt }: LinkRow,
  kind: CalendarFeedKind,
  name: string | null,
): z.infer<typeof calendarFeed> => ({
  id,
  kind,
  name,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt && lastUsedAt.toISOString(),
})
