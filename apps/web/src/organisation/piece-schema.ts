import { pieceInput } from '@salles-ouvertes/contract/pieces'
import { z } from 'zod'
import { maxPieceBytes } from './piece-fields.ts'

/** A piece and its file. Two schemas side by side would stop at the first: everything is corrected at once. */
export const pieceSchema = pieceInput.safeExtend({
  file: z.instanceof(File).refine(({ size }) => size <= maxPieceBytes),
})
