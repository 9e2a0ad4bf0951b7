import { signedCopyInput } from '@salles-ouvertes/contract/agreements'
import { z } from 'zod'
import { maxPieceBytes } from '../../organisation/piece-fields.ts'

/** A copy signed by hand: what the paper says, and its scan. Everything is corrected at once. */
export const signedCopySchema = z.object({
  file: z.instanceof(File).refine(({ size }) => size <= maxPieceBytes),
  ...signedCopyInput.shape,
})
