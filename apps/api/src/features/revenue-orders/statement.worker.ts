import { answerWith } from '../../platform/thread.ts'
import { renderStatement, type StatementInput } from './render-statement.ts'

answerWith((input: StatementInput) => renderStatement(input))
