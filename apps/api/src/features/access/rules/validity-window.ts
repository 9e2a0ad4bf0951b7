import type { AccessKind } from '@salles-ouvertes/contract'
import { addMinutes, type Slot } from '../../../platform/time.ts'

/** Minutes added around a slot, as its tenant sets them: people come early to set up and leave late. */
export type AccessMargins = { accessBeforeMinutes: number; accessAfterMinutes: number }

/** When one may enter for a slot, margins included. Source: docs/rules/access.md, 3. */
export const accessWindow = (slot: Slot, margins: AccessMargins): Slot => ({
  startsAt: addMinutes(slot.startsAt, -margins.accessBeforeMinutes),
  endsAt: addMinutes(slot.endsAt, margins.accessAfterMinutes),
})

/** Hours before a slot at which its code is asked of the lock, and at which it leaves. */
export type AccessHours = { issueHours: number; leadHours: number }

/**
 * When the code is asked for and when it leaves, at once for what has passed. A lock is asked ahead, so that its trouble is
 * known while another way can still be found; a code that is already known is copied when it leaves, in case it is changed
 * meanwhile. Source: docs/rules/access.md, 4.
 */
export function accessTimes(
  { startsAt, kind }: { startsAt: Date; kind: AccessKind },
  { issueHours, leadHours }: AccessHours,
  now: Date,
): { issueAt: Date; deliverAt: Date } {
  const hoursBefore = (hours: number) => later(addMinutes(startsAt, -hours * 60), now)
  const deliverAt = hoursBefore(leadHours)
  return { issueAt: kind === 'keypad' ? hoursBefore(Math.max(issueHours, leadHours)) : deliverAt, deliverAt }
}

const later = (one: Date, other: Date): Date => (one > other ? one : other)
