import { z } from 'zod'
import { id, instant } from './values.ts'
import { organisationKind, purpose } from './vocabulary.ts'

/** A request that wants the same place at the same time, as those who decide compare it. */
export const rivalRequest = z
  .object({
    reference: z.string(),
    organisation: z.object({ id, name: z.string(), kind: organisationKind }),
    roomName: z.string(),
    headcount: z.number().int().nullable(),
    purpose: purpose.nullable(),
    activity: z.string(),
    totalCents: z.number().int().nullable(),
    submittedAt: instant,
    /** First of its slots that cross those of this request. */
    startsAt: instant,
    /** How many of its slots do. */
    sharedSessions: z.number().int(),
  })
  .meta({ id: 'RivalRequest' })
export type RivalRequestDto = z.infer<typeof rivalRequest>
export const rivalRequests = z.object({ items: z.array(rivalRequest) }).meta({ id: 'RivalRequests' })
