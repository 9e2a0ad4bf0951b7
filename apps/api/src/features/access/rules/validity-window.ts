import { addMinutes, type Slot } from '../../../platform/time.ts'

/** Minutes added around a slot: people come early to set up and leave late. Source: docs/rules/access.md. */
const accessMargins = { beforeMinutes: 15, afterMinutes: 15 } as const

/** When one may enter for a slot, margins included. */
export const accessWindow = (slot: Slot): Slot => ({
  startsAt: addMinutes(slot.startsAt, -accessMargins.beforeMinutes),
  endsAt: addMinutes(slot.endsAt, accessMargins.afterMinutes),
})

/** When the code leaves: `leadHours` before the slot, at once when that time has passed. */
export function deliveryTime(startsAt: Date, leadHours: number, now: Date): Date {
  const wanted = addMinutes(startsAt, -leadHours * 60)
  return wanted > now ? wanted : now
}
