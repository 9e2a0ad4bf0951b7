import { roomAccessInput } from '@salles-ouvertes/contract'
import { get, post, type Make } from './route-request.ts'

const access = roomAccessInput.parse({
  kind: 'person',
  instructions: 'Sonnez.',
  contactName: 'Dominique Loge',
  contactPhone: '04 65 71 00 01',
})

/** How rooms are entered, and the settings of their locks: one request per operation. */
export const lockRequests: Record<string, Make> = {
  setRoomAccess: ({ spareRoomId }) => post(`/rooms/${spareRoomId}/access`, access),
  readLocks: ({ establishmentId }) => get(`/establishments/${establishmentId}/locks`),
  saveLockAccount: ({ establishmentId }) =>
    post(`/establishments/${establishmentId}/locks`, {
      account: { kind: 'nuki', baseUrl: 'https://nuki.example', apiToken: 'key-of-test' },
      toleranceMinutes: 60,
      // Of somebody who read it long ago: judged by the rights, then refused, so that nothing is ever written.
      version: 9,
    }),
  removeLockAccount: ({ establishmentId }) => post(`/establishments/${establishmentId}/locks/remove`, { version: 9 }),
  testLockAccount: ({ establishmentId }) => post(`/establishments/${establishmentId}/locks/test`),
}
