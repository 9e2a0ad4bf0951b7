import type { PieceKind, PieceStop, PieceVerdict } from '@salles-ouvertes/contract'
import type { RequestCheck } from './request-check.ts'
import type { RequiredPiece } from './required-pieces.ts'

/** A piece of the vault, with what the tenant of the booking thinks of it. Days are `YYYY-MM-DD`, ends included. */
export type GivenPiece = {
  readonly id: string
  readonly kind: PieceKind
  readonly version: number
  readonly validFrom: string
  readonly validUntil: string | null
  readonly verdict: PieceVerdict | null
}
/** First and last civil day of a session. */
export type SessionDays = { readonly first: string; readonly last: string }
export type CalledPiece<P extends GivenPiece = GivenPiece> = RequiredPiece & {
  readonly state: 'valid' | 'missing' | 'expired' | 'refused' | 'to-verify'
  /** The one that serves the first session, or the last one given. */
  readonly piece: P | null
}
/** A step that the lack of a piece may stop. */
export type PieceStep = Exclude<PieceStop, 'nothing'>

/**
 * Where each required piece stands. It is valid when every session is covered by a piece that the tenant did not
 * refuse, and verified where it must; of those without an end, the newest version alone counts. Source: docs/rules/pieces.md §2.
 */
export const calledPieces = <P extends GivenPiece>(
  required: readonly RequiredPiece[],
  given: readonly P[],
  sessions: readonly SessionDays[],
): CalledPiece<P>[] =>
  required.map((rule) => {
    const found = standing(given, rule.kind, sessions)
    const isUnseen = rule.needsVerdict && found.state === 'valid' && found.piece?.verdict !== 'verified'
    return { ...rule, ...found, ...(isUnseen && { state: 'to-verify' as const }) }
  })

/** Whether a piece, unless refused, covers a session. */
export const covers = (piece: Pick<GivenPiece, 'validFrom' | 'validUntil' | 'verdict'>, { first, last }: SessionDays) =>
  piece.verdict !== 'refused' && piece.validFrom <= first && (piece.validUntil === null || last <= piece.validUntil)

function standing<P extends GivenPiece>(
  given: readonly P[],
  kind: PieceKind,
  sessions: readonly SessionDays[],
): Pick<CalledPiece<P>, 'state' | 'piece'> {
  const versions = given.filter((piece) => piece.kind === kind).sort((a, b) => b.version - a.version)
  const endless = versions.find(({ validUntil }) => validUntil === null)
  const counted = versions.filter((piece) => piece.validUntil !== null || piece === endless)
  const [newest] = counted
  if (!newest) return { state: 'missing', piece: null }
  const [first] = sessions
  const serving = first ? counted.find((piece) => covers(piece, first)) : undefined
  const isCovered = sessions.every((session) => counted.some((piece) => covers(piece, session)))
  if (isCovered) return { state: 'valid', piece: serving ?? newest }
  return { state: newest.verdict === 'refused' ? 'refused' : 'expired', piece: serving ?? newest }
}

const order: Record<PieceStop, number> = { nothing: 9, submission: 0, approval: 1, signature: 2 }

/** What is not valid, and stops this step or one before it. */
export const stopping = (called: readonly CalledPiece[], step: PieceStep): CalledPiece[] =>
  called.filter(({ state, stops }) => state !== 'valid' && order[stops] <= order[step])

/**
 * Pieces other than the insurance, which has checks of its own: refused when one stops `step`, a warning while one is
 * only asked for, or stops a later step. Source: docs/rules/pieces.md §3.
 */
export function piecesCheck(called: readonly CalledPiece[], step: PieceStep): RequestCheck {
  const unmet = called.filter(({ kind, state }) => kind !== 'insurance' && state !== 'valid')
  const stops = stopping(unmet, step).length > 0
  return {
    code: 'bookings.pieces-missing',
    outcome: stops ? 'refused' : unmet.length > 0 ? 'warning' : 'ok',
    params: {
      pieces: unmet.map(({ kind, state, stops: what, leadDays }) => ({
        ...{ kind, state, stops: what },
        ...(leadDays !== undefined && { leadDays }),
      })),
    },
  }
}
