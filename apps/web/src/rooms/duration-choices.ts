const hour = 60

interface Lengths {
  minMinutes: number
  maxMinutes: number
  gridMinutes: number
}

/** Lengths a person may choose: by the room's step up to four hours, then by whole hours. Minutes. */
export function durationChoices({ minMinutes, maxMinutes, gridMinutes }: Lengths): number[] {
  const choices: number[] = []
  for (let minutes = minMinutes; minutes <= maxMinutes; ) {
    choices.push(minutes)
    minutes = minutes < 4 * hour ? minutes + gridMinutes : (Math.floor(minutes / hour) + 1) * hour
  }
  return choices
}

/** The wished length when the room allows it, else the nearest one; two hours when nothing is wished. */
export function nearestDuration(choices: readonly number[], wished: number | null): number {
  const target = wished ?? 2 * hour
  const distance = (minutes: number) => Math.abs(minutes - target)
  return choices.reduce((best, minutes) => (distance(minutes) < distance(best) ? minutes : best), choices[0] ?? target)
}
