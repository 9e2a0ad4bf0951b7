import { answerWith } from '../../platform/thread.ts'
import { renderDecision } from './render-decision.ts'
import { renderSigned, renderToSign } from './render-agreement.ts'
import type { RenderOrder } from './render-in-worker.ts'

answerWith((order: RenderOrder) => {
  switch (order.kind) {
    case 'to-sign':
      return renderToSign(order.input)
    case 'signed':
      return renderSigned(order.input)
    case 'decision':
      return renderDecision(order.input)
  }
})
