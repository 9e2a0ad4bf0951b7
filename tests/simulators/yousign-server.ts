import { createHmac, randomUUID } from 'node:crypto'
import { zipSync } from 'fflate'
import { type Asked, fileIn, formIn, type Service, startService, type Told } from './http-service.ts'
import { smallPdf } from './pdf-revision.ts'
import { signedAgain, writtenAgain } from './simulated-file.ts'

export type YousignStatus = 'draft' | 'ongoing' | 'done' | 'declined' | 'expired' | 'canceled'
export type YousignRequest = {
  id: string
  name: string
  externalId: string | null
  status: YousignStatus
  reason: string | null
  documentId: string | null
  file: Buffer | null
  signer: { email: string; name: string; phone: string | null } | null
}
/** How the service behaves: as usual, out of reach, never answering, or giving back a file that is not the one sent. */
export type Mode = 'up' | 'down' | 'busy' | 'silent' | 'corrupted' | 'rewriting'
export type Call = {
  /** Key of the subscription; another one plays somebody who does not have it. */
  key?: string
  event?: string
  /** The same identifier twice is one event delivered twice. */
  eventId?: string
  /** What the call says, when it comes late or out of order; as it stands now by default. */
  status?: YousignStatus
  retry?: number
}

export type YousignSimulator = Service & {
  requests: YousignRequest[]
  mode: Mode
  /** Lists everything, whatever is asked, as for a filter that it does not know. */
  knowsFilters: boolean
  /** Decides a request as its signer would, without a call. */
  decide: (id: string, status: 'done' | 'declined' | 'expired', reason?: string) => void
  /** Calls the address that was declared, signed with the key of the subscription. */
  callBack: (address: string, id: string, call?: Call) => Promise<number>
}

const pageSize = 20
const cancelReasons = ['contractualization_aborted', 'errors_in_document', 'other']
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
    knowsFilters: true,
    decide(id, status, reason = '') {
      const request = find(id)
      if (request?.status !== 'ongoing') throw new Error(`${id} is not under way`)
      Object.assign(request, { status, reason: status === 'declined' ? reason : null })
    },
    callBack: (address, id, call = {}) =>
      callBack(address, find(id) ?? { id, externalId: null, status: 'ongoing' }, call),
  }
  return simulator
}

async function callBack(
  address: string,
  { id, externalId, status }: Pick<YousignRequest, 'id' | 'externalId' | 'status'>,
  { key = yousignWebhookKey, event = 'signature_request.done', eventId = randomUUID(), retry = 0, ...said }: Call,
): Promise<number> {
  const now = String(Math.floor(Date.now() / 1000))
  const body = JSON.stringify({
    event_id: eventId,
    event_name: event,
    event_time: now,
    subscription_id: 'simulated-subscription',
    subscription_description: 'simulated',
    sandbox: true,
    data: { signature_request: { id, status: said.status ?? status, external_id: externalId } },
  })
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Yousign Webhook Bot',
    'x-yousign-issued-at': now,
    'x-yousign-retry': String(retry),
    'x-yousign-signature-256': `sha256=${createHmac('sha256', key).update(body).digest('hex')}`,
  }
  return (await fetch(address, { method: 'POST', headers, body })).status
}

async function answer(simulator: YousignSimulator, asked: Asked): Promise<Told> {
  const { requests, mode } = simulator
  if (mode === 'down') return { status: 503 }
  if (mode === 'busy') return { status: 429 }
  if (mode === 'silent') return new Promise<never>(() => {})
  if (asked.headers.authorization !== `Bearer ${yousignKey}`) return { status: 401, json: { detail: 'Access denied' } }
  const [root, id, what, which] = asked.path.split('/').filter(Boolean)
  if (root !== 'signature_requests') return { status: 404 }
  const route = `${asked.method} ${[id ? ':id' : '', what, which].filter(Boolean).join('/')}`.trim()
  if (!id) {
    if (asked.method === 'GET') return { status: 200, json: { data: listed(simulator, asked).map(present) } }
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
      if (request.status !== 'ongoing' || !cancelReasons.includes(String(jsonIn(asked)['reason'])))
        return { status: 400 }
      request.status = 'canceled'
      return { status: 201, json: present(request) }
    case 'GET :id/documents/download':
      if (request.status !== 'done' || !request.file || asked.query.get('version') !== 'completed')
        return { status: 404 }
      return { status: 200, bytes: await givenBack(request.file, mode) }
    case 'GET :id/audit_trails/download':
      if (request.status !== 'done' || !request.file) return { status: 404 }
      if (asked.query.get('merge') !== 'true') return { status: 200, bytes: zipOfTrails(id), type: 'application/zip' }
      return { status: 200, bytes: smallPdf(`Audit trail of ${id}`) }
    default:
      return { status: 405 }
  }
}

const zipOfTrails = (id: string): Buffer =>
  Buffer.from(zipSync({ 'audit-trail-1.pdf': Uint8Array.from(smallPdf(`Audit trail of ${id}`)) }))

/** A filter that is not written as the API wants it is not looked at: everything comes back. */
function listed({ requests, knowsFilters }: YousignSimulator, { query }: Asked): readonly YousignRequest[] {
  const wanted = query.get('external_id[eq]')
  return requests
    .filter(({ externalId }) => !knowsFilters || wanted === null || externalId === wanted)
    .slice(0, Number(query.get('limit') ?? pageSize))
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
    info?: { first_name?: string; last_name?: string; email?: string; locale?: string; phone_number?: string }
    signature_level?: string
    fields?: { document_id?: string }[]
  }
  const isWhole = info?.first_name && info.last_name && info.email && info.locale && level === 'electronic_signature'
  const isOnDocument = fields?.every((field) => field.document_id === request.documentId)
  const isCallable = info?.phone_number === undefined || /^\+[1-9]\d{7,14}$/.test(info.phone_number)
  if (request.status !== 'draft' || !isWhole || !isOnDocument || !isCallable) return { status: 400 }
  request.signer = {
    email: info.email ?? '',
    name: `${info.first_name} ${info.last_name}`,
    phone: info.phone_number ?? null,
  }
  return { status: 201, json: { id: randomUUID() } }
}

async function givenBack(file: Buffer, mode: Mode): Promise<Buffer> {
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
