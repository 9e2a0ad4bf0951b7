import { dayOf, minutesOfDay } from '../locales/format.ts'
import { addDays } from './civil-days.ts'

/** Instant of « that day, that many minutes after midnight » in the zone of the place; 1440 is the midnight that follows. */
export function localInstant(date: string, minutes: number, zone: string): string {
  const day = minutes >= 1440 ? addDays(date, 1) : date
  const wanted = Date.parse(`${day}T00:00:00Z`) + (minutes % 1440) * 60_000
  // The offset is that of the place around that moment; a second pass settles the nights when the clocks change.
  let time = wanted
  for (let pass = 0; pass < 2; pass += 1) {
    const shown = new Date(time).toISOString()
    const local = Date.parse(`${dayOf(shown, zone)}T00:00:00Z`) + minutesOfDay(shown, zone) * 60_000
    time += wanted - local
  }
  return new Date(time).toISOString()
}
