import { stringify } from 'csv-stringify/sync'
import type { CollegeFact } from '../load-reference.ts'

/** The collèges in the columns of the ministry's geolocation file, so that the seed comes in by the real import. */
export function geolocationFile(colleges: readonly CollegeFact[]): string {
  const header = [
    'numero_uai',
    'appellation_officielle',
    'secteur_public_prive_libe',
    'adresse_uai',
    'code_postal_uai',
    'libelle_commune',
    'latitude',
    'longitude',
    'nature_uai',
    'nature_uai_libe',
    'etat_etablissement_libe',
    'code_departement',
    'code_commune',
  ]
  const rows = colleges.map((college) => [
    college.uai,
    college.name,
    'Public',
    college.address,
    college.postalCode,
    college.city,
    college.latitude,
    college.longitude,
    '340',
    'COLLEGE',
    'OUVERT',
    '038',
    college.inseeCode,
  ])
  return stringify([header, ...rows], { delimiter: ';' })
}
