import { photoFields } from '@salles-ouvertes/contract/stock'
import { z } from 'zod'

/** A photo to send, with the words that stand for it. */
export const photoSchema = photoFields.extend({ file: z.instanceof(File) })
