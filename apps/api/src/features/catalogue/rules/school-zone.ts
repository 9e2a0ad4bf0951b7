const zones: Record<string, string> = {
  A: '01 03 07 15 16 17 19 21 23 24 25 26 33 38 39 40 42 43 47 58 63 64 69 70 71 73 74 79 86 87 89 90',
  B: '02 04 05 06 08 10 13 14 18 22 27 28 29 35 36 37 41 44 45 49 50 51 52 53 54 55 56 57 59 60 61 62 67 68 72 76 80 83 84 85 88',
  C: '09 11 12 30 31 32 34 46 48 65 66 75 77 78 81 82 91 92 93 94 95',
  Corse: '2A 2B 20',
  Guadeloupe: '971',
  Martinique: '972',
  Guyane: '973',
  Réunion: '974',
  Mayotte: '976',
}
const zoneByDepartment = new Map(
  Object.entries(zones).flatMap(([zone, departments]) => departments.split(' ').map((code) => [code, zone] as const)),
)

/** Zone of the school calendar of a département, by its two- or three-character code; null when there is none. */
export const schoolZoneOf = (departmentCode: string): string | null => zoneByDepartment.get(departmentCode) ?? null

const territories: Record<string, string> = {
  57: 'alsace-moselle',
  67: 'alsace-moselle',
  68: 'alsace-moselle',
  971: 'guadeloupe',
  972: 'martinique',
  973: 'guyane',
  974: 'reunion',
  976: 'mayotte',
}

/** Territory of the public holidays: two more in Alsace and Moselle, one more in each overseas département. */
export const holidayTerritoryOf = (departmentCode: string): string => territories[departmentCode] ?? 'metropole'
