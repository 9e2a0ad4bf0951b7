import { randomUUID } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { type Asked, fileIn, formIn, type Service, startService, type Told } from './http-service.ts'
import { signedAgain, writtenAgain } from './simulated-file.ts'
import type { Mode } from './yousign-server.ts'

type State = 'DRAFT' | 'PENDING' | 'FINISHED' | 'REJECTED'
export type ParapheurFolder = {
  id: string
  name: string
  state: State
  reason: string | null
  fileName: string
  file: Buffer
}

export type ParapheurSimulator = Service & {
  folders: ParapheurFolder[]
  mode: Mode
  decide: (id: string, state: 'FINISHED' | 'REJECTED', reason?: string) => void
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
      if (folder?.state !== 'PENDING') throw new Error(`${id} is not under way`)
      Object.assign(folder, { state, reason: state === 'REJECTED' ? reason : null })
    },
    forgetTokens: () => tokens.clear(),
  }
  return simulator
}

async function answer(inside: Inside, asked: Asked): Promise<Told> {
  const { mode } = inside.simulator
  if (mode === 'down') return { status: 503 }
  if (mode === 'busy') return { status: 429 }
  if (asked.path === '/auth/realms/api/protocol/openid-connect/token') return giveToken(inside, asked)
  if (!inside.tokens.has(asked.headers.authorization?.replace('Bearer ', '') ?? '')) return { status: 401 }
  const { entityId, deskId } = parapheurAccount
  const desk = `/api/standard/v1/tenant/${entityId}/desk/${deskId}/`
  if (!asked.path.startsWith(desk)) return { status: 404 }
  const [head = '', id, what] = asked.path.slice(desk.length).split('/')
  if (head !== 'folder') return list(inside, head, asked)
  return id ? oneFolder(inside, { id, what, asked }) : create(inside, asked)
}

function giveToken({ tokens }: Inside, { method, body }: Asked): Told {
  const form = new URLSearchParams(body.toString('utf8'))
  const { clientId, clientSecret } = parapheurAccount
  const isRight = form.get('client_id') === clientId && form.get('client_secret') === clientSecret
  if (method !== 'POST' || form.get('grant_type') !== 'client_credentials' || !isRight) return { status: 401 }
  const value = randomUUID()
  tokens.add(value)
  return { status: 200, json: { access_token: value, expires_in: 300, token_type: 'Bearer' } }
}

/** Pages of the list of one state; the size that is asked, ten at most, so that there are several. */
function list({ simulator }: Inside, state: string, { query }: Asked): Told {
  if (!['DRAFT', 'PENDING', 'LATE', 'DELEGATED', 'FINISHED', 'REJECTED', 'RETRIEVABLE'].includes(state)) {
    return { status: 400 }
  }
  const size = Math.min(10, Number(query.get('size') ?? 10))
  const number = Number(query.get('page') ?? 0)
  const found = simulator.folders.filter((folder) => folder.state === state)
  const content = found.slice(number * size, (number + 1) * size).map(({ id, name }) => ({ id, name, state }))
  return { status: 200, json: { content, totalPages: Math.ceil(found.length / size) } }
}

async function create({ simulator }: Inside, asked: Asked): Promise<Told> {
  const form = await formIn(asked)
  const premis = (await fileIn(form, 'folder'))?.toString('utf8') ?? ''
  const file = await fileIn(form, 'documents')
  const names = [...premis.matchAll(/<premis:originalName>([^<]*)</g)].map((match) => match[1] ?? '')
  const { type, subtype } = parapheurAccount
  const isDescribed =
    premis.includes('http://www.loc.gov/premis/v3') &&
    propertyIn(premis, 'i_Parapheur_reserved_type') === type &&
    propertyIn(premis, 'i_Parapheur_reserved_subtype') === subtype &&
    propertyIn(premis, 'i_Parapheur_reserved_mainDocument') === 'true'
  if (asked.method !== 'POST' || !isDescribed || names.length !== 2 || !file) return { status: 400 }
  const [name = '', fileName = ''] = names
  const state: State = form.get('auto_start') === 'true' ? 'PENDING' : 'DRAFT'
  const folder: ParapheurFolder = { id: randomUUID(), name, state, reason: null, fileName, file }
  simulator.folders.push(folder)
  return { status: 201, json: { id: folder.id, name } }
}

type OfFolder = { id: string; what: string | undefined; asked: Asked }

function oneFolder({ simulator }: Inside, { id, what, asked }: OfFolder): Told {
  const folder = simulator.folders.find((each) => each.id === id)
  if (!folder) return { status: 404 }
  if (asked.method === 'DELETE') {
    if (folder.state === 'PENDING') return { status: 403 }
    simulator.folders.splice(simulator.folders.indexOf(folder), 1)
    return { status: 204 }
  }
  if (what === 'premis') return { status: 200, bytes: Buffer.from(premisOf(folder)), type: 'application/xml' }
  if (what === 'zip') return { status: 200, bytes: zipOf(folder, simulator.mode), type: 'application/zip' }
  return { status: 405 }
}

const propertyIn = (premis: string, name: string): string | undefined =>
  new RegExp(`${name}</premis:significantPropertiesType><premis:significantPropertiesValue>([^<]*)<`).exec(premis)?.[1]

const premisOf = ({ name, state, reason }: ParapheurFolder): string => `<?xml version="1.0" encoding="UTF-8"?>
<premis:premis xmlns:premis="http://www.loc.gov/premis/v3" version="3.0">
  <premis:object><premis:originalName>${name}</premis:originalName></premis:object>
  ${
    state === 'REJECTED'
      ? `<premis:event><premis:eventType>REJECT</premis:eventType><premis:eventOutcomeInformation><premis:eventOutcomeDetail><premis:eventOutcomeDetailNote>${reason?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</premis:eventOutcomeDetailNote></premis:eventOutcomeDetail></premis:eventOutcomeInformation></premis:event>`
      : '<premis:event><premis:eventType>SIGNATURE</premis:eventType></premis:event>'
  }
</premis:premis>`

function zipOf(folder: ParapheurFolder, mode: Mode): Buffer {
  const { file, fileName, state } = folder
  if (mode === 'corrupted') return Buffer.from('not a zip')
  const back = mode === 'rewriting' ? writtenAgain(file) : signedAgain(file, 'signed in the simulated parapheur')
  const document = state === 'FINISHED' ? back : file
  return Buffer.from(
    zipSync({
      'i_Parapheur_impression_dossier.pdf': strToU8('%PDF-1.4 print of the folder %%EOF'),
      [fileName]: Uint8Array.from(document),
      'premis.xml': strToU8(premisOf(folder)),
    }),
  )
}
