import { randomUUID } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { type Asked, fileIn, formIn, type Service, startService, type Told } from './http-service.ts'
import { folderIn, summaryOf } from './i-parapheur-premis.ts'
import { smallPdf } from './pdf-revision.ts'
import { signedAgain, writtenAgain } from './simulated-file.ts'
import type { Mode } from './yousign-server.ts'

/** `ELSEWHERE`: under way at a desk that is not ours, so in none of the lists but that of what is downstream. */
type State = 'DRAFT' | 'PENDING' | 'ELSEWHERE' | 'FINISHED' | 'REJECTED'
const lists = ['DRAFT', 'PENDING', 'LATE', 'DELEGATED', 'FINISHED', 'REJECTED', 'RETRIEVABLE', 'DOWNSTREAM']
export type ParapheurFolder = {
  id: string
  name: string
  state: State
  reason: string | null
  fileName: string
  file: Buffer
  /** Whether our desk acted on it, and sees it downstream. */
  isListed: boolean
  decidedAt: Date | null
}

export type ParapheurSimulator = Service & {
  folders: ParapheurFolder[]
  mode: Mode
  decide: (id: string, state: 'FINISHED' | 'REJECTED', reason?: string) => void
  /** The folder goes on to the desk of somebody else. `isListed`: ours acted on it, so it sees it downstream. */
  sendOn: (id: string, options: { isListed: boolean }) => void
  /** Somebody deletes the folder there, by the page of administration. */
  remove: (id: string) => void
  tokensGiven: number
  /** How long the tokens given from now on are worth something. */
  tokenSeconds: number
  /** Tokens given so far are worth nothing from now on. */
  forgetTokens: () => void
}

export const parapheurAccount = {
  clientId: 'salles-ouvertes',
  clientSecret: 'simulated-parapheur-key',
  entityId: 'entity-1',
  deskId: 'desk-1',
  type: 'Conventions',
  subtype: 'Salles',
} as const

type Inside = { simulator: ParapheurSimulator; tokens: Set<string> }

/** i-Parapheur 5, the part of its « standard » API that the product uses. Source: docs/integrations.md. */
export async function startIParapheur(): Promise<ParapheurSimulator> {
  const tokens = new Set<string>()
  const service = await startService((asked) => answer({ simulator, tokens }, asked))
  const simulator: ParapheurSimulator = {
    ...service,
    folders: [],
    mode: 'up',
    decide(id, state, reason = '') {
      const folder = simulator.folders.find((each) => each.id === id)
      if (folder?.state !== 'PENDING' && folder?.state !== 'ELSEWHERE') throw new Error(`${id} is not under way`)
      Object.assign(folder, { state, reason: state === 'REJECTED' ? reason : null, decidedAt: new Date() })
    },
    sendOn(id, { isListed }) {
      const folder = simulator.folders.find((each) => each.id === id)
      if (folder?.state !== 'PENDING') throw new Error(`${id} is not at our desk`)
      Object.assign(folder, { state: 'ELSEWHERE', isListed })
    },
    remove(id) {
      simulator.folders = simulator.folders.filter((each) => each.id !== id)
    },
    tokensGiven: 0,
    tokenSeconds: 300,
    forgetTokens: () => tokens.clear(),
  }
  return simulator
}

async function answer(inside: Inside, asked: Asked): Promise<Told> {
  const { mode } = inside.simulator
  if (mode === 'down') return { status: 503 }
  if (mode === 'busy') return { status: 429 }
  if (mode === 'silent') return new Promise<never>(() => {})
  if (asked.path === '/auth/realms/api/protocol/openid-connect/token') return giveToken(inside, asked)
  if (!inside.tokens.has(asked.headers.authorization?.replace('Bearer ', '') ?? '')) return { status: 401 }
  const { entityId, deskId } = parapheurAccount
  const desk = `/api/standard/v1/tenant/${entityId}/desk/${deskId}/`
  if (!asked.path.startsWith(desk)) return { status: 404 }
  const [head = '', id, what] = asked.path.slice(desk.length).split('/')
  if (head !== 'folder') return list(inside, head, asked)
  return id ? oneFolder(inside, { id, what, asked }) : create(inside, asked)
}

