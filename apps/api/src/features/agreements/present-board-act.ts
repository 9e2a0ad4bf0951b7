import type { z } from 'zod'
import type { boardAct } from '@salles-ouvertes/contract'
import type { NamedBoardAct } from './board-acts.store.ts'

/** Board act as officers read it. */
export const presentBoardAct = ({ act, legalEntityName }: NamedBoardAct): z.infer<typeof boardAct> => ({
  id: act.id,
  legalEntityId: act.legalEntityId,
  legalEntityName,
  number: act.number,
  subject: act.subject,
  votedOn: act.votedOn,
  transmittedOn: act.transmittedOn,
  executoryFrom: act.executoryFrom,
  validUntil: act.validUntil,
})
