import type { PieceDto } from '@salles-ouvertes/contract'

type Deposited = { kind: PieceDto['kind']; version: number; validFrom: string; validUntil: string | null }

/**
 * Where a piece stands on a civil day, both ends included. Days are `YYYY-MM-DD`. One without an end is replaced by the
 * next version of its kind; dated ones may stand side by side. Source: docs/rules/pieces.md §2.
 */
export function pieceState(piece: Deposited, today: string, vault: readonly Deposited[]): PieceDto['state'] {
  const { validFrom, validUntil } = piece
  if (validUntil !== null && today > validUntil) return 'expired'
  const isReplaced = vault.some(
    ({ kind, version, validUntil: end }) => kind === piece.kind && end === null && version > piece.version,
  )
  if (validUntil === null && isReplaced) return 'replaced'
  return today < validFrom ? 'future' : 'valid'
}
