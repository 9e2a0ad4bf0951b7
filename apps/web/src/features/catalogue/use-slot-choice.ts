import type { OrganisationKind, RoomDto, SlotDto } from '@salles-ouvertes/contract'
import { computed, ref, watch } from 'vue'
import type { Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { minutesOfDay } from '../../locales/format.ts'
import { durationChoices, nearestDuration } from '../../rooms/duration-choices.ts'
import { readSearchState } from './search-state.ts'

/** Day, length, slot and profile of a room's page, kept in its address beside the rest of the search. */
export function useSlotChoice(room: Ref<RoomDto | undefined>) {
  const route = useRoute()
  const router = useRouter()
  const asked = readSearchState(route.query)
  const hasHours = asked.from !== null && asked.until !== null
  const wishedMinutes = hasHours ? (asked.until ?? 0) - (asked.from ?? 0) : Number(route.query['minutes']) || null

  const date = ref<string | null>(asked.date)
  const minutes = ref(wishedMinutes ?? 120)
  const slot = ref<SlotDto | null>(null)
  const profile = ref<OrganisationKind>(asked.profile)

  watch(
    room,
    (found) => {
      if (found) minutes.value = nearestDuration(durationChoices(found), minutes.value)
    },
    { immediate: true },
  )

  const said = computed(() => {
    const from = slot.value && room.value ? minutesOfDay(slot.value.startsAt, room.value.timeZone) : null
    return {
      date: date.value ?? undefined,
      from: from === null ? undefined : String(from),
      until: from === null ? undefined : String(from + minutes.value),
      minutes: from === null && date.value ? String(minutes.value) : undefined,
      profile: profile.value === 'association' ? undefined : profile.value,
    }
  })
  // The wish of the search stays in the address until the slots are known.
  watch([date, minutes, slot, profile], () => void router.replace({ query: { ...route.query, ...said.value } }))

  return { date, minutes, slot, profile, wishedStart: asked.from }
}
