import {
  formalNoticeInput,
  suspendAgreementInput,
  terminateAgreementInput,
} from '@salles-ouvertes/contract/agreement-decisions'
import { z } from 'zod'

/** The three decisions of one form, told apart by what is decided. */
export const decisionSchema = z.discriminatedUnion('kind', [
  terminateAgreementInput.extend({ kind: z.literal('termination') }),
  suspendAgreementInput.extend({ kind: z.literal('suspension') }),
  formalNoticeInput.extend({ kind: z.literal('formal-notice') }),
])
export type Decision = z.infer<typeof decisionSchema>
