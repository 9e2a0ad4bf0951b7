import { subtractSpans, type Span } from '../../apps/api/src/platform/time.ts'
import type { GivenSpaces } from '../support/given-spaces.ts'

type Row = { id: string; kind: string; space_no: number; from: number; until: number; hit: string | null }
const rank = (kind: string): number =>
  ['requisition', 'closure', 'booking', 'hold'].indexOf(kind.replace('establishment-use', 'closure'))

/**
 * What an auditor finds who trusts no rule: an intention, on one of its spaces, neither in its place nor claiming whatever
 * of a lower class stands there; and a case left open about something that is not in the way.
 */
export async function auditIntentions({ superuser }: Pick<GivenSpaces, 'superuser'>): Promise<string[]> {
  const { rows: standing } = await superuser.query<Row>(
    `SELECT id, kind, space_no, (extract(epoch FROM blocked_from) * 1000)::float8 AS from,
       (extract(epoch FROM blocked_until) * 1000)::float8 AS until, coalesce(occurrence_id, closure_id)::text AS hit
     FROM occupancy WHERE live`,
  )
  const { rows: intentions } = await superuser.query<Row>(
    `SELECT c.id, c.kind, rs.space_no, (extract(epoch FROM c.starts_at) * 1000)::float8 AS from,
       (extract(epoch FROM c.ends_at) * 1000)::float8 AS until, NULL AS hit
     FROM closure c JOIN closure_room cr ON cr.closure_id = c.id JOIN room_space rs ON rs.room_id = cr.room_id
     WHERE c.lifted_at IS NULL`,
  )
  const { rows: cases } = await superuser.query<{ closure_id: string; hit: string; open: boolean }>(
    `SELECT closure_id, coalesce(occurrence_id, hit_closure_id)::text AS hit, resolved_at IS NULL AS open FROM conflict`,
  )
  const open = new Set(cases.flatMap((each) => (each.open ? [`${each.closure_id} ${each.hit}`] : [])))
  const justified = new Set<string>()
  const findings: string[] = []
  for (const intention of intentions) {
    const met = standing.filter((row) => row.space_no === intention.space_no && overlap(row, intention))
    const left = subtractSpans([intention], met).reduce((sum, { from, until }) => sum + until - from, 0)
    if (left > 0) findings.push(`${intention.kind} ${intention.id} lacks ${left / 60_000} free minutes`)
    for (const row of met.filter(({ kind }) => rank(intention.kind) < rank(kind))) {
      justified.add(`${intention.id} ${row.hit}`)
      if (row.hit && !open.has(`${intention.id} ${row.hit}`)) findings.push(`${intention.id} does not claim ${row.hit}`)
    }
  }
  return [...findings, ...[...open].filter((key) => !justified.has(key)).map((key) => `${key} is open for nothing`)]
}

const overlap = (a: Span, b: Span): boolean => a.from < b.until && b.from < a.until
