import type { BookingDto, SlotDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api, unwrap } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { sentenceOf } from '../../api/query.ts'
import { bookingRequest as words, states } from '../../locales/fr.ts'
import { formatShortSlot } from '../../locales/format.ts'
import { paths } from '../../paths.ts'
import { useRoom } from '../../rooms/use-room.ts'
import { announce } from '../../ui/announce.ts'
import { showToast } from '../../ui/toasts.ts'
import { changeRequest, requestDraft, resumeBooking } from './request-draft.ts'
import { bookingKey, saveRequest } from './save-request.ts'

/** The request being written: its room, its copy on the server, and what saving it may answer. */
export function useRequest() {
  const route = useRoute()
  const router = useRouter()
  const resumed = typeof route.query['demande'] === 'string' ? route.query['demande'] : null
  const bookingId = computed(() => requestDraft.value?.bookingId ?? resumed)
  const room = useRoom(() => requestDraft.value?.roomId ?? null)
  const booking = useQuery({
    queryKey: computed(() => bookingKey(bookingId.value)),
    queryFn: (): Promise<BookingDto> =>
      unwrap(api.GET('/bookings/{id}', { params: { path: { id: bookingId.value ?? '' } } })),
    enabled: () => bookingId.value !== null,
  })
  // A draft opened from « Mes demandes » is followed before anything is written over it.
  watch(
    () => booking.data.value,
    (found) => {
      if (found && requestDraft.value?.bookingId !== found.id) void resumeBooking(found)
    },
    { immediate: true },
  )

  const isSaving = ref(false)
  const alternatives = ref<readonly SlotDto[]>([])
  const failure = ref<string | null>(null)
  /** Dates of a series that were lost in between, as instants. */
  const lost = ref<readonly string[]>([])
  const zone = computed(() => room.data.value?.timeZone)

  /** Saves, then goes on; a slot lost in between is told with others, and the page stays. */
  async function saveAnd(goOn: (saved: BookingDto | null) => unknown): Promise<void> {
    if (isSaving.value) return
    isSaving.value = true
    failure.value = null
    alternatives.value = []
    lost.value = []
    try {
      await goOn(await saveRequest())
    } catch (cause) {
      refuse(cause)
    } finally {
      isSaving.value = false
    }
  }

  function refuse(cause: unknown) {
    if (cause instanceof ApiProblem) {
      alternatives.value = cause.alternatives
      lost.value = requestDraft.value?.series ? ((cause.params['starts'] as string[] | undefined) ?? []) : []
    }
    failure.value = sentenceOf(cause, states.refused)
  }

  async function takeAlternative(slot: SlotDto): Promise<void> {
    changeRequest({ startsAt: slot.startsAt, endsAt: slot.endsAt })
    await saveAnd(() => announce(words.taken.moved(formatShortSlot(slot.startsAt, slot.endsAt, zone.value))))
  }

  const saveForLater = () =>
    saveAnd(async () => {
      showToast({ tone: 'ok', text: words.saved })
      await router.push(paths.myBookings)
    })

  return {
    draft: requestDraft,
    room: room.data,
    booking: booking.data,
    isLoading: computed(() => room.isLoading.value || booking.isLoading.value),
    loadFailure: computed(() => room.error.value ?? (requestDraft.value ? null : booking.error.value)),
    isNothing: computed(() => !requestDraft.value && !resumed),
    retry: () => Promise.all([room.refetch(), booking.refetch()]),
    isSaving,
    failure,
    alternatives,
    saveAnd,
    refuse,
    lost,
    takeAlternative,
    saveForLater,
  }
}
