import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'

export type S3Server = {
  url: string
  objects: Map<string, Buffer>
  /** The next requests are answered with these statuses, and nothing is done. */
  failNext: (...statuses: number[]) => void
  stop: () => Promise<void>
}
type Credentials = { accessKeyId: string; secretAccessKey: string; region: string; bucket: string }
type Answer = { status: number; body?: Buffer | string; code?: string }

/**
 * A bucket in memory on loopback, which checks what S3 checks: the signature (version 4) computed again from the request
 * as received, the hash of the body, « if none match ».
 */
export async function startS3Server(credentials: Credentials): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  const failures: number[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request)
      const failure = failures.shift()
      const answer = failure ? { status: failure } : answerTo(request, body, credentials, objects)
      const { status, code, body: content = code ? `<Error><Code>${code}</Code></Error>` : '' } = answer
      response.writeHead(status, { 'content-type': code ? 'application/xml' : 'application/octet-stream' }).end(content)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    objects,
    failNext: (...statuses) => void failures.push(...statuses),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answerTo(request: IncomingMessage, body: Buffer, who: Credentials, objects: Map<string, Buffer>): Answer {
  if (!isSigned(request, who)) return { status: 403, code: 'SignatureDoesNotMatch' }
  const prefix = `/${who.bucket}/`
  const path = request.url ?? ''
  if (!path.startsWith(prefix)) return { status: 404, code: 'NoSuchBucket' }
  const key = path.slice(prefix.length)
  const known = objects.get(key)
  switch (request.method) {
    case 'GET':
      return known ? { status: 200, body: known } : { status: 404, code: 'NoSuchKey' }
    case 'DELETE':
      objects.delete(key)
      return { status: 204 }
    case 'PUT':
      if (sha256(body) !== header(request, 'x-amz-content-sha256')) {
        return { status: 400, code: 'XAmzContentSHA256Mismatch' }
      }
      if (known && header(request, 'if-none-match') === '*') return { status: 412, code: 'PreconditionFailed' }
      objects.set(key, body)
      return { status: 200 }
    default:
      return { status: 405, code: 'MethodNotAllowed' }
  }
}

/** Source: AWS General Reference, « Create a signed AWS API request ». */
function isSigned(request: IncomingMessage, { accessKeyId, secretAccessKey, region }: Credentials): boolean {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/
  const [, id, day = '', place, names = '', signature = ''] = pattern.exec(header(request, 'authorization')) ?? []
  const date = header(request, 'x-amz-date')
  if (id !== accessKeyId || place !== region || !date.startsWith(day)) return false
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3')
  const canonical = [
    request.method,
    pathname,
    searchParams.toString(),
    ...names.split(';').map((name) => `${name}:${header(request, name).trim()}`),
    '',
    names,
    header(request, 'x-amz-content-sha256'),
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256(Buffer.from(canonical))].join('\n')
  const hmac = (key: string | Buffer, value: string) => createHmac('sha256', key).update(value).digest()
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`)
  return timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex'))
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const header = (request: IncomingMessage, name: string): string => String(request.headers[name] ?? '')

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
