export type PieceState = 'valid' | 'future' | 'expired'

/** Where a certificate stands on a civil day, both ends included. Days are `YYYY-MM-DD`. */
export function pieceState(period: { validFrom: string; validUntil: string }, today: string): PieceState {
  if (today > period.validUntil) return 'expired'
  return today < period.validFrom ? 'future' : 'valid'
}
