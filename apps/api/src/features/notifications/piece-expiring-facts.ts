import { actForOrganisation, type Tx } from '../../platform/database.ts'
import { getOrganisation, selectPieces } from '../organisations/index.ts'
import type { PieceExpiringFacts } from './templates/piece-expiring.ts'

/** What a reminder says of a piece; null once it was taken back, or another one goes further. */
export async function pieceExpiringFacts(
  tx: Tx,
  organisationId: string,
  pieceId: string,
): Promise<PieceExpiringFacts | null> {
  await actForOrganisation(tx, organisationId)
  const { name: organisationName } = await getOrganisation(tx, organisationId)
  const vault = (await selectPieces(tx, organisationId)).map(({ piece }) => piece)
  const piece = vault.find(({ id }) => id === pieceId)
  const until = piece?.validUntil
  if (!until) return null
  const isFollowed = vault.some(({ kind, validUntil }) => kind === piece.kind && (validUntil ?? '9999-12-31') > until)
  return isFollowed ? null : { kind: piece.kind, organisationId, organisationName, validUntil: until }
}
