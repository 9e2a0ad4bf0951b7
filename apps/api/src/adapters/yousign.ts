import { z } from 'zod'
import type {
  DocumentToSign,
  ProviderAccess,
  RemoteState,
  SignatureProvider,
} from '../features/signature-requests/signature-provider.ts'
import { Failure } from '../platform/errors.ts'
import type { CallService, ServiceCall } from './call-service.ts'
import { answerOf, readAnswer, wholePdf } from './provider-answer.ts'

type YousignAccess = Extract<ProviderAccess, { kind: 'yousign' }>

const created = z.object({ id: z.string() })
const request = z.object({
  id: z.string(),
  status: z.string(),
  external_id: z.string().nullish(),
  decline_information: z.object({ reason: z.string().nullish() }).nullish(),
})
const list = z.object({ data: z.array(request) })
/** Where the signature is drawn, in points from the top left of the first page: the foot of the page. */
const field = { type: 'signature', page: 1, x: 380, y: 740 }

/** Yousign, API v3. What could not be verified is listed in docs/integrations.md. */
export function createYousign(access: YousignAccess, callService: CallService): SignatureProvider {
  const root = access.baseUrl.replace(/\/$/, '')
  const at = (path: string) => `${root}/signature_requests${path}`
  const call = (method: ServiceCall['method'], path: string, body?: FormData | object) =>
    answerOf(callService, {
      method,
      url: at(path),
      headers: { authorization: `Bearer ${access.apiKey}`, accept: '*/*' },
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
    })
  const named = async (externalId: string) => {
    const answer = await call('GET', `?${new URLSearchParams({ 'external_id[eq]': externalId })}`)
    // Read again here: a filter that the service did not know would give somebody else's request for ours.
    const ours = readAnswer(answer, list).data.filter((each) => each.external_id === externalId)
    return ours.find(({ status }) => status !== 'canceled' && status !== 'deleted') ?? null
  }
  const state = async (reference: string) => readAnswer(await call('GET', `/${part(reference)}`), request)

  return {
    capabilities: { signer: 'named', calls: true },
    test: async () => {
      readAnswer(await call('GET', '?limit=1'), list)
    },
    find: async (externalId) => (await named(externalId))?.id ?? null,
    async start(document) {
      const known = await named(document.externalId)
      if (known && known.status !== 'draft') return known.id
      // A draft is what a crash left half made: nobody was asked, so it is made again whole.
      if (known) await call('DELETE', `/${part(known.id)}`)
      return send(call, document)
    },
    stateOf: async (reference) => stateOf(await state(reference)),
    async cancel(reference) {
      const { status } = await state(reference)
      if (status === 'draft') await call('DELETE', `/${part(reference)}`)
      if (status === 'ongoing' || status === 'approval') {
        await call('POST', `/${part(reference)}/cancel`, { reason: 'other', custom_note: 'Demande retirée' })
      }
      return 'cancelled'
    },
    async fetchSigned(reference) {
      const { body } = await call('GET', `/${part(reference)}/documents/download?version=completed`)
      return { bytes: wholePdf(body), mediaType: 'application/pdf', fileName: 'signee.pdf' }
    },
    async fetchEvidence(reference) {
      const { body } = await call('GET', `/${part(reference)}/audit_trails/download?merge=true`)
      return { bytes: wholePdf(body), mediaType: 'application/pdf', fileName: `preuves-yousign-${reference}.pdf` }
    },
  }
}

type Call = (
  method: ServiceCall['method'],
  path: string,
  body?: FormData | object,
) => Promise<Awaited<ReturnType<typeof answerOf>>>

async function send(call: Call, document: DocumentToSign): Promise<string> {
  const { signer, title, externalId, fileName, bytes } = document
  const phone = callable(signer?.phone ?? null)
  if (!signer) throw new Failure('signature-requests.nobody-to-sign')
  const asked = await call('POST', '', {
    name: title,
    delivery_mode: 'email',
    timezone: 'Europe/Paris',
    external_id: externalId,
    ...(document.expiresOn ? { expiration_date: document.expiresOn } : {}),
  })
  const { id } = readAnswer(asked, created)
  const form = new FormData()
  form.set('nature', 'signable_document')
  form.set('parse_anchors', 'false')
  form.set('file', new Blob([Uint8Array.from(bytes)], { type: 'application/pdf' }), fileName)
  const { id: documentId } = readAnswer(await call('POST', `/${part(id)}/documents`, form), created)
  await call('POST', `/${part(id)}/signers`, {
    info: {
      first_name: signer.givenName,
      last_name: signer.familyName,
      email: signer.email,
      ...(phone ? { phone_number: phone } : {}),
      locale: 'fr',
    },
    signature_level: 'electronic_signature',
    signature_authentication_mode: 'otp_email',
    fields: [{ document_id: documentId, ...field }],
  })
  await call('POST', `/${part(id)}/activate`)
  return id
}

function stateOf({ status, decline_information: declined }: z.output<typeof request>): RemoteState {
  switch (status) {
    case 'done':
      return { state: 'signed', by: null, at: null }
    case 'declined':
    case 'rejected':
      return { state: 'refused', by: null, reason: declined?.reason ?? '' }
    case 'expired':
      return { state: 'expired' }
    case 'canceled':
    case 'deleted':
      return { state: 'cancelled' }
    default:
      return { state: 'waiting' }
  }
}

/** The service takes E.164 alone. The code leaves by mail: a number without its country is left out, not guessed. */
function callable(phone: string | null): string | null {
  const digits = phone?.replace(/[ .()-]/g, '') ?? ''
  return /^\+[1-9]\d{7,14}$/.test(digits) ? digits : null
}

const part = (reference: string): string => encodeURIComponent(reference)
