import type { WorksDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { presentWorks } from './present-works.ts'

/** The signed agreements that works touch, and what is proposed for each. @throws works.not-found, works.not-allowed */
export const readWorks = (deps: Pick<Deps, 'db'>, actor: Actor, closureId: string): Promise<WorksDto> =>
  inReadOnly(deps, actor, (tx) => presentWorks(tx, actor, closureId))
