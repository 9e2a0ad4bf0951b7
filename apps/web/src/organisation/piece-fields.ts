import type { PieceKind } from '@salles-ouvertes/contract'

/** What the server takes at most. */
export const maxPieceBytes = 5 * 1024 * 1024

/** Fields of a new piece. */
export const emptyPiece = (kind: PieceKind = 'insurance') => ({
  kind,
  file: null as File | null,
  insurer: '',
  policyNumber: '',
  validFrom: '',
  validUntil: '',
})
