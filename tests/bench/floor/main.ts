import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import pg from 'pg'
import { floorQueries, type FloorQuery } from './queries.ts'

type Body = { sessionId: string } & Record<string, never>

const pool = new pg.Pool({ connectionString: process.env['FLOOR_DATABASE_URL'], max: 10 })
const run = async (name: FloorQuery, values: unknown[]): Promise<Record<string, unknown>[]> =>
  (await pool.query<Record<string, unknown>>({ name, text: floorQueries[name], values })).rows
const app = Fastify()

app.get(
  '/bare',
  { schema: { response: { 200: { type: 'object', properties: { ok: { type: 'boolean' } } } } } },
  () => ({
    ok: true,
  }),
)

app.post<{ Body: Body & { lat: number; lon: number; km: number; from: string; until: string; day: [string, string] } }>(
  '/search',
  async ({ body }) => {
    const rooms = await run('nearestFree', [body.lat, body.lon, body.km, body.from, body.until, 20])
    const busy = await run('busy', [rooms.flatMap((room) => room['space_nos'] as number[]), ...body.day])
    return { rooms, busy }
  },
)

app.post<{ Body: Body & { roomId: string; period: [string, string] } }>('/month', async ({ body }) => {
  const spaces = await run('spacesOfRoom', [body.roomId])
  return { busy: await run('busy', [spaces.map((space) => space['space_no']), ...body.period]) }
})

app.post<{ Body: Body & { establishmentId: string; period: [string, string] } }>('/week', async ({ body }) => {
  await run('session', [body.sessionId])
  const rooms = await run('roomsOfEstablishment', [body.establishmentId])
  return { rooms, events: await run('week', [rooms.map((room) => room['id']), ...body.period]) }
})

type Asked = { roomId: string; organisationId: string; accountId: string; starts: string[]; ends: string[] }
app.post<{ Body: Body & Asked }>('/book', async ({ body }, reply) => {
  await run('session', [body.sessionId])
  const ids = () => body.starts.map(() => randomUUID())
  const values = [ids(), ids(), body.starts, body.ends, randomUUID(), body.roomId, body.organisationId, body.accountId]
  const taken = await run('book', values)
  return taken.length < body.starts.length ? reply.code(409).send({ taken: taken.length }) : { taken: taken.length }
})

await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) })
