import type { PlaceDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { communeByInsee, communesByPostalCode, communesByWords, siteById, sitesByWords } from './places.store.ts'
import { readPlaceQuery } from './rules/place-query.ts'

const maxSuggestions = 8

/** Places that these words may mean, the likeliest first: communes, then streets and names of the stock. May be empty. */
export function suggestPlaces(deps: Deps, actor: Actor, typed: string): Promise<{ items: PlaceDto[] }> {
  return inReadOnly(deps, actor, async (tx) => ({ items: await findPlaces(tx, typed) }))
}

/** The place meant by the `place` parameter of a search. @throws catalogue.place-not-found */
export async function resolvePlace(tx: Tx, typed: string): Promise<PlaceDto> {
  const [place] = await findPlaces(tx, typed)
  return place ?? fail('catalogue.place-not-found', { place: typed })
}

async function findPlaces(tx: Tx, typed: string): Promise<PlaceDto[]> {
  const query = readPlaceQuery(typed)
  switch (query.kind) {
    case 'commune':
      return communeByInsee(tx, query.inseeCode)
    case 'site':
      return siteById(tx, query.siteId)
    case 'code':
      return [...(await communesByPostalCode(tx, query.code)), ...(await communeByInsee(tx, query.code))].slice(
        0,
        maxSuggestions,
      )
    case 'words': {
      const communes = await communesByWords(tx, query.text, query.postalCode)
      const sites = await sitesByWords(tx, query.text)
      const found = [...communes, ...sites].sort((a, b) => b.score - a.score).map(({ place }) => place)
      if (found.length > 0 || !query.postalCode) return found.slice(0, maxSuggestions)
      return communesByPostalCode(tx, query.postalCode)
    }
  }
}
