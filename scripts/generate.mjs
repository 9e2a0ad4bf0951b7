import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'

/** Every committed file that is written from the code: its path from the root, and what makes its text. */
export const generators = [
  {
    path: 'docs/generated/who-may-do-what.md',
    write: async () => {
      const { whoMayDoWhat } = await load('apps/api/src/features/bookings/rules/who-may-do-what.ts')
      return whoMayDoWhat()
    },
  },
  {
    path: 'docs/generated/openapi.json',
    write: async () => {
      const { openApiDocument } = await load('apps/api/src/openapi.ts')
      return openApiDocument()
    },
  },
  {
    // After the document it is made from.
    path: 'packages/contract/src/generated/api.ts',
    write: async () => {
      const { default: openapiTypescript, astToString } = await import('openapi-typescript')
      return astToString(await openapiTypescript(new URL('docs/generated/openapi.json', root)))
    },
  },
]

const root = new URL('../', import.meta.url)
const load = (path) => tsImport(new URL(path, root).href, import.meta.url)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { path, write } of generators) {
    const file = fileURLToPath(new URL(path, root))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, await write())
    console.log(path)
  }
}
