import type { didNotOpenInput, enteringInput, leavingInput } from '@salles-ouvertes/contract'
import type { z } from 'zod'
import { api, unwrap } from '../../api/client.ts'
import type { AccessInstructions } from './use-access.ts'

/** What a group says on the day, as it is kept until the server knows it. */
export type StayPress =
  | { id: string; action: 'enter'; body: z.infer<typeof enteringInput> }
  | { id: string; action: 'did-not-open'; body: z.infer<typeof didNotOpenInput> }
  | { id: string; action: 'leave'; body: z.infer<typeof leavingInput> }

/** Tells the server; answers how to enter from then on. @throws ApiProblem, TypeError without network */
export type TellStay = (press: StayPress) => Promise<AccessInstructions>

/** By the personal link of the declared holder. */
export const tellByLink: TellStay = ({ action, body }) => {
  switch (action) {
    case 'enter':
      return unwrap(api.POST('/holder/access/enter', { body }))
    case 'did-not-open':
      return unwrap(api.POST('/holder/access/did-not-open', { body }))
    case 'leave':
      return unwrap(api.POST('/holder/access/leave', { body }))
  }
}

/** By the account of the applicant or of the declared holder. */
export const tellByAccount: TellStay = ({ action, body }) => {
  switch (action) {
    case 'enter':
      return unwrap(api.POST('/stays/enter', { body }))
    case 'did-not-open':
      return unwrap(api.POST('/stays/did-not-open', { body }))
    case 'leave':
      return unwrap(api.POST('/stays/leave', { body }))
  }
}
