import type { KeyCopyDto, KeyEntryDto } from '@salles-ouvertes/contract'
import { formatIso, type LocalDate, type TimeZone } from '../../platform/time.ts'
import type { ReadCopy, ReadEntry } from './read-keys.store.ts'
import { actionsOn, isLate } from './rules/key-standing.ts'

/** What a list is read with: the moment, the day and the zone of the place, and whether the reader makes the list. */
export type KeyReading = { now: Date; today: LocalDate; timeZone: TimeZone; mayRetire: boolean }

/** A copy for those who keep the keys: where it is, in whose hands, and what they may write. */
export function presentCopy(
  { id, kind, label, copyNo, opens, last, handing }: ReadCopy,
  { now, today, timeZone, mayRetire }: KeyReading,
): KeyCopyDto {
  const state = last?.state ?? 'in-place'
  return {
    ...{ id, kind, label, copyNo, opens, state },
    isLate: isLate(state, handing?.dueOn ?? null, today),
    handing: handing && {
      name: handing.name,
      phone: handing.phone,
      organisationName: handing.organisationName,
      bookingReference: handing.bookingReference,
      handedAt: formatIso(timeZone, handing.handedAt),
      handedBy: handing.handedBy,
      dueOn: handing.dueOn,
    },
    note: last?.note ?? '',
    lastEntryId: last?.id ?? null,
    allowedActions: actionsOn(last, now, mayRetire),
  }
}

export const presentEntry = (timeZone: TimeZone, { createdAt, ...entry }: ReadEntry): KeyEntryDto => ({
  ...entry,
  recordedAt: formatIso(timeZone, createdAt),
})
