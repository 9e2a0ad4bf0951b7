import { z } from 'zod'
import { instant } from './values.ts'

/** What was wrong with a stored file when it was read again: other bytes, or none. */
export const fileFault = z.enum(['altered', 'missing'])
export type FileFault = z.infer<typeof fileFault>

/** How the files and the evidence of a tenant are kept. */
export const safekeeping = z
  .object({
    /** Files of the tenant; those of the vaults of organisations are not counted. */
    files: z.number().int(),
    /** Last time one of them was read again; each is, once a day. */
    checkedAt: instant.nullable(),
    faults: z.array(z.object({ fileName: z.string(), fault: fileFault })),
    /** Numbers of the agreements whose chain of evidence was altered. */
    brokenEvidence: z.array(z.string()),
  })
  .meta({ id: 'Safekeeping' })
export type Safekeeping = z.infer<typeof safekeeping>
