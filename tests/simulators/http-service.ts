import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type Asked = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: Buffer
}
/** A status alone, or with what is sent: JSON, or bytes as they are. */
export type Told = { status: number; json?: unknown; bytes?: Buffer; type?: string; location?: string }
export type Answer = (asked: Asked) => Promise<Told> | Told
export type Service = { url: string; stop: () => Promise<void> }

/**
 * A service on loopback whose answers are those of `answer`; what it throws is a 500. Any free port, unless one is asked.
 * @throws Error when that port is taken
 */
export async function startService(answer: Answer, asked = 0): Promise<Service> {
  const server = createServer((request, response) => {
    void reply(request, answer).then(
      (told) => write(response, told),
      (error: unknown) => write(response, { status: 500, json: { error: String(error) } }),
    )
  })
  server.listen(asked, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function reply(request: IncomingMessage, answer: Answer): Promise<Told> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://service')
  const { method = 'GET', headers } = request
  return answer({ method, path: pathname, query: searchParams, headers, body: Buffer.concat(chunks) })
}

function write(response: ServerResponse, { status, json, bytes, type, location }: Told): void {
  const body = bytes ?? (json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(json)))
  const contentType = type ?? (bytes ? 'application/pdf' : 'application/json')
  response.writeHead(status, { 'content-type': contentType, ...(location && { location }) }).end(body)
}

/** What one of the services answers on its own port. */
export async function handOn({ method, query, headers, body }: Asked, url: string): Promise<Told> {
  const kept = ['authorization', 'api-key', 'content-type'].flatMap((name) => {
    const value = headers[name]
    return typeof value === 'string' ? [[name, value] as [string, string]] : []
  })
  const sent = method === 'GET' ? {} : { body: Uint8Array.from(body) }
  const answer = await fetch(`${url}?${query}`, { method, headers: kept, redirect: 'manual', ...sent })
  const type = answer.headers.get('content-type') ?? undefined
  const location = answer.headers.get('location') ?? undefined
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), type, location }
}

/** The fields of a form sent as multipart. */
export const formIn = ({ headers, body }: Asked): Promise<FormData> =>
  new Response(Uint8Array.from(body), { headers: { 'content-type': headers['content-type'] ?? '' } }).formData()

export async function fileIn(form: FormData, name: string): Promise<Buffer | null> {
  const value = form.get(name)
  return value instanceof Blob ? Buffer.from(await value.arrayBuffer()) : null
}
