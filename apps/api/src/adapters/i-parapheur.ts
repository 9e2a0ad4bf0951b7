import { unzipSync } from 'fflate'
import { z } from 'zod'
import type {
  DocumentToSign,
  ProviderAccess,
  RemoteFile,
  RemoteState,
  SignatureProvider,
} from '../features/signature-requests/signature-provider.ts'
import { Failure } from '../platform/errors.ts'
import type { CallService, ServiceAnswer, ServiceCall } from './call-service.ts'
import { lastStep, premisOf } from './premis.ts'
import { answerOf, readAnswer, wholePdf } from './provider-answer.ts'

type ParapheurAccess = Extract<ProviderAccess, { kind: 'i-parapheur' }>

const token = z.object({ access_token: z.string(), expires_in: z.number() })
const folder = z.object({ id: z.string(), name: z.string().nullish() })
const page = z.object({ content: z.array(folder), totalPages: z.number().int() })
type Folder = z.output<typeof folder>

/** Lists of the desk that sends, in the order in which they are looked through: the ends last, they hold the most. */
const states = ['DRAFT', 'PENDING', 'LATE', 'DELEGATED', 'DOWNSTREAM', 'RETRIEVABLE', 'REJECTED', 'FINISHED'] as const
type FolderState = (typeof states)[number]
/** A folder that ended may still be in the list of those on which this desk acted: its end is looked for first. */
const ends: readonly FolderState[] = ['FINISHED', 'REJECTED']
const pageSize = 200
const mostPages = 50
/** A token about to end is not used for a call that may take ten seconds. */
const marginSeconds = 30

/**
 * i-Parapheur 5, « standard » API. It calls nobody: folders are looked for in the lists of the desk. A folder under way
 * cannot be deleted. What could not be verified is listed in docs/integrations.md.
 */
export function createIParapheur(access: ParapheurAccess, callService: CallService): SignatureProvider {
  const root = access.baseUrl.replace(/\/$/, '')
  const desk = `${root}/api/standard/v1/tenant/${part(access.entityId)}/desk/${part(access.deskId)}`
  const withToken = createTokenHolder(root, access, callService)
  const call = (method: ServiceCall['method'], url: string, body?: FormData): Promise<ServiceAnswer> =>
    withToken((authorization) => answerOf(callService, { method, url, headers: { authorization }, body }))

  async function lookThrough(
    lists: readonly FolderState[],
    isWanted: (found: Folder) => boolean,
  ): Promise<{ id: string; state: FolderState } | null> {
    for (const state of lists) {
      for (let number = 0, last = 1; number < last && number < mostPages; number += 1) {
        const answer = await call('GET', `${desk}/${state}?page=${number}&size=${pageSize}`)
        const { content, totalPages } = readAnswer(answer, page)
        const found = content.find(isWanted)
        if (found) return { id: found.id, state }
        last = totalPages
      }
    }
    return null
  }
  const named = (externalId: string) => lookThrough(states, ({ name }) => name?.endsWith(` ${externalId}`) ?? false)
  const premis = async (reference: string): Promise<Buffer> =>
    (await call('GET', `${desk}/folder/${part(reference)}/premis`)).body

  const premisIfAny = (reference: string): Promise<Buffer | null> =>
    premis(reference).catch((error: unknown) => {
      if (error instanceof Failure && error.details['status'] === 404) return null
      throw error
    })

  return {
    capabilities: { signer: 'circuit', calls: false },
    test: async () => {
      readAnswer(await call('GET', `${desk}/PENDING?page=0&size=1`), page)
    },
    find: async (externalId) => (await named(externalId))?.id ?? null,
    async start(document) {
      const known = await named(document.externalId)
      if (known) return known.id
      return readAnswer(await call('POST', `${desk}/folder?autoStart=true`, formOf(access, document)), folder).id
    },
    async stateOf(reference) {
      const ended = await lookThrough(ends, ({ id }) => id === reference)
      // Under way, it may be at a desk whose lists are not ours: only a folder that is no longer there was deleted.
      const summary = await premisIfAny(reference)
      if (!summary) return { state: 'cancelled' }
      return ended ? stateAtEnd(ended.state, summary) : { state: 'waiting' }
    },
    async cancel(reference) {
      const isHere = ({ id }: Folder) => id === reference
      if (await lookThrough(['DRAFT'], isHere)) {
        await call('DELETE', `${desk}/folder/${part(reference)}`)
        return 'cancelled'
      }
      const hasEnded = (await lookThrough(ends, isHere)) ?? !(await premisIfAny(reference))
      return hasEnded ? 'cancelled' : 'left'
    },
    fetchSigned: async (reference) => signedFileIn((await call('GET', `${desk}/folder/${part(reference)}/zip`)).body),
    fetchEvidence: async (reference) => ({
      bytes: await premis(reference),
      mediaType: 'application/xml',
      fileName: `preuves-i-parapheur-${reference}.xml`,
    }),
  }
}

function createTokenHolder(root: string, access: ParapheurAccess, callService: CallService) {
  let held: { authorization: string; until: number } | null = null
  async function ask(): Promise<{ authorization: string; until: number }> {
    const { clientId, clientSecret } = access
    const answer = await answerOf(callService, {
      method: 'POST',
      url: `${root}/auth/realms/api/protocol/openid-connect/token`,
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
      }),
    })
    const { access_token: value, expires_in: seconds } = readAnswer(answer, token)
    return { authorization: `Bearer ${value}`, until: performance.now() + (seconds - marginSeconds) * 1000 }
  }
  return async <T>(work: (authorization: string) => Promise<T>): Promise<T> => {
    if (held === null || held.until < performance.now()) held = await ask()
    try {
      return await work(held.authorization)
    } catch (error) {
      // A token may be taken back before its end: once, it is asked again.
      if (!(error instanceof Failure) || error.details['status'] !== 401) throw error
      held = await ask()
      return work(held.authorization)
    }
  }
}

function formOf({ type, subtype }: ParapheurAccess, document: DocumentToSign): FormData {
  const { title, externalId, fileName, bytes } = document
  const xml = premisOf({ name: `${title} ${externalId}`, fileName, type, subtype })
  const form = new FormData()
  form.set('folder', new Blob([xml], { type: 'application/xml' }), 'folder.xml')
  form.append('documents', new Blob([Uint8Array.from(bytes)], { type: 'application/pdf' }), fileName)
  return form
}

function stateAtEnd(state: FolderState, summary: Buffer): RemoteState {
  if (state === 'REJECTED') {
    const { by, note } = lastStep(summary, ['REJECT'])
    return { state: 'refused', by, reason: note }
  }
  const { by, at } = lastStep(summary, ['SIGNATURE', 'EXTERNAL_SIGNATURE'])
  return { state: 'signed', by, at }
}

/** The main document of the folder: the only PDF that is not the print of the folder. @throws …signed-file-unreadable */
function signedFileIn(zip: Buffer): RemoteFile {
  const entries = entriesOf(zip)
  const name = Object.keys(entries).find((each) => /\.pdf$/i.test(each) && !/(^|\/)i_Parapheur_/i.test(each))
  const bytes = name === undefined ? undefined : entries[name]
  if (!bytes) throw new Failure('signature-requests.signed-file-unreadable')
  return { bytes: wholePdf(Buffer.from(bytes)), mediaType: 'application/pdf', fileName: 'signee.pdf' }
}

function entriesOf(zip: Buffer): Record<string, Uint8Array> {
  try {
    return unzipSync(zip)
  } catch {
    throw new Failure('signature-requests.signed-file-unreadable')
  }
}

const part = (text: string): string => encodeURIComponent(text)
