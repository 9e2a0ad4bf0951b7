import { addDays, parisDateOf } from './paris-date.ts'
import type { SchoolHoliday } from './load-reference.ts'

/** A line of the national file `fr-en-calendrier-scolaire`, by its own column names. */
export interface CalendarLine {
  description: string
  population: string
  start_date: string
  end_date: string
  location: string
  zones: string
  annee_scolaire: string
}

/**
 * School holidays as civil dates, one row per zone where every académie of the zone agrees, else one per académie.
 * Kept: rows for everybody (`-`) and for pupils. Instants of the file are midnights in Paris, for every territory.
 */
export function schoolHolidayRows(lines: CalendarLine[]): SchoolHoliday[] {
  const academies = new Map<string, Set<string>>()
  for (const line of lines) academies.set(line.zones, (academies.get(line.zones) ?? new Set()).add(line.location))
  const groups = new Map<string, CalendarLine[]>()
  for (const line of lines) {
    if (line.population !== '-' && line.population !== 'Élèves') continue
    const key = [line.zones, line.start_date, line.end_date, line.description, line.population].join('|')
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()]
    .flatMap((group) => {
      const locations = [...new Set(group.map((line) => line.location))].sort()
      const line = group[0] as CalendarLine
      const isWholeZone = locations.length === academies.get(line.zones)?.size
      return (isWholeZone ? [null] : locations).map((location) => toRow(line, location))
    })
    .sort((a, b) => `${a.zone}|${a.startsOn}|${a.label}`.localeCompare(`${b.zone}|${b.startsOn}|${b.label}`, 'fr'))
}

function toRow(line: CalendarLine, location: string | null): SchoolHoliday {
  const startsOn = parisDateOf(line.start_date)
  const endsOn = parisDateOf(line.end_date)
  // Only « Début des vacances … » announces a start without an end; any other row of one date lasts that day.
  const isOpenEnded = line.description.startsWith('Début ')
  const resumesOn = isOpenEnded ? null : endsOn > startsOn ? endsOn : addDays(startsOn, 1)
  return {
    label: line.description.replaceAll("'", '’'),
    population: line.population === 'Élèves' ? 'Élèves' : '-',
    location,
    zone: line.zones.replace(/^Zone /, ''),
    startsOn,
    resumesOn,
    schoolYear: line.annee_scolaire,
  }
}
