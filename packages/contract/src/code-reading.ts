import { z } from 'zod'
import { instant } from './values.ts'
import { accessKind } from './vocabulary.ts'

/** Why somebody of the place reads the code of a group. */
export const codeReadingInput = z
  .strictObject({ reason: z.string().trim().min(10).max(500) })
  .meta({ id: 'CodeReading' })
/** The code, shown this once. */
export const codeRead = z.object({ code: z.string(), kind: accessKind, validUntil: instant }).meta({ id: 'CodeRead' })
