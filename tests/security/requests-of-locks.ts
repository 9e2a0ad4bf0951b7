import { enteredBy } from '../support/given-way-in.ts'
import { get, post, type Make } from './route-request.ts'

/** How rooms are entered, and the settings of their locks: one request per operation. */
export const lockRequests: Record<string, Make> = {
  setRoomAccess: ({ spareRoomId }) => post(`/rooms/${spareRoomId}/access`, enteredBy('person')),
  readLocks: ({ establishmentId }) => get(`/establishments/${establishmentId}/locks`),
  saveLockAccount: ({ establishmentId }) =>
    post(`/establishments/${establishmentId}/locks`, {
      account: { kind: 'nuki', baseUrl: 'https://nuki.example', apiToken: 'key-of-test' },
      toleranceMinutes: 60,
      codeFor: 'session',
      // Of somebody who read it long ago: judged by the rights, then refused, so that nothing is ever written.
      version: 9,
    }),
  removeLockAccount: ({ establishmentId }) => post(`/establishments/${establishmentId}/locks/remove`, { version: 9 }),
  testLockAccount: ({ establishmentId }) => post(`/establishments/${establishmentId}/locks/test`),
}
