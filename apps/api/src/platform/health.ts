import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { Api } from './routes.ts'

const state = z.object({ status: z.enum(['ok', 'unavailable']), reason: z.string().optional() })

/** Liveness never touches the database; readiness says why it is not ready. */
export async function healthRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/health/live',
    { config: { access: 'public', rateLimit: false }, schema: { hide: true, response: { 200: state } } },
    () => ({
      status: 'ok' as const,
    }),
  )
  app.get(
    '/health/ready',
    { config: { access: 'public', rateLimit: false }, schema: { hide: true, response: { 200: state, 503: state } } },
    async (_request, reply) => {
      const reason = await reasonNotReady(deps)
      return reason ? reply.code(503).send({ status: 'unavailable', reason }) : { status: 'ok' as const }
    },
  )
}

async function reasonNotReady(deps: Deps): Promise<string | null> {
  try {
    const { rows } = await deps.db.orm.execute<{
      privileged: boolean
      owner: boolean
      constrained: boolean
      offset_ms: string
    }>(sql`
      SELECT r.rolsuper OR r.rolbypassrls AS privileged,
        (SELECT relowner = r.oid FROM pg_class WHERE oid = 'booking'::regclass) AS owner,
        EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'no_two_occupancies_on_one_space' AND contype = 'x') AS constrained,
        (SELECT offset_ms FROM clock_offset) AS offset_ms
      FROM pg_roles r WHERE r.rolname = current_user`)
    const [row] = rows
    if (!row) return 'database gave no answer'
    if (row.privileged || row.owner) return 'the application must not connect as a superuser or as the owner'
    if (!row.constrained) return 'the exclusion constraint on occupancy is missing'
    if (deps.config.NODE_ENV === 'production' && Number(row.offset_ms) !== 0) return 'the clock is offset'
    return null
  } catch {
    return 'database unreachable or not migrated'
  }
}
