/** What a request is checked for: each is the code of its refusal. */
export type RequestCheckCode =
  | 'bookings.incomplete'
  | 'bookings.too-late'
  | 'bookings.too-far'
  | 'bookings.outside-opening'
  | 'bookings.after-alarm'
  | 'bookings.too-short'
  | 'bookings.too-long'
  | 'bookings.off-grid'
  | 'bookings.over-capacity'
  | 'bookings.building-full'
  | 'bookings.not-eligible'
  | 'bookings.purpose-not-allowed'
  | 'bookings.responsible-missing'
  | 'bookings.insurance-missing'
  | 'bookings.insurance-expired'
  | 'bookings.pieces-missing'
  | 'bookings.quota-holds'
  | 'bookings.quota-week'
  | 'bookings.quota-season'
  | 'bookings.in-debt'
export type Outcome = 'ok' | 'warning' | 'refused'
export type RequestCheck = { code: RequestCheckCode; outcome: Outcome; params: Record<string, unknown> }

/**
 * One list for a request that stands in several rooms, each checked with its own limits: the worst outcome of each
 * check, and every slot concerned. The lists come from `checkRequest`, so they have the same codes in the same order.
 */
export function worstOfEach(lists: readonly (readonly RequestCheck[])[]): RequestCheck[] {
  const [first = [], ...others] = lists
  return first.map((check, index) =>
    others.reduce((worst, list) => {
      const other = list[index]
      return other ? worse(worst, other) : worst
    }, check),
  )
}

const severity: Record<Outcome, number> = { ok: 0, warning: 1, refused: 2 }

function worse(a: RequestCheck, b: RequestCheck): RequestCheck {
  const kept = severity[b.outcome] > severity[a.outcome] ? b : a
  const starts = [a, b].flatMap(({ params }) => (Array.isArray(params['starts']) ? (params['starts'] as string[]) : []))
  return starts.length > 0 ? { ...kept, params: { ...kept.params, starts: starts.sort() } } : kept
}

/** The checks that stop a submit; empty when the request may go. */
export const refusals = (checks: readonly RequestCheck[]): RequestCheck[] =>
  checks.filter(({ outcome }) => outcome === 'refused')

export const refusedIf = (isUnmet: boolean): Outcome => (isUnmet ? 'refused' : 'ok')
