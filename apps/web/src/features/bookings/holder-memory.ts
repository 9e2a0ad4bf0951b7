import { forgetSealed, keepSealed, openSealed } from '../../offline/sealed-memory.ts'
import type { HeldAccess } from './use-stay.ts'

/** Enough of a link to know it again, too little to open it. */
export const endOf = (token: string): string => token.slice(-6)
const nameOf = (token: string, part: 'page' | 'code') => `acces.${endOf(token)}.${part}`

/**
 * Keeps how to enter on this device for when the network is gone, readable by the personal link alone: the code until the
 * end of its window, the rest as long as something may be said of the use. Source: docs/rules/access.md, 18.
 */
export async function keepAccess(token: string, { access, clockOffset }: HeldAccess): Promise<void> {
  const { secret, validUntil, moments } = access
  const onThisClock = (instant: string) => Date.parse(instant) + clockOffset
  const end = Math.max(onThisClock(validUntil), ...moments.map(({ until }) => onThisClock(until)))
  await keepSealed(nameOf(token, 'page'), token, { access: { ...access, secret: null }, clockOffset }, end)
  if (secret === null) forgetSealed(nameOf(token, 'code'))
  else await keepSealed(nameOf(token, 'code'), token, secret, onThisClock(validUntil))
}

/** What was kept for that link; null when nothing was, or once it is over. */
export async function keptAccess(token: string): Promise<HeldAccess | null> {
  const page = await openSealed(nameOf(token, 'page'), token, Date.now())
  if (page === null) return null
  const held = page as HeldAccess
  const secret = await openSealed(nameOf(token, 'code'), token, Date.now())
  return { ...held, access: { ...held.access, secret: secret as string | null } }
}

/** « Oublier sur ce téléphone », or a link that no longer opens. */
export function forgetAccess(token: string): void {
  forgetSealed(nameOf(token, 'page'))
  forgetSealed(nameOf(token, 'code'))
}
