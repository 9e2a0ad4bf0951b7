import { describe, expect, it } from 'vitest'
import { loadPlaces } from '../load-places.ts'
import type { SchoolHoliday } from '../load-reference.ts'
import { holidayEndOf, loadColleges, loadPublicHolidays, loadSchoolHolidays } from '../load-reference.ts'
import { parisDateOf } from '../paris-date.ts'
import { schoolHolidayRows } from '../school-holiday-rows.ts'
import { tidyAddress } from '../tidy-address.ts'

const colleges = loadColleges()
const holidays = loadSchoolHolidays()

function datesOf(row: SchoolHoliday | undefined): [string | undefined, string | null | undefined] {
  return [row?.startsOn, row?.resumesOn]
}

function zoneA(label: string, schoolYear: string): SchoolHoliday | undefined {
  return holidays.find((row) => row.zone === 'A' && row.label === label && row.schoolYear === schoolYear)
}

describe('collèges of Isère', () => {
  it('are the 97 public ones, each once', () => {
    expect(colleges).toHaveLength(97)
    expect(new Set(colleges.map((college) => college.uai)).size).toBe(97)
  })

  it('carry a valid UAI key', () => {
    for (const { uai } of colleges) {
      expect(uai.at(-1)).toBe('ABCDEFGHJKLMNPRSTUVWXYZ'[Number(uai.slice(0, 7)) % 23])
    }
  })

  it('lie in Isère, with their commune written as the COG writes it', () => {
    for (const college of colleges) {
      expect(college.latitude).toBeGreaterThan(44.6)
      expect(college.latitude).toBeLessThan(45.9)
      expect(college.longitude).toBeGreaterThan(4.7)
      expect(college.longitude).toBeLessThan(6.4)
      expect(college.postalCode).toMatch(/^38/)
      expect(college.inseeCode).toMatch(/^38/)
    }
    expect(colleges.map((college) => college.city)).toEqual(expect.arrayContaining(['Échirolles', 'Gières', 'Mens']))
    expect(colleges.every((college) => college.name.startsWith('Collège '))).toBe(true)
  })
})

describe('tidyAddress', () => {
  it.each([
    ['Rue DE LA RETOURDIERE', 'Rue de la Retourdiere'],
    ["101 rue DE L' EGLISE", "101 rue de l'Eglise"],
    ['19 avenue De Carouge', '19 avenue de Carouge'],
    ["8 avenue COMMANDANT L'HERMINIER", "8 avenue Commandant l'Herminier"],
    ['1 avenue La  Bruyère ', '1 avenue La Bruyère'],
  ])('writes %s as %s', (raw, tidy) => expect(tidyAddress(raw)).toBe(tidy))
})

describe('parisDateOf', () => {
  it.each([
    ['2026-10-16T22:00:00+00:00', '2026-10-17'],
    ['2026-11-01T23:00:00+00:00', '2026-11-02'],
    ['2026-12-18T23:00:00+00:00', '2026-12-19'],
    ['2027-03-27T23:00:00+00:00', '2027-03-28'],
    ['2027-03-28T22:00:00+00:00', '2027-03-29'],
  ])('reads %s as %s', (instant, date) => expect(parisDateOf(instant)).toBe(date))
})

describe('schoolHolidayRows', () => {
  const line = { description: 'Vacances d’essai', population: '-', zones: 'Zone A', annee_scolaire: '2026-2027' }
  const dates = { start_date: '2026-10-16T22:00:00+00:00', end_date: '2026-11-01T23:00:00+00:00' }

  it('keeps one row for a zone whose académies agree, and one per académie otherwise', () => {
    const grenoble = { ...line, ...dates, location: 'Grenoble' }
    const lyon = { ...grenoble, location: 'Lyon' }
    expect(schoolHolidayRows([grenoble, lyon]).map((row) => row.location)).toEqual([null])
    const later = { ...lyon, end_date: '2026-11-02T23:00:00+00:00' }
    expect(schoolHolidayRows([grenoble, later]).map((row) => row.location)).toEqual(['Grenoble', 'Lyon'])
  })

  it('leaves out the rows for teachers', () => {
    expect(schoolHolidayRows([{ ...line, ...dates, location: 'Lyon', population: 'Enseignants' }])).toEqual([])
  })
})

