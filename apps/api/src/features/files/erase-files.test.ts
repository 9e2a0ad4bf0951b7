import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenIdentity, type GivenIdentity } from '../../../../../tests/support/given-identity.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { removeErasedBytes } from './erase-files.ts'
import type { FileStore } from './file-store.ts'
import { storeFile } from './store-file.ts'

let given: GivenIdentity
let tenantId: string

beforeAll(async () => {
  given = await givenIdentity()
  tenantId = (await given.tenant()).id
})
afterAll(() => given.close())

const store = (bytes: Buffer, fileStore = given.deps.fileStore) =>
  inTransaction(given.deps, systemActor(tenantId), (tx) =>
    storeFile({ fileStore }, tx, {
      owner: { tenantId },
      bytes,
      mediaType: 'application/pdf',
      fileName: 'convention.pdf',
      visibility: 'private',
    }),
  )
const remove = (id: string, fileStore = given.deps.fileStore) =>
  removeErasedBytes({ ...given.deps, fileStore }, systemActor(tenantId), [id])

/** A file whose erasure is noted and whose bytes are still there. The guard of the visa is proved elsewhere. */
async function erased(words: string) {
  const bytes = Buffer.from(words)
  const { id, sha256 } = await store(bytes)
  await given.superuser.query(`
    ALTER TABLE file DISABLE TRIGGER erasure_needs_a_visa;
    UPDATE file SET erased_at = clock.now(), erased_on_list = 1 WHERE id = '${id}';
    ALTER TABLE file ENABLE TRIGGER erasure_needs_a_visa`)
  return { id, bytes, stored: () => given.deps.fileStore.get(`${tenantId}/${sha256}`) }
}

/** A store that waits at one of its doors until it is let through. */
function slow(door: 'put' | 'remove') {
  let arrive: () => void = () => undefined
  let open: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  const opened = new Promise<void>((resolve) => (open = resolve))
  const { fileStore } = given.deps
  const wait = async () => {
    arrive()
    await opened
  }
  const waiting: Partial<FileStore> =
    door === 'remove'
      ? { remove: (key: string) => wait().then(() => fileStore.remove(key)) }
      : { put: (key: string, bytes: Uint8Array) => fileStore.put(key, bytes).then(wait) }
  return { fileStore: { ...fileStore, ...waiting }, arrived, open }
}

/** Until somebody waits for a lock, or the work that should wait is over. */
async function waitingOrOver(work: Promise<unknown>): Promise<void> {
  const state = { isOver: false }
  work.finally(() => (state.isOver = true)).catch(() => undefined)
  const waiting = `SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
    WHERE d.datname = current_database() AND locktype = 'advisory' AND NOT granted`
  const isWaiting = async () => (await given.superuser.query(waiting)).rowCount !== 0
  while (!state.isOver && !(await isWaiting())) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('removeErasedBytes', () => {
  it('removes what nobody needs, also a second time', async () => {
    const file = await erased('alone')
    await remove(file.id)
    expect(await file.stored()).toBeNull()
    await remove(file.id)
  })

  it('keeps what another file of the owner needs, and what is not erased', async () => {
    const file = await erased('shared')
    const { id } = await store(file.bytes)
    await remove(file.id)
    await remove(id)
    expect(await file.stored()).toEqual(file.bytes)
  })

  it('never takes the bytes of a file that is stored while they are being removed', async () => {
    const file = await erased('again, during the removal')
    const gate = slow('remove')
    const removing = remove(file.id, gate.fileStore)
    await gate.arrived
    const storing = store(file.bytes)
    await waitingOrOver(storing)
    gate.open()
    await Promise.all([removing, storing])
    expect(await file.stored()).toEqual(file.bytes)
  })

  it('never takes the bytes of a file whose row is not committed yet', async () => {
    const file = await erased('again, before the removal')
    const gate = slow('put')
    const storing = store(file.bytes, gate.fileStore)
    await gate.arrived
    const removing = remove(file.id)
    await waitingOrOver(removing)
    gate.open()
    await Promise.all([removing, storing])
    expect(await file.stored()).toEqual(file.bytes)
  })
})
