import type {
  ReadinessCheck,
  ReadinessColour,
  ReadinessFinding,
  ReadinessLineDto,
  ReadinessReason,
} from '@salles-ouvertes/contract'
import { readinessWords as words } from '../../locales/fr.ts'
import { dayOf } from '../../locales/format.ts'
import { paths } from '../../paths.ts'
import type { Tone } from '../../ui/tone.ts'

export type ColourFilter = 'all' | ReadinessColour

export const toneOf: Record<ReadinessColour, Tone> = { green: 'ok', amber: 'wait', red: 'no' }

const mendedIn: Record<ReadinessCheck, keyof typeof words.mend> = {
  ...{ way: 'room', code: 'room', instructions: 'room', contact: 'room', lock: 'locks', slot: 'conflicts' },
  ...{ holder: 'booking', pieces: 'booking', money: 'booking', agreement: 'booking', alarm: 'booking' },
}

/** Where one mends what was found of a session. */
export function mendLink({ check }: Pick<ReadinessFinding, 'check'>, line: ReadinessLineDto) {
  const where = mendedIn[check]
  const to = {
    room: paths.editRoom(line.roomId),
    locks: paths.locks,
    booking: paths.bookingToDecide(line.bookingReference),
    conflicts: paths.conflicts,
  }[where]
  return { to, label: words.mend[where] }
}

/** What is not met, the worst first, and the names of what is. */
export function sortFindings(findings: readonly ReadinessFinding[]) {
  const unmet = findings.flatMap((finding) => (finding.reason === null ? [] : [{ ...finding, reason: finding.reason }]))
  const worst = (outcome: ReadinessFinding['outcome']) => (outcome === 'fail' ? 0 : 1)
  return {
    unmet: unmet.toSorted((a, b) => worst(a.outcome) - worst(b.outcome)),
    met: findings.filter(({ outcome }) => outcome === 'ok').map(({ check }) => words.check[check]),
  }
}
export type UnmetFinding = ReadinessFinding & { reason: ReadinessReason }

export const countByColour = (lines: readonly ReadinessLineDto[]): Record<ColourFilter, number> => {
  const count = (colour: ReadinessColour) => lines.filter(({ last }) => last?.colour === colour).length
  return { all: lines.length, red: count('red'), amber: count('amber'), green: count('green') }
}

/** Sessions of each day, in the zone of the place, in their order. */
export function groupByDay(lines: readonly ReadinessLineDto[]): { day: string; lines: ReadinessLineDto[] }[] {
  const days = new Map<string, ReadinessLineDto[]>()
  for (const line of lines) {
    const day = dayOf(line.startsAt, line.timeZone)
    days.set(day, [...(days.get(day) ?? []), line])
  }
  return [...days].map(([day, each]) => ({ day, lines: each }))
}
