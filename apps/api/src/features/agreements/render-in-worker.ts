import { Worker } from 'node:worker_threads'
import type { ErrorCode } from '@salles-ouvertes/contract'
import { Failure, type FailureDetails } from '../../platform/errors.ts'
import type { SignedInput, ToSignInput } from './render-agreement.ts'

export interface RenderInputs {
  'to-sign': ToSignInput
  signed: SignedInput
}

export type RenderOrder = { id: number } & (
  | { kind: 'to-sign'; input: ToSignInput }
  | { kind: 'signed'; input: SignedInput }
)

export type RenderAnswer = { id: number } & (
  | { bytes: Uint8Array }
  | { refusal: { code: ErrorCode; details: FailureDetails } }
  | { error: unknown }
)

interface Waiting {
  resolve: (bytes: Buffer) => void
  reject: (reason: unknown) => void
}

let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

/**
 * Renders an agreement in a thread of its own, kept for the next ones, so that requests are answered meanwhile.
 * `to-sign` takes the content, the verification address and the date; `signed` also the signed bytes and the evidence.
 * @throws agreements.incomplete-facts, agreements.hash-mismatch (signed only)
 */
export function renderInWorker<K extends keyof RenderInputs>(kind: K, input: RenderInputs[K]): Promise<Buffer> {
  worker ??= startWorker()
  const started = worker
  const id = ++lastId
  return new Promise<Buffer>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    started.ref()
    started.postMessage({ id, kind, input })
  })
}

function startWorker(): Worker {
  const started = openThread()
  started.on('message', settle)
  started.on('error', abandon)
  started.on('exit', (code) => abandon(new Error(`the rendering thread stopped with code ${code}`)))
  return started
}

/** The build gives this address the bundled file; from the sources, a thread has to register the TypeScript loader itself. */
function openThread(): Worker {
  const address = new URL('./render.worker.ts', import.meta.url)
  if (!address.pathname.endsWith('.ts')) return new Worker(address)
  const loader = import.meta.resolve('tsx/esm/api')
  const start = `import('${loader}').then(({ register }) => { register(); return import('${address.href}') })`
  return new Worker(start, { eval: true })
}

function settle(answer: RenderAnswer): void {
  const asked = waiting.get(answer.id)
  waiting.delete(answer.id)
  // An idle thread must not keep the process alive.
  if (waiting.size === 0) worker?.unref()
  if ('bytes' in answer) asked?.resolve(Buffer.from(answer.bytes))
  else asked?.reject('refusal' in answer ? new Failure(answer.refusal.code, answer.refusal.details) : answer.error)
}

function abandon(reason: Error): void {
  worker = undefined
  for (const { reject } of waiting.values()) reject(reason)
  waiting.clear()
}
