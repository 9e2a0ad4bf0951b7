import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportPreview } from '@salles-ouvertes/contract'
import {
  givenCatalogue,
  givenStaff,
  type GivenCatalogue,
  type GivenTenant,
} from '../../../../../tests/support/given-catalogue.ts'
import { applyImport } from './apply-import.ts'
import { getImport, previewImport } from './preview-import.ts'

const samples = fileURLToPath(new URL('./import-samples/', import.meta.url))
const realData = process.env['REAL_DATA_DIR']

let given: GivenCatalogue
let departement: GivenTenant
beforeEach(async () => {
  given = await givenCatalogue({ now: '2026-10-12T08:00:00Z' })
  departement = await given.tenant('departement', 'Département d’essai', '38')
})
afterEach(() => given.close())

const previewBytes = (bytes: Uint8Array, tenant = departement, actor = tenant.officer): Promise<ImportPreview> =>
  previewImport(given.deps, actor, { tenantId: tenant.id, fileName: 'fichier.csv', bytes })
const preview = (file: string) => previewBytes(readFileSync(join(samples, file)))
const apply = (importId: string, actor = departement.officer) => applyImport(given.deps, actor, importId)
const lineOf = (read: ImportPreview, name: string) => {
  const line = read.lines.find((candidate) => candidate.name === name)
  if (!line) throw new Error(`${name} is not in the preview`)
  return line
}
const notesOf = (read: ImportPreview, name: string) =>
  lineOf(read, name).notes.map((note) => `${note.code} ${note.field}`)
const refusal = (code: string) => expect.objectContaining({ code })
const establishments = async () =>
  (
    await given.superuser.query(
      `SELECT e.uai, e.code, e.name, e.kind, e.phone, e.school_zone AS zone, s.address, s.latitude, owner.kind AS owner,
         payee.kind AS payee, payee.siren, payee.id = e.manager_entity_id AS "payeeManages"
       FROM establishment e JOIN site_establishment se ON se.establishment_id = e.id JOIN site s ON s.id = se.site_id
       JOIN legal_entity owner ON owner.id = e.owner_entity_id JOIN legal_entity payee ON payee.id = e.payee_entity_id
       ORDER BY e.uai`,
    )
  ).rows

