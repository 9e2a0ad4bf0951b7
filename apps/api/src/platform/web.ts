import fastifyStatic from '@fastify/static'
import { resolve } from 'node:path'
import { fail } from './errors.ts'
import type { Api } from './routes.ts'

/** Serves the built front; every address that is not a file or the API is a page of the front. */
export async function serveWeb(app: Api, folder: string): Promise<void> {
  const root = resolve(folder)
  await app.register(async (files) => {
    files.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'public', rateLimit: false }
    })
    await files.register(fastifyStatic, {
      root,
      wildcard: false,
      index: false,
      preCompressed: true,
      // Hashed names never change; anything else is asked again.
      setHeaders: (reply, path) => {
        void reply.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
    files.get('/*', { schema: { hide: true } }, (request, reply) => {
      if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) fail('request.not-found')
      return reply.header('cache-control', 'no-cache').sendFile('index.html', root)
    })
  })
}
