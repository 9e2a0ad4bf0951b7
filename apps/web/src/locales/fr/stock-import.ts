import type { ImportPreview } from '@salles-ouvertes/contract'
import { countOf } from '../format.ts'

type Outcome = ImportPreview['lines'][number]['outcome']
type Note = ImportPreview['lines'][number]['notes'][number]

const fieldNames: Record<string, string> = {
  uai: 'UAI',
  name: 'nom',
  address: 'adresse',
  postalCode: 'code postal',
  city: 'commune',
  inseeCode: 'code commune',
  communeName: 'commune',
  communeCode: 'code commune',
  department: 'département',
  latitude: 'latitude',
  longitude: 'longitude',
  phone: 'téléphone',
  email: 'courriel',
  siret: 'SIRET',
  sector: 'secteur',
  nature: 'nature',
  state: 'état',
}
const fieldName = (field: string | null) => (field ? (fieldNames[field] ?? field) : 'valeur')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const quoted = ({ value }: Note) => (value ? `« ${value} »` : 'vide')

const notes: Record<string, (note: Note) => string> = {
  'column-count': () => 'La ligne n’a pas le même nombre de colonnes que les titres.',
  'uai-invalid': (note) => `L’identifiant UAI (${quoted(note)}) n’est pas valable : vérifiez sa lettre finale.`,
  'uai-twice': (note) =>
    `L’identifiant UAI (${quoted(note)}) est déjà dans ce fichier. Seule la première ligne compte.`,
  'missing-value': (note) => `Il manque : ${fieldName(note.field)}.`,
  private: () => 'Établissement privé : il n’entre pas dans le parc.',
  'other-nature': () => 'Ce n’est pas un collège.',
  'other-department': () => 'Cet établissement est dans un autre département.',
  closed: () => 'Établissement fermé.',
  closing: () => 'Établissement qui va fermer : à vérifier.',
  'local-value-kept': (note) => `${capital(fieldName(note.field))} corrigé ici : ${quoted(note)} est gardé.`,
  'phone-unreadable': (note) => `Téléphone illisible (${quoted(note)}) : il n’est pas repris.`,
  'siret-damaged': (note) => `SIRET abîmé par le tableur (${quoted(note)}) : il n’est pas repris.`,
  'siret-invalid': (note) => `SIRET non valable (${quoted(note)}) : il n’est pas repris.`,
  'no-coordinates': () => 'Pas de coordonnées : le collège n’aura pas de point sur la carte.',
  'leading-zero-restored': (note) =>
    `Zéro du début remis : ${fieldName(note.field)} (${quoted(note)} dans le fichier).`,
}

export const stockImport = {
  title: 'Importer un fichier',
  lead: 'Envoyez le fichier des collèges du ministère (géolocalisation ou annuaire). Rien ne change avant votre accord.',
  file: 'Fichier CSV',
  fileHint: 'Avec sa ligne de titres. Séparateur virgule ou point-virgule.',
  fileMissing: 'Choisissez un fichier.',
  read: 'Lire le fichier',
  reading: 'Lecture du fichier en cours',
  unreadable: {
    'missing-columns': (columns: string) => `Des colonnes manquent dans la ligne de titres : ${columns}.`,
    'not-csv': 'Ce fichier n’est pas un CSV lisible. Enregistrez-le de nouveau au format CSV.',
    'not-text': 'Ce fichier n’est pas un texte. Ouvrez-le dans un tableur, puis enregistrez-le au format CSV.',
    empty: 'Ce fichier n’a aucune ligne à lire.',
  },
  format: {
    geolocation: 'fichier de géolocalisation',
    annuaire: 'annuaire de l’éducation',
  } satisfies Record<ImportPreview['format'], string>,
  previewOf: (fileName: string, format: string, lines: number) =>
    `${fileName} : ${format}, ${countOf(lines, 'ligne lue', 'lignes lues')}.`,
  outcome: {
    new: 'Nouvelle',
    changed: 'Changée',
    unchanged: 'Identique',
    ignored: 'Ignorée',
    wrong: 'À corriger',
  } satisfies Record<Outcome, string>,
  outcomes: {
    new: 'Nouvelles',
    changed: 'Changées',
    unchanged: 'Identiques',
    ignored: 'Ignorées',
    wrong: 'À corriger',
  } satisfies Record<Outcome, string>,
  filterLabel: 'Lignes à montrer',
  all: 'Toutes',
  caption: 'Lignes du fichier',
  columns: { line: 'Ligne', place: 'Collège', outcome: 'Résultat', detail: 'Ce qui change' },
  lineNumber: (line: number) => `Ligne ${line}`,
  noName: 'Sans nom',
  before: 'Avant',
  after: 'Après',
  fieldName,
  change: (field: string) => capital(fieldName(field)),
  nothing: 'Rien à changer.',
  created: 'Sera ajouté au parc.',
  noLine: 'Aucune ligne dans ce cas.',
  note: (note: Note) => notes[note.code]?.(note) ?? `${capital(fieldName(note.field))} : ${note.code}`,
  apply: 'Appliquer l’import',
  applyLead: (created: number, changed: number) =>
    `${countOf(created, 'collège sera ajouté', 'collèges seront ajoutés')}, ${countOf(changed, 'sera mis à jour', 'seront mis à jour')}. Les lignes ignorées ou à corriger ne changent rien.`,
  nothingToApply: 'Ce fichier n’apporte rien de nouveau : il n’y a rien à appliquer.',
  applying: 'Import en cours. Ne fermez pas cette page.',
  applied: (created: number, changed: number) =>
    `Import terminé : ${countOf(created, 'collège ajouté', 'collèges ajoutés')}, ${countOf(changed, 'mis à jour', 'mis à jour')}.`,
  appliedOn: (moment: string) => `Import appliqué le ${moment}.`,
  another: 'Choisir un autre fichier',
  seeStock: 'Voir les salles',
  communeOnly: 'L’import est fait pour les collèges d’un département. Ajoutez vos salles une par une.',
  step: { file: 'Fichier', check: 'Vérification', done: 'Terminé' },
}
