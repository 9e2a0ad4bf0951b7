import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** [file of code, page of docs/rules it names as its source] */
const citations = ['apps/api/src', 'apps/api/seed', 'packages/contract/src', 'apps/web/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /[.](ts|vue)$/.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .flatMap((path) =>
      [...new Set(readFileSync(join(root, path), 'utf8').match(/docs\/rules\/[\w-]+[.]md/g))].map((page) => [
        path,
        page,
      ]),
    ),
)
const cited = new Set(citations.map(([, page]) => page))

describe('the business texts that the code cites', () => {
  it.each(citations)('%s cites %s, which exists', (_, page) => {
    expect(existsSync(join(root, String(page)))).toBe(true)
  })

  it('are each cited by some code', () => {
    const pages = readdirSync(join(root, 'docs/rules')).map((name) => `docs/rules/${name}`)
    expect(pages.filter((page) => !cited.has(page))).toEqual([])
  })
})
