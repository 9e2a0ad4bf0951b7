import type { FastifyInstance } from 'fastify'

const patienceMs = 8_000

/**
 * Takes no more requests and lets those in hand end, within eight seconds. What is open after them is cut: a connection that
 * a browser opened ahead of a request would be waited for as long as it pleases the browser.
 */
export async function closeServer(app: Pick<FastifyInstance, 'close' | 'server'>): Promise<void> {
  const closed = app.close()
  const patience = setTimeout(() => app.server.closeAllConnections(), patienceMs)
  await closed.finally(() => clearTimeout(patience))
}
