import { answerWith } from '../../platform/thread.ts'
import { renderSigned, renderToSign } from './render-agreement.ts'
import type { RenderOrder } from './render-in-worker.ts'

answerWith((order: RenderOrder) => (order.kind === 'to-sign' ? renderToSign(order.input) : renderSigned(order.input)))
