import { get, post, type Make } from './route-request.ts'

/** The packs of an establishment's evenings: one request per operation. */
export const eveningPackRequests: Record<string, Make> = {
  listEveningPacks: ({ establishmentId }) => get(`/establishments/${establishmentId}/evening-packs`),
  setEveningPacks: ({ establishmentId }) =>
    post(`/establishments/${establishmentId}/evening-packs/settings`, { isDaily: false }),
  makeEveningPacks: ({ establishmentId }) => post(`/establishments/${establishmentId}/evening-packs/make`),
  downloadEveningPack: async ({ establishmentId, fresh }) =>
    get(`/establishments/${establishmentId}/evening-packs/${await fresh.eveningPack()}/pack.pdf`),
  downloadEveningCodes: async ({ establishmentId, fresh }) =>
    get(`/establishments/${establishmentId}/evening-packs/${await fresh.eveningPack()}/codes.pdf`),
}