function giveToken({ simulator, tokens }: Inside, { method, body }: Asked): Told {
  const form = new URLSearchParams(body.toString('utf8'))
  const { clientId, clientSecret } = parapheurAccount
  const isRight = form.get('client_id') === clientId && form.get('client_secret') === clientSecret
  if (method !== 'POST' || form.get('grant_type') !== 'client_credentials' || !isRight) return { status: 401 }
  const value = randomUUID()
  tokens.add(value)
  simulator.tokensGiven += 1
  return { status: 200, json: { access_token: value, expires_in: simulator.tokenSeconds, token_type: 'Bearer' } }
}

/** Pages of the list of one state; the size that is asked, ten at most, so that there are several. */
function list({ simulator }: Inside, state: string, { query }: Asked): Told {
  if (!lists.includes(state)) return { status: 400 }
  const size = Math.min(10, Number(query.get('size') ?? 10))
  const number = Number(query.get('page') ?? 0)
  const found = simulator.folders.filter((folder) =>
    state === 'DOWNSTREAM' ? folder.isListed : folder.state === state,
  )
  const content = found.slice(number * size, (number + 1) * size).map(({ id, name }) => ({ id, name, state }))
  return { status: 200, json: { content, totalPages: Math.ceil(found.length / size) } }
}

async function create({ simulator }: Inside, asked: Asked): Promise<Told> {
  const form = await formIn(asked)
  const described = folderIn((await fileIn(form, 'folder'))?.toString('utf8') ?? '', parapheurAccount)
  const documents = form.getAll('documents').filter((each) => each instanceof Blob)
  const file = await fileIn(form, 'documents')
  if (asked.method !== 'POST' || !described || documents.length !== 1 || !file) return { status: 400 }
  if (documents[0]?.name !== described.fileName) return { status: 400 }
  const state = asked.query.get('autoStart') === 'false' ? 'DRAFT' : 'PENDING'
  const folder = {
    id: randomUUID(),
    ...described,
    state,
    file,
    reason: null,
    isListed: false,
    decidedAt: null,
  } as const
  simulator.folders.push({ ...folder })
  return { status: 201, json: { id: folder.id, name: folder.name } }
}

type OfFolder = { id: string; what: string | undefined; asked: Asked }

async function oneFolder({ simulator }: Inside, { id, what, asked }: OfFolder): Promise<Told> {
  const folder = simulator.folders.find((each) => each.id === id)
  if (!folder) return { status: 404 }
  if (asked.method === 'DELETE') {
    if (folder.state === 'PENDING' || folder.state === 'ELSEWHERE') return { status: 403 }
    simulator.folders.splice(simulator.folders.indexOf(folder), 1)
    return { status: 204 }
  }
  if (what === 'premis') return { status: 200, bytes: Buffer.from(summaryOf(folder)), type: 'application/xml' }
  if (what === 'zip') return { status: 200, bytes: await zipOf(folder, simulator.mode), type: 'application/zip' }
  return { status: 405 }
}

async function zipOf(folder: ParapheurFolder, mode: Mode): Promise<Buffer> {
  const { file, fileName, state } = folder
  if (mode === 'corrupted') return Buffer.from('not a zip')
  const back = mode === 'rewriting' ? writtenAgain(file) : await signedAgain(file, 'signed in the simulated parapheur')
  const document = state === 'FINISHED' ? back : file
  return Buffer.from(
    zipSync({
      'i_Parapheur_impression_dossier.pdf': Uint8Array.from(smallPdf('print of the folder')),
      [fileName]: Uint8Array.from(document),
      'premis.xml': strToU8(summaryOf(folder)),
    }),
  )
}
