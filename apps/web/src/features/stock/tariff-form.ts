import type { OrganisationKind, RoomType, TariffUnit, tariff } from '@salles-ouvertes/contract'
import type { z } from 'zod'

/** A line as it is typed: the price in euros, as people write it. */
export interface TariffLineDraft {
  roomType: RoomType | null
  roomId: string | null
  organisationKind: OrganisationKind | null
  localOnly: boolean
  unit: TariffUnit
  euros: string
  legalBasis: string
}

export const newLine: TariffLineDraft = {
  roomType: null,
  roomId: null,
  organisationKind: 'association',
  localOnly: false,
  unit: 'started-hour',
  euros: '',
  legalBasis: '',
}

/** Integer cents of « 12 », « 12,5 » or « 12.50 »; null when it is not an amount. */
export function centsOf(euros: string): number | null {
  const match = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(euros.trim().replace(/[\s\u00a0\u202f€]/g, ''))
  if (!match) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** « 12,50 » of 1250 cents, for editing. */
export function eurosOf(cents: number): string {
  const rest = cents % 100
  const whole = String(Math.floor(cents / 100))
  return rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`
}

/** What is sent; an amount that is none becomes -1, which the contract refuses beside its field. */
export function tariffInputOf<Values extends { lines: readonly TariffLineDraft[]; validUntil: string | null }>(
  values: Values,
): unknown {
  const lines = values.lines.map(({ euros, legalBasis, ...line }) => ({
    ...line,
    unitCents: line.unit === 'free' && euros.trim() === '' ? 0 : (centsOf(euros) ?? -1),
    legalBasis: line.unit === 'free' ? legalBasis : null,
  }))
  return { ...values, validUntil: values.validUntil || null, lines }
}

/** Lines of a version already published, to start the next one from. */
export const draftsOf = (version: z.infer<typeof tariff>): TariffLineDraft[] =>
  version.lines.map(({ unitCents, legalBasis, ...line }) => ({
    ...line,
    euros: eurosOf(unitCents),
    legalBasis: legalBasis ?? '',
  }))
