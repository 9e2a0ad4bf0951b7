import { Agent, request } from 'node:http'

export type Sent = {
  method?: 'GET' | 'POST'
  path: string
  body?: unknown
  headers?: Record<string, string>
}
export type Answer = { status: number; body: Buffer; cookies: string[] }
export type Ask = (sent: Sent) => Promise<Answer>

let callers = 0

/**
 * Asks a server on loopback with connections kept open. Each request comes from an address of its own, as those of a
 * country do: the limits by address are the product's, and stay on.
 */
export function clientOf(url: string, connections: number): { ask: Ask; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(url)
  const ask: Ask = ({ method = 'GET', path, body, headers }) =>
    new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : JSON.stringify(body)
      const sent = request(
        {
          ...{ agent, hostname, port, method, path },
          headers: {
            'x-forwarded-for': addressNumber((callers += 1)),
            ...(payload === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
            ...headers,
          },
        },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.once('error', reject)
          answer.once('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              body: Buffer.concat(chunks),
              cookies: (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? ''),
            }),
          )
        },
      )
      sent.once('error', reject)
      sent.end(payload)
    })
  return { ask, close: () => agent.destroy() }
}

const addressNumber = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