describe('previewImport', () => {
  it('reads the geolocation dataset line by line and writes nothing of the stock', async () => {
    const read = await preview('geolocation.csv')
    expect(read).toMatchObject({ format: 'geolocation', appliedAt: null })
    expect(read.counts).toEqual({ new: 4, changed: 0, unchanged: 0, ignored: 3, wrong: 3 })
    expect(lineOf(read, 'Collège Alix Essai')).toMatchObject({ line: 2, uai: '0389901F', outcome: 'new', notes: [] })
    expect(lineOf(read, 'Collège Brune Épreuve').changes).toContainEqual({
      field: 'address',
      before: null,
      after: "12 avenue de l'Épreuve",
    })
    expect(notesOf(read, 'Collège privé Sainte-Fiction')).toEqual(['private sector'])
    expect(notesOf(read, 'Lycée Fictif')).toEqual(['other-nature nature'])
    expect(notesOf(read, 'Collège d’ailleurs')).toEqual(['other-department department'])
    expect(notesOf(read, 'Collège sans coordonnées')).toEqual(['no-coordinates latitude'])
    expect(notesOf(read, 'Collège à la clé fausse')).toEqual(['uai-invalid uai'])
    expect(notesOf(read, 'Collège Alix Essai (bis)')).toEqual(['uai-twice uai'])
    expect(notesOf(read, 'Collège en fin de vie')).toEqual(['closing state'])
    expect(read.lines.at(-1)).toMatchObject({
      name: null,
      outcome: 'wrong',
      notes: [{ code: 'missing-value', field: 'name' }],
    })
    expect(await establishments()).toEqual([])
    expect(await getImport(given.deps, departement.officer, read.id)).toEqual(read)
  })

  it.each([
    ['2023', 'annuaire-2023.csv', { new: 2, changed: 0, unchanged: 0, ignored: 0, wrong: 0 }],
    ['2024, with commas', 'annuaire-2024.csv', { new: 1, changed: 0, unchanged: 0, ignored: 1, wrong: 0 }],
  ])('finds the columns of the annuaire of %s by their names', async (_, file, counts) => {
    const read = await preview(file)
    expect(read).toMatchObject({ format: 'annuaire', counts })
  })

  it('warns of a SIRET with a wrong key, and imports the line', async () => {
    expect(notesOf(await preview('annuaire-2023.csv'), 'Collège Claude Modèle')).toEqual(['siret-invalid siret'])
  })

  it('repairs what a spreadsheet did to a 2026 file in windows-1252, and says so', async () => {
    const read = await preview('annuaire-2026-spreadsheet.csv')
    expect(read.counts).toMatchObject({ new: 2, wrong: 0 })
    expect(notesOf(read, 'Collège Élodie Tableur')).toEqual([
      'leading-zero-restored uai',
      'leading-zero-restored department',
      'leading-zero-restored phone',
      'siret-damaged siret',
    ])
    expect(lineOf(read, 'Collège Élodie Tableur').changes).toEqual(
      expect.arrayContaining([
        { field: 'phone', before: null, after: '04 65 71 00 13' },
        { field: 'latitude', before: null, after: '45.2' },
      ]),
    )
    expect(notesOf(read, 'Collège du téléphone illisible')).toContain('phone-unreadable phone')
  })

  it.each([
    ['an empty file', ''],
    ['a header alone', 'numero_uai;appellation_officielle\n'],
    ['another file', 'nom;prenom\nEssai;Alix\n'],
    ['an open quote', 'numero_uai;appellation_officielle\n"0389901F;Collège\n'],
    ['bytes that are no text', '\u0000\u0001\u0002'],
  ])('refuses %s', async (_, text) => {
    await expect(previewBytes(Buffer.from(text))).rejects.toEqual(refusal('catalogue.import-unreadable'))
  })

  it('belongs to the officers of a département', async () => {
    const bytes = readFileSync(join(samples, 'annuaire-2023.csv'))
    const commune = await given.tenant('commune', 'Commune d’essai', '38545')
    const head = givenStaff('establishment-head', departement.id)
    await expect(previewBytes(bytes, departement, head)).rejects.toEqual(refusal('catalogue.not-allowed'))
    await expect(previewBytes(bytes, commune)).rejects.toEqual(refusal('catalogue.not-allowed'))
    await expect(previewBytes(bytes, departement, commune.officer)).rejects.toEqual(refusal('tenants.not-found'))
    const { id } = await previewBytes(bytes)
    await expect(apply(id, commune.officer)).rejects.toEqual(refusal('catalogue.import-not-found'))
    await expect(apply(id, head)).rejects.toEqual(refusal('catalogue.not-allowed'))
    await expect(getImport(given.deps, commune.officer, id)).rejects.toEqual(refusal('catalogue.import-not-found'))
  })
})

