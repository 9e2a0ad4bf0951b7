/** What the server takes at most. */
export const maxPieceBytes = 5 * 1024 * 1024

/** Fields of a new certificate. */
export const emptyPiece = () => ({
  kind: 'insurance' as const,
  file: null as File | null,
  insurer: '',
  policyNumber: '',
  validFrom: '',
  validUntil: '',
})
