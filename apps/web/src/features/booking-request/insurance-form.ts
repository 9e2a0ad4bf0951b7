import { localDate, shortText } from '@salles-ouvertes/contract/values'
import { z } from 'zod'

/** A certificate as `pieceInput` of the contract, and its file. */
export const insuranceSchema = z
  .strictObject({
    insurer: shortText(120),
    policyNumber: shortText(60),
    validFrom: localDate,
    validUntil: localDate,
    file: z.instanceof(File),
  })
  .refine((value) => value.validUntil >= value.validFrom, { path: ['validUntil'] })
