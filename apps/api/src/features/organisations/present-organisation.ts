import type { OrganisationDto, PieceDto } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { toLocal } from '../../platform/time.ts'
import { getOrganisation, type Membership, selectMembers } from './organisations.store.ts'
import { getPiece, type PieceRow, type PieceWithFile, reviewsOf, selectPieces } from './pieces.store.ts'
import { pieceState } from './rules/piece-state.ts'

/** An organisation as its members see it, with its people and certificates. @throws organisations.not-found */
export async function presentOrganisation(
  tx: Tx,
  organisationId: string,
  membership: Membership,
): Promise<OrganisationDto> {
  const facts = await getOrganisation(tx, organisationId)
  const members = await selectMembers(tx, organisationId)
  const pieces = await selectPieces(tx, organisationId)
  const today = await parisDay(tx)
  const reviews = await reviewsOf(tx, organisationId)
  const vault = { today, vault: pieces.map(({ piece }) => piece), reviews }
  return { ...facts, membership, members, pieces: pieces.map((row) => presentPiece(row, vault)) }
}

type Vault = {
  today: string
  vault: readonly PieceRow[]
  reviews: Awaited<ReturnType<typeof reviewsOf>>
}

function presentPiece({ piece, file }: PieceWithFile, { today, vault, reviews }: Vault): PieceDto {
  return {
    id: piece.id,
    kind: piece.kind,
    version: piece.version,
    insurer: piece.insurer,
    policyNumber: piece.policyNumber,
    validFrom: piece.validFrom,
    validUntil: piece.validUntil,
    file: file && {
      name: file.fileName,
      mediaType: file.mediaType,
      sizeBytes: file.sizeBytes,
      scanState: file.scanState,
      isDamaged: file.fault !== null,
    },
    createdAt: piece.createdAt.toISOString(),
    state: pieceState(piece, today, vault),
    reviews: reviews
      .filter(({ pieceId }) => pieceId === piece.id)
      .map(({ verdict, reason, reviewedAt, tenantName }) => ({
        ...{ verdict, reason, tenantName },
        reviewedAt: reviewedAt.toISOString(),
      })),
  }
}

/** Civil day by which certificates are judged. */
export async function parisDay(tx: Tx): Promise<string> {
  return toLocal('Europe/Paris', await clockNow(tx)).date
}

/** One piece of the vault. @throws organisations.piece-not-found */
export async function presentPieceOf(tx: Tx, organisationId: string, pieceId: string): Promise<PieceDto> {
  const row = await getPiece(tx, pieceId)
  const pieces = await selectPieces(tx, organisationId)
  const today = await parisDay(tx)
  const reviews = await reviewsOf(tx, organisationId)
  return presentPiece(row, { today, vault: pieces.map(({ piece }) => piece), reviews })
}