describe('applyImport', () => {
  it('writes each collège with its site, its EPLE as manager and payee, and the département as owner', async () => {
    const { id } = await preview('annuaire-2023.csv')
    const applied = await apply(id)
    expect(applied.appliedAt).toMatch(/^2026-10-12T08:00/)
    expect(await getImport(given.deps, departement.officer, id)).toEqual(applied)
    expect(await establishments()).toMatchObject([
      {
        uai: '0389901F',
        code: '0389901F',
        name: 'Collège Alix Essai',
        kind: 'college',
        zone: 'A',
        phone: '04 65 71 00 10',
        latitude: 45.2,
        owner: 'departement',
        payee: 'eple',
        siren: '000000001',
        payeeManages: true,
      },
      { uai: '0389910R', siren: null },
    ])
  })

  it('refuses to apply twice, and finds everything unchanged the next time', async () => {
    const { id } = await preview('geolocation.csv')
    await apply(id)
    await expect(apply(id)).rejects.toEqual(refusal('catalogue.import-already-applied'))
    const again = await preview('geolocation.csv')
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 4, ignored: 3, wrong: 3 })
    await apply(again.id)
    expect(await establishments()).toHaveLength(4)
  })

  it('lets only one of two simultaneous applications through', async () => {
    const { id } = await preview('geolocation.csv')
    const outcomes = await Promise.allSettled([apply(id), apply(id)])
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await establishments()).toHaveLength(4)
  })

  it('brings what the source changed, and keeps what somebody corrected here', async () => {
    await apply((await preview('annuaire-2023.csv')).id)
    await given.superuser.query(`UPDATE establishment SET phone = '04 65 71 00 99' WHERE uai = '0389901F'`)
    const text = readFileSync(join(samples, 'annuaire-2023.csv'), 'utf8')
    const renamed = text
      .replace('Collège Claude Modèle', 'Collège Claude-Modèle')
      .replaceAll('04 65 71 00 10', '04 65 71 00 20')
    const read = await previewBytes(Buffer.from(renamed))
    expect(lineOf(read, 'Collège Alix Essai')).toMatchObject({
      outcome: 'unchanged',
      notes: [{ code: 'local-value-kept', field: 'phone', value: '04 65 71 00 99' }],
    })
    expect(lineOf(read, 'Collège Claude-Modèle').changes).toEqual([
      { field: 'name', before: 'Collège Claude Modèle', after: 'Collège Claude-Modèle' },
      { field: 'phone', before: '04 65 71 00 10', after: '04 65 71 00 20' },
    ])
    await apply(read.id)
    expect(await establishments()).toMatchObject([
      { uai: '0389901F', phone: '04 65 71 00 99' },
      { uai: '0389910R', name: 'Collège Claude-Modèle', phone: '04 65 71 00 20' },
    ])
  })

  it('refuses a preview that no longer tells the truth, and writes none of it', async () => {
    const first = await preview('annuaire-2023.csv')
    const second = await preview('geolocation.csv')
    await apply(first.id)
    await expect(apply(second.id)).rejects.toEqual(refusal('catalogue.changed-meanwhile'))
    expect(await establishments()).toHaveLength(2)
  })

  it('knows no import that was never made', async () => {
    await expect(apply('00000000-0000-7000-8000-000000000000')).rejects.toEqual(refusal('catalogue.import-not-found'))
  })
})

describe('files as published', () => {
  /** The project's own samples always; the ministry's files as well where they are. */
  const files: [file: string, folder: string, department: string, accepted: number, lines: number][] = [
    ['geolocation.csv', samples, '38', 4, 10],
    ...(realData
      ? ([
          ['colleges-isere-geolocalisation-2024.csv', realData, '38', 97, 128],
          ['annuaire-education-colleges-publics-ille-et-vilaine-2023.csv', realData, '35', 62, 62],
          ['annuaire-education-lycees-publics-isere-2024.csv', realData, '38', 0, 49],
          ['annuaire-education-echantillon-2026-propre.csv', realData, '94', 0, 3],
          ['annuaire-education-echantillon-2026-abime-par-tableur.csv', realData, '21', 0, 4],
        ] satisfies (typeof files)[number][])
      : []),
  ]

  it.each(files)('imports %s', async (file, folder, department, accepted, lines) => {
    const owner = await given.tenant('departement', 'Autre département', `${department}0`)
    await given.superuser.query('UPDATE tenant SET official_code = $1 WHERE id = $2', [department, owner.id])
    const bytes = readFileSync(join(folder, file))
    const read = await previewBytes(bytes, owner)
    expect([read.counts.new, read.lines.length]).toEqual([accepted, lines])
    expect(read.lines.every((line) => line.outcome === 'new' || line.notes.length > 0)).toBe(true)
    await apply(read.id, owner.officer)
    expect((await establishments()).length).toBe(accepted)
    expect((await previewBytes(bytes, owner)).counts).toMatchObject({ new: 0, changed: 0, unchanged: accepted })
  })
})
