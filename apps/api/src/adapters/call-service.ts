import http from 'node:http'
import https from 'node:https'
import { RequestFilteringHttpsAgent } from 'request-filtering-agent'

export type ServiceCall = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers?: Record<string, string>
  body?: FormData | URLSearchParams | string
}
export type ServiceAnswer = { status: number; body: Buffer }
/** Says which bytes came back, whatever the status. @throws Error without an answer in time, or with too many bytes */
export type CallService = (call: ServiceCall) => Promise<ServiceAnswer>

type Limits = {
  publicOnly: boolean
  /** For the call and its answer, whole. */
  patienceMs?: number
  mostBytes?: number
}

/**
 * Calls a service over http(s): no redirect, ten seconds in all, 20 MB at most. `publicOnly` refuses what is not https on
 * the public internet, by the address really connected to.
 */
export function createCallService({
  publicOnly,
  patienceMs = 10_000,
  mostBytes = 20 * 1024 * 1024,
}: Limits): CallService {
  const secureAgent = publicOnly ? new RequestFilteringHttpsAgent({ keepAlive: false }) : new https.Agent()
  const plainAgent = new http.Agent()
  return async ({ method, url, headers = {}, body }) => {
    const target = new URL(url)
    if (publicOnly && target.protocol !== 'https:') throw new Error('not https')
    const sent = body === undefined ? null : await written(body)
    return new Promise((resolve, reject) => {
      const isSecure = target.protocol === 'https:'
      const request = (isSecure ? https : http).request(target, {
        method,
        agent: isSecure ? secureAgent : plainAgent,
        headers: { 'user-agent': 'salles-ouvertes', ...sent?.headers, ...headers },
        signal: AbortSignal.timeout(patienceMs),
      })
      request.on('response', (response) => {
        const chunks: Buffer[] = []
        let length = 0
        response.on('data', (chunk: Buffer) => {
          length += chunk.length
          if (length <= mostBytes) {
            chunks.push(chunk)
            return
          }
          // Destroyed without an error: when all is already received, the socket has nobody left to hear one.
          reject(new Error('too many bytes'))
          request.destroy()
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }))
        response.on('error', reject)
      })
      request.on('error', reject)
      request.end(sent?.bytes)
    })
  }
}

/** The bytes of a form and the header that announces them, as `fetch` writes them. */
async function written(body: NonNullable<ServiceCall['body']>) {
  const message = new Response(body)
  const bytes = Buffer.from(await message.arrayBuffer())
  const type = message.headers.get('content-type') ?? 'application/json'
  return { bytes, headers: { 'content-type': type, 'content-length': String(bytes.length) } }
}
