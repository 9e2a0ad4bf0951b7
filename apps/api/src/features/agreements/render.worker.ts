import { parentPort } from 'node:worker_threads'
import { Failure } from '../../platform/errors.ts'
import { renderSigned, renderToSign } from './render-agreement.ts'
import type { RenderAnswer, RenderOrder } from './render-in-worker.ts'

const render = (order: RenderOrder): Promise<Buffer> =>
  order.kind === 'to-sign' ? renderToSign(order.input) : renderSigned(order.input)

parentPort?.on('message', (order: RenderOrder) => {
  const answer = (message: RenderAnswer) => parentPort?.postMessage(message)
  render(order).then(
    (bytes) => answer({ id: order.id, bytes }),
    (error: unknown) =>
      // A class does not survive the passage between threads: a refusal travels as its code.
      error instanceof Failure
        ? answer({ id: order.id, refusal: { code: error.code, details: error.details } })
        : answer({ id: order.id, error }),
  )
})
