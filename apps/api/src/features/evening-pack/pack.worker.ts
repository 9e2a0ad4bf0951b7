import { answerWith } from '../../platform/thread.ts'
import { renderPack, type PackOrder } from './render-pack.ts'

answerWith((order: PackOrder) => renderPack(order))
