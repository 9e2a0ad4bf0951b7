import type { SiteGuideForm } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

const keyOf = (siteId: string | null) => ['site-guide', siteId]

/** How one gets into a site, as its staff writes it. */
export function useSiteGuide(siteId: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['site-guide', siteId],
    queryFn: async () => await unwrap(api.GET('/sites/{id}/guide', { params: { path: { id: siteId.value ?? '' } } })),
    enabled: () => siteId.value !== null,
  })
}

async function kept<Guide extends { siteId: string }>(answer: Promise<Guide>): Promise<Guide> {
  const guide = await answer
  queryClient.setQueryData(keyOf(guide.siteId), guide)
  return guide
}

/** What staff may do to the guide of a site. Each answers it as it is then, and throws ApiProblem when refused. */
export const siteGuideCommands = {
  save: (id: string, body: SiteGuideForm) =>
    kept(unwrap(api.POST('/sites/{id}/guide', { params: { path: { id } }, headers: idempotencyKey(), body }))),
  setPicture: (id: string, picture: { stepId: string | null; alternative: string; file: File }) => {
    const form = new FormData()
    form.append('alternative', picture.alternative)
    if (picture.stepId) form.append('stepId', picture.stepId)
    form.append('file', picture.file)
    const sent = { params: { path: { id } }, headers: idempotencyKey() }
    return kept(unwrap(api.POST('/sites/{id}/pictures', { ...sent, body: form as never, bodySerializer: () => form })))
  },
  removePicture: (id: string, pictureId: string) =>
    kept(unwrap(api.POST('/sites/{id}/pictures/{pictureId}/remove', { params: { path: { id, pictureId } } }))),
}
