import type { RoomCardDto } from '@salles-ouvertes/contract'
import { search } from '../../locales/fr.ts'
import { formatMinutes, formatTime } from '../../locales/format.ts'
import type { SearchState } from './search-state.ts'

export type Freedom = 'free' | 'partly' | 'taken'

/** Answer to « is it free then? » for one room, in words; null when no day was asked. */
export function availabilityWords(
  { availability, timeZone }: Pick<RoomCardDto, 'availability' | 'timeZone'>,
  { from, until }: Pick<SearchState, 'from' | 'until'>,
): { words: string; freedom: Freedom } | null {
  const { kind, freeFrom, freeUntil, nearest } = availability
  const hasHours = from !== null && until !== null
  const time = (instant: string) => formatTime(instant, timeZone)
  switch (kind) {
    case 'not-asked':
      return null
    case 'free':
      return {
        words: hasHours ? search.freeFrom(formatMinutes(from), formatMinutes(until)) : search.freeThisDay,
        freedom: 'free',
      }
    case 'partly':
      if (freeFrom && freeUntil) return { words: search.freeOnly(time(freeFrom), time(freeUntil)), freedom: 'partly' }
      return { words: search.freeThisDay, freedom: 'partly' }
    case 'taken':
      if (nearest) return { words: search.takenBut(time(nearest.startsAt), time(nearest.endsAt)), freedom: 'partly' }
      return { words: hasHours ? search.taken : search.takenThisDay, freedom: 'taken' }
    case 'closed':
      return { words: hasHours ? search.closed : search.closedThisDay, freedom: 'taken' }
  }
}
