import { z } from 'zod'
import { maxPieceBytes } from '../organisation/piece-fields.ts'

/** One photo or document, no larger than what the server takes. */
export const oneFileSchema = z.object({ file: z.instanceof(File).refine(({ size }) => size <= maxPieceBytes) })
