import { createS3FileStore } from '../../apps/api/src/adapters/s3-file-store.ts'
import { startS3Server } from '../simulators/s3-server.ts'
import { givenCondition, type GivenCondition } from './given-condition.ts'

/** Where the photos of a place may be kept. */
export const stores = ['a folder', 'an S3 bucket'] as const

const bucket = { accessKeyId: 'essai', secretAccessKey: 'phrase-essai', region: 'fr-par', bucket: 'salles' }

/** A place whose rooms are photographed, with its photos in one of the stores. */
export async function givenStoredCondition(store: (typeof stores)[number]): Promise<GivenCondition> {
  const given = await givenCondition()
  if (store === 'a folder') return given
  const server = await startS3Server(bucket)
  Object.assign(given.deps, { fileStore: createS3FileStore({ endpoint: `${server.url}/`, ...bucket }) })
  const close = () => given.close().then(() => server.stop())
  return { ...given, close }
}