describe('school holidays', () => {
  it('have the dates of the decree for zone A in 2026-2027', () => {
    const year = '2026-2027'
    expect(datesOf(zoneA('Vacances de la Toussaint', year))).toEqual(['2026-10-17', '2026-11-02'])
    expect(datesOf(zoneA('Vacances de Noël', year))).toEqual(['2026-12-19', '2027-01-04'])
    expect(datesOf(zoneA('Vacances d’Hiver', year))).toEqual(['2027-02-13', '2027-03-01'])
    expect(datesOf(zoneA('Vacances de Printemps', year))).toEqual(['2027-04-10', '2027-04-26'])
  })

  it('make a row of one day last that day', () => {
    expect(datesOf(zoneA('Pont de l’Ascension', '2026-2027'))).toEqual(['2027-05-07', '2027-05-08'])
  })

  it('leave the unknown end of summer open, taken as 31 August', () => {
    const summer = zoneA('Début des Vacances d’Été', '2026-2027')
    expect(datesOf(summer)).toEqual(['2027-07-03', null])
    expect(summer && holidayEndOf(summer)).toBe('2027-09-01')
  })

  it('keep the summer of pupils, not of teachers', () => {
    expect(datesOf(zoneA('Vacances d’Été', '2025-2026'))).toEqual(['2026-07-04', '2026-09-01'])
    expect(holidays.every((row) => row.population === '-' || row.population === 'Élèves')).toBe(true)
  })

  it('cover the three zones in both years and the overseas territories of the export, without Corse', () => {
    const zones = new Set(holidays.map((row) => row.zone))
    expect([...zones].sort()).toEqual(
      ['A', 'B', 'C', 'Guadeloupe', 'Guyane', 'Martinique', 'Mayotte', 'Polynésie', 'Réunion'].sort(),
    )
    for (const zone of ['A', 'B', 'C']) expect(holidays.filter((row) => row.zone === zone)).toHaveLength(12)
  })

  it('never end before they start', () => {
    for (const row of holidays) expect(holidayEndOf(row) > row.startsOn).toBe(true)
  })
})

describe('public holidays', () => {
  const rows = loadPublicHolidays()

  it('are 11 a year, and 13 in Alsace-Moselle, from 2025 to 2031', () => {
    for (let year = 2025; year <= 2031; year += 1) {
      const ofYear = rows.filter((row) => row.date.startsWith(String(year)))
      expect(ofYear.filter((row) => row.territory === 'metropole')).toHaveLength(11)
      expect(ofYear.filter((row) => row.territory === 'alsace-moselle')).toHaveLength(13)
    }
  })

  it('are one more in each overseas département, unless a common feast falls on that day', () => {
    const of = (territory: string, year: string) =>
      rows.filter((row) => row.territory === territory && row.date.startsWith(year)).map((row) => row.date)
    for (const territory of ['guadeloupe', 'guyane', 'martinique', 'mayotte', 'reunion']) {
      expect(of(territory, '2027')).toHaveLength(12)
    }
    expect(of('reunion', '2027')).toContain('2027-12-20')
    expect(of('martinique', '2031').filter((date) => date === '2031-05-22')).toHaveLength(1)
  })

  it('have the movable feasts of 2027', () => {
    const metropole = rows.filter((row) => row.territory === 'metropole').map((row) => row.date)
    expect(metropole).toEqual(expect.arrayContaining(['2027-03-29', '2027-05-06', '2027-05-17']))
  })
})

describe('places', () => {
  const places = loadPlaces()
  const byInsee = new Map(places.map((place) => [place.insee, place]))

  it('are all the communes of France, each once', () => {
    expect(places.length).toBeGreaterThanOrEqual(34_800)
    expect(byInsee.size).toBe(places.length)
  })

  it.each([
    ['38185', 'Grenoble', 45.18, 5.72],
    ['38269', 'La Mure', 44.9, 5.79],
    ['75056', 'Paris', 48.86, 2.35],
    ['97411', 'Saint-Denis', -20.88, 55.45],
  ])('put %s %s where it is', (insee, name, latitude, longitude) => {
    const place = byInsee.get(insee)
    expect(place?.name).toBe(name)
    expect(Math.abs((place?.latitude ?? 0) - latitude)).toBeLessThan(0.05)
    expect(Math.abs((place?.longitude ?? 0) - longitude)).toBeLessThan(0.05)
    expect(place?.isApproximate).toBe(false)
  })

  it('keep accents and signs', () => {
    expect(byInsee.get('38151')?.name).toBe('Échirolles')
    expect(byInsee.get('01001')?.name).toBe("L'Abergement-Clémenciat")
    expect(places.some((place) => place.name.includes('\uFFFD'))).toBe(false)
  })

  it('find the three cities by the postal code of an arrondissement', () => {
    expect(byInsee.get('75056')?.postalCodes).toEqual(expect.arrayContaining(['75001', '75116', '75020']))
    expect(byInsee.get('69123')?.postalCodes).toContain('69009')
    expect(byInsee.get('13055')?.postalCodes).toContain('13016')
  })

  it('know the names of merged communes', () => {
    expect(byInsee.get('38001')?.otherNames).toContain('Fitilieu')
  })

  it('place a commune without its own point near its collège or its neighbours, and say so', () => {
    const monestier = byInsee.get('38242')
    expect(monestier?.isApproximate).toBe(true)
    expect(Math.abs((monestier?.latitude ?? 0) - 44.915)).toBeLessThan(0.05)
  })

  it('keep the communes that nothing places', () => {
    const lost = places.filter((place) => place.latitude === null)
    expect(lost.length).toBeGreaterThan(0)
    expect(lost.every((place) => place.longitude === null && !place.isApproximate && place.name !== '')).toBe(true)
  })

  it('stay inside the mainland for every mainland département', () => {
    for (const place of places) {
      if (place.latitude === null || place.longitude === null || /^9[78]/.test(place.department)) continue
      expect(place.latitude > 41.3 && place.latitude < 51.2).toBe(true)
      expect(place.longitude > -5.3 && place.longitude < 9.7).toBe(true)
    }
  })
})
