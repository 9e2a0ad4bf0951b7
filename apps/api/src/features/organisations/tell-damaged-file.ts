import { actForOrganisation, type Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { selectMembers } from './organisations.store.ts'
import { selectPieces } from './pieces.store.ts'

/** The representatives of an organisation learn that the kept file of one of their pieces is not as they gave it. */
export async function tellDamagedFile(tx: Tx, organisationId: string, fileId: string): Promise<void> {
  await actForOrganisation(tx, organisationId)
  const damaged = (await selectPieces(tx, organisationId)).filter(({ file }) => file?.id === fileId)
  for (const { accountId, membership } of await selectMembers(tx, organisationId)) {
    if (membership !== 'representative') continue
    for (const { piece } of damaged) {
      await publish(tx, { type: 'piece.damaged', tenantId: null, accountId, organisationId, pieceId: piece.id })
    }
  }
}
