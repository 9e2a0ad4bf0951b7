import { addMinutes } from '../../../platform/time.ts'

/** Minutes from one look to the next: most phones are reached within seconds, a switched off one within hours. */
const pauses = [1, 4, 15, 60, 240, 720]

/** When an operator is asked what became of an SMS, after so many looks without an end; null when it is given up. */
export const nextLook = (looks: number, now: Date): Date | null => {
  const pause = pauses[looks]
  return pause === undefined ? null : addMinutes(now, pause)
}
