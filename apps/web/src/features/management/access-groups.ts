import type { AccessGrantItemDto } from '@salles-ouvertes/contract'
import { formatMonth } from '../../locales/format.ts'

export type GrantMonth = { month: string; grants: AccessGrantItemDto[] }
/** What comes next, the rest of what is to come by month, and what is over. */
export type GrantGroups = { next: AccessGrantItemDto[]; months: GrantMonth[]; over: AccessGrantItemDto[] }

const nextShown = 2

/** Taken back, past, or another way in stands for it: nobody is to enter with it any more. */
export const isOver = ({ status, replacedFor }: Pick<AccessGrantItemDto, 'status' | 'replacedFor'>): boolean =>
  status === 'revoked' || status === 'expired' || replacedFor !== null

/**
 * Rights to enter of a booking, as a person at a desk reads them: those that failed and need somebody, then the next
 * ones; the others of the season are folded, each month with its number.
 */
export function groupGrants(grants: readonly AccessGrantItemDto[], timeZone: string): GrantGroups {
  const byTime = grants.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  const toCome = byTime.filter((grant) => !isOver(grant))
  const others = toCome.filter(({ status }) => status !== 'failed')
  const next = [...toCome.filter(({ status }) => status === 'failed'), ...others.slice(0, nextShown)]
  const months: GrantMonth[] = []
  for (const grant of others.slice(nextShown)) {
    const month = formatMonth(grant.startsAt, timeZone)
    const known = months.find((each) => each.month === month)
    if (known) known.grants.push(grant)
    else months.push({ month, grants: [grant] })
  }
  return { next, months, over: byTime.filter(isOver) }
}
