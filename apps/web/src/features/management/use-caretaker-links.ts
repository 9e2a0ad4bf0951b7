import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, expectDone, unwrap } from '../../api/client.ts'
import { queryClient } from '../../api/query.ts'

const reread = () => queryClient.invalidateQueries({ queryKey: ['caretaker-links'] })

/** Personal links now in service; their addresses are known only at creation. */
export function useCaretakerLinks(establishmentId: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['caretaker-links', establishmentId],
    queryFn: async () => {
      const params = { path: { id: establishmentId.value } }
      const { items } = await unwrap(api.GET('/establishments/{id}/caretaker-links', { params }))
      return items
    },
  })
}

/** Makes a link and answers its address, shown once. @throws ApiProblem */
export async function createCaretakerLink(id: string, label: string): Promise<string> {
  const { url } = await unwrap(
    api.POST('/establishments/{id}/caretaker-links', { params: { path: { id } }, body: { label } }),
  )
  await reread()
  return url
}

export async function revokeCaretakerLink(id: string, linkId: string): Promise<void> {
  await expectDone(api.DELETE('/establishments/{id}/caretaker-links/{linkId}', { params: { path: { id, linkId } } }))
  await reread()
}
