import type { AmendmentPreviewDto, AmendmentQuestion } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { api, unwrap } from '../api/client.ts'
import { queryClient } from '../api/query.ts'

/** What a change would meet, with what would refuse the whole as sentences. */
export type MovesAnswer = AmendmentPreviewDto & { sentences: string[] }

/** What a change would meet; nothing is asked while nothing changes. */
export function useAmendmentPreview(bookingId: string, question: MaybeRefOrGetter<AmendmentQuestion>) {
  return useQuery({
    queryKey: ['amendment-preview', bookingId, computed(() => toValue(question))],
    queryFn: async (): Promise<MovesAnswer> => {
      const body = toValue(question)
      const answer = await unwrap(
        api.POST('/bookings/{id}/amendment/preview', { params: { path: { id: bookingId } }, body }),
      )
      // The dates themselves say which of them are taken.
      const codes = new Set(answer.refusals.map(({ code }) => code).filter((code) => code !== 'bookings.slot-taken'))
      if (codes.size === 0) return { ...answer, sentences: [] }
      const { errorSentence } = await import('../locales/fr-errors.ts')
      return { ...answer, sentences: [...codes].map(errorSentence) }
    },
    enabled: () => toValue(question).moves.length > 0 || toValue(question).headcount !== undefined,
    staleTime: 5_000,
    retry: false,
  })
}

/** Looks again at what is shown: somebody was faster. */
export const rereadAmendmentPreview = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['amendment-preview'] })
