import { resignationInput } from '@salles-ouvertes/contract/agreement-decisions'
import { z } from 'zod'
import { maxPieceBytes } from '../organisation/piece-fields.ts'

/** The fields of the form, with the scan of the letter. */
export const resignationSchema = resignationInput.extend({
  file: z.instanceof(File).refine(({ size }) => size <= maxPieceBytes),
})
export type Resignation = z.infer<typeof resignationSchema>
