import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import { type InspectedUpload, storeFile } from '../files/index.ts'
import { type DepositRow, insertProof } from './deposits.store.ts'

export type UploadedProof = { bytes: Uint8Array; mediaType: string; fileName: string }

/** Keeps an inspected photo or document beside a retention: both sides may read it, nobody else. */
export async function keepProof(
  deps: Pick<Deps, 'fileStore'>,
  tx: Tx,
  deposit: DepositRow,
  movementId: string,
  { bytes, mediaType, fileName }: InspectedUpload & { fileName: string },
): Promise<void> {
  const { tenantId, organisationId } = deposit
  const owner = { tenantId, organisationId }
  const { id: fileId } = await storeFile(deps, tx, { owner, bytes, mediaType, fileName, visibility: 'private' })
  await insertProof(tx, deposit, { movementId, fileId })
}
