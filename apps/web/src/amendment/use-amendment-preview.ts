import type { AmendmentPreviewDto, SessionMove } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { api, unwrap } from '../api/client.ts'
import { queryClient } from '../api/query.ts'

/** What a move would meet, with what would refuse the whole as sentences. */
export type MovesAnswer = AmendmentPreviewDto & { sentences: string[] }

/** What moves would meet; nothing is asked while there is none. */
export function useAmendmentPreview(bookingId: string, moves: MaybeRefOrGetter<readonly SessionMove[]>) {
  return useQuery({
    queryKey: ['amendment-preview', bookingId, computed(() => toValue(moves))],
    queryFn: async (): Promise<MovesAnswer> => {
      const body = { moves: [...toValue(moves)] }
      const answer = await unwrap(
        api.POST('/bookings/{id}/amendment/preview', { params: { path: { id: bookingId } }, body }),
      )
      // The dates themselves say which of them are taken.
      const codes = new Set(answer.refusals.map(({ code }) => code).filter((code) => code !== 'bookings.slot-taken'))
      if (codes.size === 0) return { ...answer, sentences: [] }
      const { errorSentence } = await import('../locales/fr-errors.ts')
      return { ...answer, sentences: [...codes].map(errorSentence) }
    },
    enabled: () => toValue(moves).length > 0,
    staleTime: 5_000,
    retry: false,
  })
}

/** Looks again at the moves shown: somebody was faster. */
export const rereadAmendmentPreview = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['amendment-preview'] })
