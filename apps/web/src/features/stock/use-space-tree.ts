import type { BuildingForm, FloorForm, SiteHours, SiteSharing, SpaceForm, SpaceTree } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

const at = (id: string) => ({ params: { path: { id } }, headers: idempotencyKey() })

/** Sites, buildings, floors and spaces of an establishment; not asked while none is chosen. */
export function useSpaceTree(establishmentId: MaybeRefOrGetter<string | null>) {
  return useQuery({
    queryKey: computed(() => ['space-tree', toValue(establishmentId)]),
    queryFn: async (): Promise<SpaceTree> =>
      await unwrap(
        api.GET('/establishments/{id}/spaces', { params: { path: { id: toValue(establishmentId) ?? '' } } }),
      ),
    enabled: () => toValue(establishmentId) !== null,
  })
}

async function kept(answer: Promise<unknown>): Promise<void> {
  await answer
  const stale = ['space-tree', 'room-sheet', 'room', 'month', 'day-slots']
  await Promise.all(stale.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
}

/** What staff may do to the premises. Each throws ApiProblem when the server refuses. */
export const placeCommands = {
  setHours: (siteId: string, body: SiteHours) => kept(unwrap(api.POST('/sites/{id}/hours', { ...at(siteId), body }))),
  share: (siteId: string, body: SiteSharing) => kept(unwrap(api.POST('/sites/{id}/sharing', { ...at(siteId), body }))),
  setManager: (establishmentId: string, body: { managerEntityId: string }) =>
    kept(unwrap(api.POST('/establishments/{id}/manager', { ...at(establishmentId), body }))),
  addBuilding: (siteId: string, body: BuildingForm) =>
    kept(unwrap(api.POST('/sites/{id}/buildings', { ...at(siteId), body }))),
  editBuilding: (id: string, body: BuildingForm) => kept(unwrap(api.POST('/buildings/{id}/edit', { ...at(id), body }))),
  addFloor: (buildingId: string, body: FloorForm) =>
    kept(unwrap(api.POST('/buildings/{id}/floors', { ...at(buildingId), body }))),
  editFloor: (id: string, body: FloorForm) => kept(unwrap(api.POST('/floors/{id}/edit', { ...at(id), body }))),
  addSpace: (buildingId: string, body: SpaceForm) =>
    kept(unwrap(api.POST('/buildings/{id}/spaces', { ...at(buildingId), body }))),
  editSpace: (id: string, body: SpaceForm) => kept(unwrap(api.POST('/spaces/{id}/edit', { ...at(id), body }))),
}
