import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCatalogue, type GivenCatalogue } from '../../../../../tests/support/given-catalogue.ts'
import { loadColleges } from '../../../seed/load-reference.ts'
import { loadReference } from '../../load-reference.ts'
import { visitor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { resolvePlace, suggestPlaces } from './suggest-places.ts'

let given: GivenCatalogue
beforeAll(async () => {
  given = await givenCatalogue()
  await loadReference(given.database.migrationDatabaseUrl)
  const departement = await given.tenant('departement', 'Isère', '38')
  for (const { uai, name, ...site } of loadColleges()) {
    await given.establishment(departement, { uai, code: uai, name, site, hours: [] })
  }
})
afterAll(() => given.close())

const first = async (typed: string) => (await suggestPlaces(given.deps, visitor, typed)).items[0]

/** What is typed, and the label that must come first. */
const queries: [typed: string, label: string][] = [
  // names of communes
  ['Grenoble', 'Grenoble (38000)'],
  ['grenoble', 'Grenoble (38000)'],
  ['Vif', 'Vif (38450)'],
  ['Échirolles', 'Échirolles (38130)'],
  ['echirolles', 'Échirolles (38130)'],
  ['Saint-Martin-d’Hères', "Saint-Martin-d'Hères (38400)"],
  ['Saint Martin d Heres', "Saint-Martin-d'Hères (38400)"],
  ['St Martin d’Hères', "Saint-Martin-d'Hères (38400)"],
  ['st-martin d heres', "Saint-Martin-d'Hères (38400)"],
  ['Saint-Marcellin', 'Saint-Marcellin (38160)'],
  ['la cote st andre', 'La Côte-Saint-André (38260)'],
  ['La Tour du Pin', 'La Tour-du-Pin (38110)'],
  ['Bourgoin Jallieu', 'Bourgoin-Jallieu (38300)'],
  ['le bourg d oisans', "Le Bourg-d'Oisans (38520)"],
  ['VOIRON', 'Voiron (38500)'],
  ['Villard de Lans', 'Villard-de-Lans (38250)'],
  ['Pont de Claix', 'Le Pont-de-Claix (38800)'],
  // typos
  ['Grenobel', 'Grenoble (38000)'],
  ['Echirole', 'Échirolles (38130)'],
  ['Burgoin-Jalieu', 'Bourgoin-Jallieu (38300)'],
  ['Fontainne', 'Fontaine (38600)'],
  ['Vizile', 'Vizille (38220)'],
  ['Alevard', 'Allevard (38580)'],
  // what is typed so far
  ['greno', 'Grenoble (38000)'],
  ['saint martin d', "Saint-Martin-d'Hères (38400)"],
  ['bourgoin', 'Bourgoin-Jallieu (38300)'],
  // codes
  ['38450', 'Vif (38450)'],
  ['38 000', 'Grenoble (38000)'],
  ['38100', 'Grenoble (38000)'],
  ['38185', 'Grenoble (38000)'],
  ['38421', "Saint-Martin-d'Hères (38400)"],
  ['2A004', 'Ajaccio (20000)'],
  ['38400 Saint-Martin-d’Hères', "Saint-Martin-d'Hères (38400)"],
  // elsewhere in France
  ['Lyon', 'Lyon (69001)'],
  ['Nœux-les-Mines', 'Nœux-les-Mines (62290)'],
  // collèges and streets of the stock
  ['collège Marcel Bouvier', 'Collège Marcel Bouvier, Les Abrets en Dauphiné'],
  ['college marcel bouvié', 'Collège Marcel Bouvier, Les Abrets en Dauphiné'],
  ['Flavius Vaussenat', 'Collège Flavius Vaussenat, Allevard'],
  ['vaussenat allevard', 'Collège Flavius Vaussenat, Allevard'],
  ['colège six vallées', "Collège des Six Vallées, Le Bourg-d'Oisans"],
  ['rue d’Italie', "350 rue d'Italie, Les Abrets en Dauphiné (Collège Marcel Bouvier)"],
  ['avenue de carouge', '19 avenue de Carouge, Les Avenières Veyrins-Thuellin (Collège Arc en Ciers)'],
  ['57 rue du champ de foire', "57 rue du champ de foire, Le Bourg-d'Oisans (Collège des Six Vallées)"],
]

describe('suggestPlaces', () => {
  it.each(queries)('understands « %s » as %s', async (typed, label) => {
    expect((await first(typed))?.label).toBe(label)
  })

  it('lists the communes of a postal code, the most populous first', async () => {
    const { items } = await suggestPlaces(given.deps, visitor, '38450')
    const labels = items.filter((place) => place.postalCodes.includes('38450')).map((place) => place.label)
    expect(labels.length).toBeGreaterThan(1)
    expect(labels).toEqual(items.slice(0, labels.length).map((place) => place.label))
  })

  it('gives a value that means exactly the place chosen', async () => {
    const { items } = await suggestPlaces(given.deps, visitor, 'saint martin')
    for (const place of items) {
      const resolved = await inReadOnly(given.deps, visitor, (tx) => resolvePlace(tx, place.value))
      expect(resolved).toMatchObject({ value: place.value, inseeCode: place.inseeCode })
    }
  })

  it('finds the commune of a CEDEX code that only the stock knows', async () => {
    const { items } = await suggestPlaces(given.deps, visitor, '38432')
    expect(items[0]?.label).toBe('Échirolles (38130)')
  })

  it('answers nothing to what looks like no place, and search says so', async () => {
    expect(await suggestPlaces(given.deps, visitor, 'zzzzqqq')).toEqual({ items: [] })
    await expect(inReadOnly(given.deps, visitor, (tx) => resolvePlace(tx, 'zzzzqqq'))).rejects.toMatchObject({
      code: 'catalogue.place-not-found',
    })
  })

  it('takes signs, quotes and percent signs for text', async () => {
    for (const typed of ["'; DROP TABLE place", '%', '_', '\\', '🙂', '00000']) {
      await expect(suggestPlaces(given.deps, visitor, typed)).resolves.toBeDefined()
    }
  })
})
