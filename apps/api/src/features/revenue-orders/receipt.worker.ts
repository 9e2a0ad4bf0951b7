import { answerWith } from '../../platform/thread.ts'
import { renderReceipt, type ReceiptInput } from './render-receipt.ts'

answerWith((input: ReceiptInput) => renderReceipt(input))
