import { addMinutes } from '../../../platform/time.ts'

/** Days that a code which everybody shares may live: half a year. Source: docs/rules/access.md, point 13. */
export const rotationDays = 180

/** When a code that everybody shares is to be changed at the latest, after it was last written. */
export const changeBefore = (writtenAt: Date): Date => addMinutes(writtenAt, rotationDays * 24 * 60)
