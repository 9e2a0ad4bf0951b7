import { retainDepositInput } from '@salles-ouvertes/contract/deposits'
import { z } from 'zod'
import { maxPieceBytes } from '../organisation/piece-fields.ts'

/** What is kept of a deposit, why, and the photo that shows it. */
export const retainSchema = z.object({
  ...retainDepositInput.shape,
  amountCents: z.number().int().min(1),
  file: z.instanceof(File).refine(({ size }) => size <= maxPieceBytes),
})
