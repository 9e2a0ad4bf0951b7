import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { seedDataFolder } from './load-reference.ts'

export const placesFile = 'places.tsv.gz'
export const placesHeader = [
  'insee',
  'name',
  'postal_codes',
  'department',
  'population',
  'latitude',
  'longitude',
  'approximate',
  'other_names',
].join('\t')

export interface Place {
  /** INSEE code of the commune (COG). */
  insee: string
  name: string
  /** Every postal code of the commune; Paris, Lyon and Marseille carry those of their arrondissements. */
  postalCodes: string[]
  department: string
  population: number | null
  /** WGS84; both null when no source gives a point. The commune is still found by its name. */
  latitude: number | null
  longitude: number | null
  /** The point is a mean of nearby known points, not the commune's own. */
  isApproximate: boolean
  /** Former communes merged into this one: people still look for those names. */
  otherNames: string[]
}

/** Every commune of France (about 35,000), in INSEE order. Source: data/SOURCES.md. */
export function loadPlaces(folder = seedDataFolder): Place[] {
  const text = gunzipSync(readFileSync(join(folder, placesFile))).toString('utf8')
  const [header, ...lines] = text.split('\n')
  if (header !== placesHeader) throw new Error(`${placesFile}: unexpected header`)
  return lines.filter((line) => line !== '').map(toPlace)
}

/** One line of the file for a place; `loadPlaces` reads it back. */
export function placeLine(place: Place): string {
  return [
    place.insee,
    place.name,
    place.postalCodes.join(' '),
    place.department,
    place.population ?? '',
    place.latitude ?? '',
    place.longitude ?? '',
    place.isApproximate ? '1' : '',
    place.otherNames.join('|'),
  ].join('\t')
}

function toPlace(line: string): Place {
  const [insee, name, postalCodes, department, population, latitude, longitude, approximate, otherNames] =
    line.split('\t')
  if (!insee || !name || !department || otherNames === undefined) throw new Error(`${placesFile}: bad line ${line}`)
  return {
    insee,
    name,
    postalCodes: postalCodes ? postalCodes.split(' ') : [],
    department,
    population: numberOrNull(population),
    latitude: numberOrNull(latitude),
    longitude: numberOrNull(longitude),
    isApproximate: approximate === '1',
    otherNames: otherNames ? otherNames.split('|') : [],
  }
}

function numberOrNull(text: string | undefined): number | null {
  return text ? Number(text) : null
}
