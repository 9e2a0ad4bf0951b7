import type { PartyRole } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import type { LocalDate } from '../../platform/time.ts'
import { suspensionRights } from '../agreements/index.ts'
import { worksOn, type TouchedSession, type WorksOn } from '../planning/index.ts'
import { assertTreats } from './rules/who-treats.ts'

/** An agreement that works touch, with the rights of the actor over it. */
export interface TouchedAgreement {
  agreementId: string
  sessions: [TouchedSession, ...TouchedSession[]]
  parties: PartyRole[]
  /** Null without a right. */
  earliest: LocalDate | null
}
export type OpenWorks = WorksOn & { closureId: string; agreements: TouchedAgreement[] }

/** Works as they stand, for somebody who may treat them. @throws works.not-found, works.not-allowed */
export async function getWorksFor(tx: Tx, actor: Actor, closureId: string): Promise<OpenWorks> {
  const works = (await worksOn(tx, closureId)) ?? fail('works.not-found')
  assertTreats(actor, works)
  const ids = [...new Set(works.sessions.map(({ agreementId }) => agreementId))]
  const rights = await suspensionRights(tx, actor, ids, 'works')
  const agreements = ids.flatMap((agreementId): TouchedAgreement[] => {
    const [first, ...others] = works.sessions.filter((session) => session.agreementId === agreementId)
    const own = rights.get(agreementId) ?? []
    const earliest = own[0]?.earliest ?? null
    return first
      ? [{ agreementId, sessions: [first, ...others], parties: own.map(({ party }) => party), earliest }]
      : []
  })
  return { ...works, closureId, agreements }
}

/** Sessions far enough for the notice of works; the others are left alone. */
export const treatable = ({ sessions, earliest }: TouchedAgreement): TouchedSession[] =>
  sessions.filter(({ day }) => earliest !== null && day >= earliest)
