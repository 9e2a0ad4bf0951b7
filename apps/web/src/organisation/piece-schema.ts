import { pieceInput } from '@salles-ouvertes/contract/organisations'
import { z } from 'zod'
import { maxPieceBytes } from './piece-fields.ts'

/** A certificate and its file. Two schemas side by side would stop at the first: everything is corrected at once. */
export const pieceSchema = z
  .object({ file: z.instanceof(File).refine(({ size }) => size <= maxPieceBytes), ...pieceInput.shape })
  .refine(({ validFrom, validUntil }) => validUntil >= validFrom, { path: ['validUntil'] })
