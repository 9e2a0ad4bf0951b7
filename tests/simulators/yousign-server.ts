import { createHmac, randomUUID } from 'node:crypto'
import { type Asked, fileIn, formIn, type Service, startService, type Told } from './http-service.ts'
import { signedAgain, writtenAgain } from './simulated-file.ts'

type Status = 'draft' | 'ongoing' | 'done' | 'declined' | 'expired' | 'canceled'
export type YousignRequest = {
  id: string
  name: string
  externalId: string | null
  status: Status
  reason: string | null
  documentId: string | null
  file: Buffer | null
  signer: { email: string; name: string } | null
}
/** How the service behaves: as usual, out of reach, or giving back a file that is not one. */
export type Mode = 'up' | 'down' | 'busy' | 'corrupted' | 'rewriting'

export type YousignSimulator = Service & {
  requests: YousignRequest[]
  mode: Mode
  /** Decides a request as its signer would, without a call. */
  decide: (id: string, status: 'done' | 'declined' | 'expired', reason?: string) => void
  /** Calls the address that was declared, signed with the key of the subscription. */
  callBack: (address: string, id: string, options?: { key?: string; event?: string }) => Promise<number>
}

export const yousignKey = 'simulated-yousign-key'
export const yousignWebhookKey = 'simulated-webhook-key'

/** Yousign API v3, the part that the product uses, with its refusals. Source: docs/integrations.md. */
export async function startYousign(): Promise<YousignSimulator> {
  const requests: YousignRequest[] = []
  const find = (id: string) => requests.find((request) => request.id === id)
  const service = await startService((asked) => answer(simulator, asked))
  const simulator: YousignSimulator = {
    ...service,
    requests,
    mode: 'up',
    decide(id, status, reason = '') {
      const request = find(id)
      if (request?.status !== 'ongoing') throw new Error(`${id} is not under way`)
      Object.assign(request, { status, reason: status === 'declined' ? reason : null })
    },
    async callBack(address, id, { key = yousignWebhookKey, event = 'signature_request.done' } = {}) {
      const body = JSON.stringify({
        event_id: randomUUID(),
        event_name: event,
        event_time: String(Math.floor(Date.now() / 1000)),
        sandbox: true,
        data: { signature_request: { id, status: find(id)?.status ?? 'ongoing' } },
      })
      const signature = `sha256=${createHmac('sha256', key).update(body).digest('hex')}`
      const headers = { 'content-type': 'application/json', 'x-yousign-signature-256': signature }
      return (await fetch(address, { method: 'POST', headers, body })).status
    },
  }
  return simulator
}

async function answer(simulator: YousignSimulator, asked: Asked): Promise<Told> {
  const { requests, mode } = simulator
  if (mode === 'down') return { status: 503 }
  if (mode === 'busy') return { status: 429 }
  if (asked.headers.authorization !== `Bearer ${yousignKey}`) return { status: 401, json: { detail: 'Access denied' } }
  const [root, id, what, which] = asked.path.split('/').filter(Boolean)
  if (root !== 'signature_requests') return { status: 404 }
  const route = `${asked.method} ${[id ? ':id' : '', what, which].filter(Boolean).join('/')}`.trim()
  if (!id) {
    if (asked.method === 'GET') return { status: 200, json: { data: listed(requests, asked).map(present) } }
    return create(requests, asked)
  }
  const request = requests.find((each) => each.id === id)
  if (!request) return { status: 404 }
  switch (route) {
    case 'GET :id':
      return { status: 200, json: present(request) }
    case 'DELETE :id':
      if (request.status !== 'draft') return { status: 403 }
      requests.splice(requests.indexOf(request), 1)
      return { status: 204 }
    case 'POST :id/documents':
      return addDocument(request, asked)
    case 'POST :id/signers':
      return addSigner(request, asked)
    case 'POST :id/activate':
      if (request.status !== 'draft' || !request.file || !request.signer) return { status: 400 }
      request.status = 'ongoing'
      return { status: 201, json: present(request) }
    case 'POST :id/cancel':
      if (request.status !== 'ongoing') return { status: 400 }
      request.status = 'canceled'
      return { status: 201, json: present(request) }
    case 'GET :id/documents/download':
      if (request.status !== 'done' || !request.file) return { status: 404 }
      return { status: 200, bytes: givenBack(request.file, mode) }
    case 'GET :id/audit_trails/download':
      if (request.status !== 'done' || !request.file) return { status: 404 }
      return { status: 200, bytes: signedAgain(request.file, 'audit trail') }
    default:
      return { status: 405 }
  }
}

const listed = (requests: readonly YousignRequest[], { query }: Asked): readonly YousignRequest[] => {
  const wanted = query.get('external_id')
  return wanted === null
    ? requests.slice(0, Number(query.get('limit') ?? 20))
    : requests.filter((each) => each.externalId === wanted)
}

function create(requests: YousignRequest[], asked: Asked): Told {
  const { name, delivery_mode: delivery, external_id: externalId = null } = jsonIn(asked)
  if (typeof name !== 'string' || !['email', 'none'].includes(String(delivery))) return { status: 400 }
  const request: YousignRequest = {
    id: randomUUID(),
    name,
    externalId: typeof externalId === 'string' ? externalId : null,
    status: 'draft',
    reason: null,
    documentId: null,
    file: null,
    signer: null,
  }
  requests.push(request)
  return { status: 201, json: present(request) }
}

async function addDocument(request: YousignRequest, asked: Asked): Promise<Told> {
  const form = await formIn(asked)
  const file = await fileIn(form, 'file')
  if (request.status !== 'draft' || form.get('nature') !== 'signable_document' || !file) return { status: 400 }
  Object.assign(request, { file, documentId: randomUUID() })
  return { status: 201, json: { id: request.documentId } }
}

function addSigner(request: YousignRequest, asked: Asked): Told {
  const {
    info,
    signature_level: level,
    fields,
  } = jsonIn(asked) as {
    info?: { first_name?: string; last_name?: string; email?: string; locale?: string }
    signature_level?: string
    fields?: { document_id?: string }[]
  }
  const isWhole = info?.first_name && info.last_name && info.email && info.locale && level === 'electronic_signature'
  const isOnDocument = fields?.every((field) => field.document_id === request.documentId)
  if (request.status !== 'draft' || !isWhole || !isOnDocument) return { status: 400 }
  request.signer = { email: info.email ?? '', name: `${info.first_name} ${info.last_name}` }
  return { status: 201, json: { id: randomUUID() } }
}

function givenBack(file: Buffer, mode: Mode): Buffer {
  if (mode === 'corrupted') return file.subarray(0, file.length / 2)
  return mode === 'rewriting' ? writtenAgain(file) : signedAgain(file, 'signed at the simulated service')
}

const present = ({ id, name, externalId, status, reason }: YousignRequest) => ({
  id,
  name,
  status,
  external_id: externalId,
  decline_information: reason === null ? null : { reason },
})

function jsonIn({ body }: Asked): Record<string, unknown> {
  return JSON.parse(body.toString('utf8')) as Record<string, unknown>
}
