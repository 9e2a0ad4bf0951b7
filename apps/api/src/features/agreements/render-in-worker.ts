import { threadAt } from '../../platform/thread.ts'
import type { DecisionInput } from './render-decision.ts'
import type { SignedInput, ToSignInput } from './render-agreement.ts'

export interface RenderInputs {
  'to-sign': ToSignInput
  signed: SignedInput
  decision: DecisionInput
}

export type RenderOrder = { [K in keyof RenderInputs]: { kind: K; input: RenderInputs[K] } }[keyof RenderInputs]

const render = threadAt<RenderOrder, Uint8Array>(new URL('./render.worker.ts', import.meta.url))

/**
 * Renders an agreement in a thread of its own.
 * `to-sign` takes the content, the verification address and the date; `signed` also the signed bytes and the evidence;
 * `decision` the letter of a decision.
 * @throws agreements.incomplete-facts, agreements.hash-mismatch (signed only)
 */
export async function renderInWorker<K extends keyof RenderInputs>(kind: K, input: RenderInputs[K]): Promise<Buffer> {
  return Buffer.from(await render({ kind, input } as RenderOrder))
}
