import { randomUUID } from 'node:crypto'
import { type Asked, type Service, startService, type Told } from './http-service.ts'
import { payfipPage } from './payfip-page.ts'
import { detailAnswer, faultAnswer, namedAnswer, operationIn } from './payfip-soap.ts'

/** Letters of PayFiP: paid by card, by direct debit, card refused, debit refused, given up. */
export type PayfipResult = 'P' | 'V' | 'R' | 'Z' | 'A'

export type PayfipOperation = {
  id: string
  /** What was asked, field by field, under the names of the contract. */
  fields: Record<string, string>
  result: PayfipResult | null
  decidedAt: Date | null
  /** Looks still answered by P5 although it was decided. */
  lateLooks: number
}

/** Troubles that tests and people play. */
export type PayfipSwitches = {
  /** `failing` answers 502; `odd` answers a page that is not SOAP; `silent` never answers. */
  mode: 'up' | 'failing' | 'odd' | 'silent'
  /** Calls to the platform are never made. */
  losesCalls: boolean
  /** How many looks are answered by P5 after a decision. */
  lateLooks: number
  /** Added to the amount that is told, in cents. */
  addedCents: number
  /** Told instead of the reference that was asked. */
  otherReference: string | null
  /** Code of the fault of the next creations; null when they go well. */
  creationFault: string | null
}

export type PayfipSimulator = Service &
  PayfipSwitches & {
    operations: PayfipOperation[]
    /** Numbers of the payees that are known there. */
    clients: string[]
    /** As the payer would on the page; calls the platform unless calls are lost. */
    decide: (id: string, result: PayfipResult) => Promise<void>
    /** Calls the platform again, whatever the switches. */
    callBack: (id: string) => Promise<number>
    /** Attempts that nobody began are purged the next night. */
    forget: (id: string) => void
    looks: number
  }

export const payfipClient = '090909'

/** PayFiP, the part of its contract that the product uses, on loopback. Source: docs/integrations.md. */
export async function startPayfip(): Promise<PayfipSimulator> {
  const service = await startService((asked) => answer(simulator, asked))
  const simulator: PayfipSimulator = {
    ...service,
    ...{ mode: 'up', losesCalls: false, lateLooks: 0, addedCents: 0, otherReference: null, creationFault: null },
    operations: [],
    clients: [payfipClient],
    looks: 0,
    async decide(id, result) {
      const operation = found(simulator, id)
      Object.assign(operation, { result, decidedAt: new Date(), lateLooks: simulator.lateLooks })
      if (!simulator.losesCalls) await simulator.callBack(id)
    },
    async callBack(id) {
      const { urlnotif = '' } = found(simulator, id).fields
      // An address that does not answer is for the platform to find out, by asking.
      const body = new URLSearchParams({ idOp: id })
      return fetch(urlnotif, { method: 'POST', body }).then(
        ({ status }) => status,
        () => 0,
      )
    },
    forget(id) {
      simulator.operations = simulator.operations.filter((each) => each.id !== id)
    },
  }
  return simulator
}

function found({ operations }: PayfipSimulator, id: string): PayfipOperation {
  const operation = operations.find((each) => each.id === id)
  if (!operation) throw new Error(`no operation ${id}`)
  return operation
}

async function answer(simulator: PayfipSimulator, asked: Asked): Promise<Told> {
  if (asked.path === '/tpa/paiementws.web') return page(simulator, asked)
  if (asked.path !== '/tpa/services/securite' || asked.method !== 'POST') return { status: 404 }
  if (simulator.mode === 'failing') return { status: 502 }
  if (simulator.mode === 'odd') return xml(502, '<html><body>Bad gateway</body></html>')
  if (simulator.mode === 'silent') return new Promise<never>(() => {})
  const { operation, fields } = operationIn(asked.body.toString('utf8'))
  if (operation === 'creerPaiementSecurise') return create(simulator, fields)
  if (operation === 'recupererDetailPaiementSecurise') return detail(simulator, fields['idOp'] ?? '')
  return simulator.clients.includes(fields['numCli'] ?? '')
    ? xml(200, namedAnswer('recupererDetailClient', { libelleN1: 'Régie simulée' }))
    : refuse('T1', 'numéro de client inconnu')
}

function create(simulator: PayfipSimulator, fields: Record<string, string>): Told {
  const fault = simulator.creationFault ?? faultIn(simulator, fields)
  if (fault) return refuse(fault, 'demande refusée')
  const id = randomUUID()
  simulator.operations.push({ id, fields, result: null, decidedAt: null, lateLooks: 0 })
  return xml(200, namedAnswer('creerPaiementSecurise', { idOp: id }))
}

/** What the contract says of each field; the codes are ours, for the list of the guide is not known. */
function faultIn({ clients }: PayfipSimulator, fields: Record<string, string>): string | null {
  const shapes: Record<string, RegExp> = {
    exer: /^20\d\d$/,
    mel: /^[^@\s]+@[^@\s]+$/,
    montant: /^\d{3,7}$/,
    numcli: /^\d{6}$/,
    objet: /^[A-Za-z0-9 ]{1,100}$/,
    refdet: /^[A-Za-z0-9]{6,30}$/,
    saisie: /^[TXW]$/,
    urlnotif: /^https?:\/\/.{1,242}$/,
    urlredirect: /^https?:\/\/.{1,242}$/,
  }
  const names = Object.keys(shapes)
  if (Object.keys(fields).join() !== names.join()) return 'S1'
  const wrong = names.find((name) => !shapes[name]?.test(fields[name] ?? ''))
  if (wrong) return `S-${wrong}`
  const { mel = '', numcli = '' } = fields
  if (mel.length < 6 || mel.length > 80) return 'S-mel'
  return clients.includes(numcli) ? null : 'T1'
}

function detail(simulator: PayfipSimulator, id: string): Told {
  simulator.looks += 1
  const operation = simulator.operations.find((each) => each.id === id)
  if (!operation) return refuse('P1', 'idOp inconnu')
  if (!operation.result) return refuse('P5', 'résultat de la transaction non connu')
  if (operation.lateLooks > 0) {
    operation.lateLooks -= 1
    return refuse('P5', 'résultat de la transaction non connu')
  }
  return xml(200, detailAnswer(operation, simulator))
}

/** The page where the payer decides, and its buttons; then back to the platform. */
async function page(simulator: PayfipSimulator, { method, query, body }: Asked): Promise<Told> {
  const id = query.get('idop') ?? ''
  const operation = simulator.operations.find((each) => each.id === id)
  if (!operation) return { status: 404 }
  if (method !== 'POST')
    return { status: 200, bytes: Buffer.from(payfipPage(operation)), type: 'text/html; charset=utf-8' }
  const results: readonly string[] = ['P', 'V', 'R', 'Z', 'A']
  const result = new URLSearchParams(body.toString('utf8')).get('result') ?? ''
  if (results.includes(result)) await simulator.decide(id, result as PayfipResult)
  return { status: 303, location: operation.fields['urlredirect'] ?? '/' }
}

const refuse = (code: string, label: string): Told => xml(500, faultAnswer(code, label))
const xml = (status: number, text: string): Told => ({
  status,
  bytes: Buffer.from(text),
  type: 'text/xml; charset=utf-8',
})
