import { actForOrganisation, type Tx } from '../../platform/database.ts'
import { getOrganisation, selectPieces } from '../organisations/index.ts'
import type { PieceDamagedFacts } from './templates/piece-damaged.ts'
import type { PieceExpiringFacts } from './templates/piece-expiring.ts'

/** What a reminder says of a piece; null once it was taken back, or another one goes further. */
export async function pieceExpiringFacts(
  tx: Tx,
  organisationId: string,
  pieceId: string,
): Promise<PieceExpiringFacts | null> {
  const { organisationName, vault, piece } = await pieceInVault(tx, organisationId, pieceId)
  const until = piece?.validUntil
  if (!until) return null
  const isFollowed = vault.some(({ kind, validUntil }) => kind === piece.kind && (validUntil ?? '9999-12-31') > until)
  return isFollowed ? null : { kind: piece.kind, organisationId, organisationName, validUntil: until }
}

/** What is said of a piece whose file is damaged; null once it was taken back, or its file is right again. */
export async function pieceDamagedFacts(
  tx: Tx,
  organisationId: string,
  pieceId: string,
): Promise<PieceDamagedFacts | null> {
  const { organisationName, piece, fault } = await pieceInVault(tx, organisationId, pieceId)
  return piece && fault ? { kind: piece.kind, organisationId, organisationName } : null
}

async function pieceInVault(tx: Tx, organisationId: string, pieceId: string) {
  await actForOrganisation(tx, organisationId)
  const { name: organisationName } = await getOrganisation(tx, organisationId)
  const rows = await selectPieces(tx, organisationId)
  const found = rows.find(({ piece }) => piece.id === pieceId)
  return {
    organisationName,
    vault: rows.map(({ piece }) => piece),
    piece: found?.piece ?? null,
    fault: found?.file?.fault ?? null,
  }
}
