import type { YearAccountDto } from '@salles-ouvertes/contract'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../api/client.ts'

type Of = 'establishments' | 'organisations'

/** The account of one year, of a place or of an organisation. */
export const useYearAccount = (of: Of, id: Readonly<Ref<string>>, year: Readonly<Ref<number>>) =>
  useQuery({
    queryKey: ['year-account', of, id, year],
    queryFn: async (): Promise<YearAccountDto> => {
      const request = { params: { path: { id: id.value }, query: { year: year.value } } }
      return await unwrap(
        of === 'establishments'
          ? api.GET('/establishments/{id}/year-account', request)
          : api.GET('/organisations/{id}/year-account', request),
      )
    },
    placeholderData: keepPreviousData,
  })
