import type { AgreementDecisionsDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { presentDecisions } from './present-decisions.ts'

/** Decisions on an agreement, and those that the actor may take. @throws agreements.not-found */
export const listDecisions = (deps: Deps, actor: Actor, agreementId: string): Promise<AgreementDecisionsDto> =>
  inReadOnly(deps, actor, (tx) => presentDecisions(tx, actor, agreementId))
