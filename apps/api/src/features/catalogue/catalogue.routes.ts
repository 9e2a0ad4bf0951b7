import { placeList, placesQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { cachePublicly } from '../../platform/cache-with-tag.ts'
import type { Api } from '../../platform/routes.ts'
import { importRoutes } from './import.routes.ts'
import { photoRoutes } from './photo.routes.ts'
import { siteGuideRoutes } from './site-guide.routes.ts'
import { spacesRoutes } from './spaces.routes.ts'
import { stockRoutes } from './stock.routes.ts'
import { suggestPlaces } from './suggest-places.ts'

/** Places, photos, and the stock that the owners' staff keeps. Search, which also knows prices, is another feature. */
export async function catalogueRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/places',
    {
      ...cachePublicly,
      config: { access: 'public' },
      schema: {
        operationId: 'suggestPlaces',
        tags: ['search'],
        querystring: placesQuery,
        response: { 200: placeList },
      },
    },
    (request) => suggestPlaces(deps, request.actor, request.query.q),
  )
  await stockRoutes(app, deps)
  await spacesRoutes(app, deps)
  await siteGuideRoutes(app, deps)
  await photoRoutes(app, deps)
  await importRoutes(app, deps)
}
