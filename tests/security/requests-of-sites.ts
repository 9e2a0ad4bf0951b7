import { form } from '../support/form-with-file.ts'
import { get, image, post, type Make } from './route-request.ts'

/** How one gets into a site: one request per operation. */
export const siteRequests: Record<string, Make> = {
  getSiteGuide: ({ premises }) => get(`/sites/${premises.siteId}/guide`),
  // A step that is no longer there: judged by the rights, then refused, so that nothing is ever written.
  setSiteGuide: ({ premises, confirmed }) =>
    post(`/sites/${premises.siteId}/guide`, {
      words: [{ language: 'fr', lights: 'À gauche.' }],
      steps: [{ id: confirmed.id, kind: 'door', roomIds: [], words: [{ language: 'fr', title: 'Porte' }] }],
      ...{ onCall: null, emergency: [] },
    }),
  setSitePicture: ({ premises }) => form(`/sites/${premises.siteId}/pictures`, { alternative: 'Le plan' }, image),
  readSitePicture: async ({ premises, fresh }) =>
    get(`/sites/${premises.siteId}/pictures/${await fresh.sitePicture()}`),
  removeSitePicture: async ({ premises, fresh }) =>
    post(`/sites/${premises.siteId}/pictures/${await fresh.sitePicture()}/remove`),
  openSitePicture: async ({ confirmed, fresh }) =>
    get(`/bookings/${confirmed.id}/site-pictures/${await fresh.sitePicture()}`),
  openHolderSitePicture: async ({ fresh }) => get(`/holder/site-pictures/${await fresh.sitePicture()}`),
}
