import type {
  AgreementBuilding,
  publishTemplateInput,
  TemplateArticle,
  templatePreview,
} from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import type { z } from 'zod'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

/** Whose articles are read and written. */
export interface TemplateOwner {
  tenantId: string
  buildingKind: AgreementBuilding
}
export type TemplatePreview = z.infer<typeof templatePreview>

const at = ({ tenantId: id, buildingKind }: TemplateOwner) => ({ path: { id, buildingKind } })
const keyOf = ({ tenantId, buildingKind }: TemplateOwner) => ['agreement-template', tenantId, buildingKind]
const reread = (owner: TemplateOwner) => queryClient.invalidateQueries({ queryKey: keyOf(owner) })

/** Kinds of building of the tenant whose agreements have articles. */
export function useWordedBuildings(tenantId: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['worded-buildings', tenantId],
    queryFn: async () => {
      const params = { path: { id: tenantId.value ?? '' } }
      return (await unwrap(api.GET('/tenants/{id}/agreement-templates', { params }))).buildingKinds
    },
    enabled: () => tenantId.value !== null,
  })
}

const nobody = { tenantId: '', buildingKind: 'college' } as const

/** The articles in force, the draft, the versions, and what may be written; nothing is asked while no owner is known. */
export function useAgreementTemplate(owner: Readonly<Ref<TemplateOwner | null>>) {
  const known = computed(() => owner.value ?? nobody)
  return useQuery({
    queryKey: computed(() => keyOf(known.value)),
    queryFn: async () =>
      await unwrap(api.GET('/tenants/{id}/agreement-templates/{buildingKind}', { params: at(known.value) })),
    // Reading again by itself would take away what is being typed.
    staleTime: Infinity,
    enabled: () => owner.value !== null,
  })
}

/** @throws ApiProblem */
export async function saveDraft(
  owner: TemplateOwner,
  body: { revision: number | null; articles: TemplateArticle[] },
): Promise<void> {
  await unwrap(
    api.POST('/tenants/{id}/agreement-templates/{buildingKind}/draft', {
      params: at(owner),
      headers: idempotencyKey(),
      body,
    }),
  )
  await reread(owner)
}

/** @throws ApiProblem */
export async function discardDraft(owner: TemplateOwner, revision: number): Promise<void> {
  await unwrap(
    api.DELETE('/tenants/{id}/agreement-templates/{buildingKind}/draft', {
      params: { ...at(owner), query: { revision } },
    }),
  )
  await reread(owner)
}

/** @throws ApiProblem */
export async function publishDraft(owner: TemplateOwner, body: z.output<typeof publishTemplateInput>): Promise<void> {
  await unwrap(
    api.POST('/tenants/{id}/agreement-templates/{buildingKind}/publish', {
      params: at(owner),
      headers: idempotencyKey(),
      body,
    }),
  )
  await reread(owner)
}

/** The articles as they are typed, on a booking. @throws ApiProblem */
export async function previewArticles(
  owner: TemplateOwner,
  body: { bookingId: string; articles: TemplateArticle[] },
): Promise<TemplatePreview> {
  return await unwrap(api.POST('/tenants/{id}/agreement-templates/{buildingKind}/preview', { params: at(owner), body }))
}

/** Reads again what somebody else saved; what is typed here is given up. */
export const readAgain = (owner: TemplateOwner) => reread(owner)
