import type { RoomCardDto } from '@salles-ouvertes/contract'
import type { RouteLocationRaw } from 'vue-router'
import { paths } from '../../paths.ts'
import { saidIn } from './search-criteria.ts'
import type { SearchState } from './search-state.ts'
import { writeWeekly } from './weekly-wish.ts'

type Wish = Pick<SearchState, 'date' | 'from' | 'until' | 'weekly' | 'people' | 'profile'>

/** Page of a found room with the same wish already chosen: the slot, or the rhythm through the season of that place. */
export function roomLink(room: Pick<RoomCardDto, 'id' | 'weekly'>, wish: Wish): RouteLocationRaw {
  const { date, from, until, weekly, people, profile } = wish
  const season = room.weekly?.sessions ? room.weekly : null
  const { firstDate = null, lastDate = null } = season ?? {}
  const rhythm = weekly && season && { ...weekly, schoolYear: null, firstDate, lastDate }
  const who = profile === 'association' ? null : profile
  return {
    path: paths.room(room.id),
    query: saidIn({ date, from, until, ...writeWeekly(rhythm), people, profile: who }),
  }
}
