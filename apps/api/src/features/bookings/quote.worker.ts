import { answerWith } from '../../platform/thread.ts'
import { renderQuote, type QuoteInput } from './render-quote.ts'

answerWith((input: QuoteInput) => renderQuote(input))
