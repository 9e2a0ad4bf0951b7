import type { BookingItemDto } from '@salles-ouvertes/contract'
import { computed, watch } from 'vue'
import type { Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { dayOf } from '../../locales/format.ts'
import { mondayOf } from '../../series/civil-days.ts'
import { civilDayIn } from './civil-days.ts'
import { prefetchBooking } from './use-inbox.ts'

const nameOf = ({ reference, id }: Pick<BookingItemDto, 'reference' | 'id'>) => reference ?? id

/**
 * Which request is open and which week is shown, both kept by the address. The week follows the open request until the
 * person turns the pages; the next request opens by itself when one is answered.
 */
export function useOpenRequest(items: Readonly<Ref<readonly BookingItemDto[]>>, today: Readonly<Ref<string>>) {
  const route = useRoute()
  const router = useRouter()
  const open = computed(
    () => items.value.find((item) => nameOf(item) === route.query['demande']) ?? items.value[0] ?? null,
  )
  const openName = computed(() => (open.value ? nameOf(open.value) : null))
  const others = computed(() => items.value.filter((item) => item !== open.value))
  const monday = computed(() => {
    const asked = civilDayIn(route.query['semaine'])
    if (asked) return mondayOf(asked)
    return mondayOf(open.value ? dayOf(open.value.startsAt, open.value.timeZone) : today.value)
  })
  const linkTo = (reference: string) => ({ query: { ...route.query, demande: reference, semaine: undefined } })
  const linkToWeek = (date: string) => ({ query: { ...route.query, semaine: mondayOf(date) } })

  /** Opens the request that follows the open one, as if that one were already gone. */
  function openFollowing(): void {
    const index = open.value ? items.value.indexOf(open.value) : -1
    const following = items.value[index + 1] ?? items.value[0]
    void router.replace(
      following && following !== open.value ? linkTo(nameOf(following)) : { query: { lieu: route.query['lieu'] } },
    )
  }
  const reopen = (reference: string) => void router.replace(linkTo(reference))

  watch(others, ([next]) => next && prefetchBooking(nameOf(next)), { immediate: true })
  return { open, openName, others, monday, linkTo, linkToWeek, openFollowing, reopen }
}
