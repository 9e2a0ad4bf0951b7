import type { z } from 'zod'
import type { OrganisationDto, piece } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { toLocal } from '../../platform/time.ts'
import { getOrganisation, type Membership, selectMembers } from './organisations.store.ts'
import { type PieceWithFile, selectPieces } from './pieces.store.ts'
import { pieceState } from './rules/piece-state.ts'

export type PieceDto = z.infer<typeof piece>

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
  return { ...facts, membership, members, pieces: pieces.map((row) => presentPiece(row, today)) }
}

export function presentPiece({ piece, file }: PieceWithFile, today: string): PieceDto {
  return {
    id: piece.id,
    kind: piece.kind,
    insurer: piece.insurer,
    policyNumber: piece.policyNumber,
    validFrom: piece.validFrom,
    validUntil: piece.validUntil,
    file: file && {
      name: file.fileName,
      mediaType: file.mediaType,
      sizeBytes: file.sizeBytes,
      scanState: file.scanState,
    },
    createdAt: piece.createdAt.toISOString(),
    state: pieceState(piece, today),
  }
}

/** Civil day by which certificates are judged. */
export async function parisDay(tx: Tx): Promise<string> {
  return toLocal('Europe/Paris', await clockNow(tx)).date
}
