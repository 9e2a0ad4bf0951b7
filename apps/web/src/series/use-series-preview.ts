import type { OrganisationKind, Recurrence, SeriesPreviewDto } from '@salles-ouvertes/contract'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { api, unwrap } from '../api/client.ts'
import { queryClient } from '../api/query.ts'

export interface SeriesQuestion {
  roomId: string
  recurrence: Recurrence
  people: number | null
  profile: OrganisationKind
  organisationId: string | null
  /** Draft of the person: what it holds is not in its own way. */
  bookingId: string | null
}

/** Every date of a rhythm with its outcome, and the price of the free ones; nothing is asked while it is null. */
export function useSeriesPreview(question: MaybeRefOrGetter<SeriesQuestion | null>) {
  return useQuery({
    queryKey: ['series-preview', computed(() => toValue(question))],
    queryFn: (): Promise<SeriesPreviewDto> => {
      const asked = toValue(question)
      if (!asked) throw new Error('no rhythm to look at')
      const { roomId, organisationId, bookingId, ...body } = asked
      const known = { ...(organisationId ? { organisationId } : {}), ...(bookingId ? { bookingId } : {}) }
      return unwrap(
        api.POST('/rooms/{id}/series-preview', { params: { path: { id: roomId } }, body: { ...body, ...known } }),
      )
    },
    enabled: () => toValue(question) !== null,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    retry: false,
  })
}

/** Looks at the dates shown again: somebody was faster. */
export const rereadSeriesPreview = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['series-preview'] })
