import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generators } from '../scripts/generate.mjs'

describe('the committed files written from the code', () => {
  it('are three', () => {
    expect(generators.map(({ path }) => path)).toEqual([
      'docs/generated/who-may-do-what.md',
      'docs/generated/openapi.json',
      'packages/contract/src/generated/api.ts',
    ])
  })

  it.each(generators)('$path is what `npm run generate` writes now', async ({ path, write }) => {
    const committed = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
    expect(committed === (await write()) ? path : `${path} is stale: npm run generate`).toBe(path)
  })
})
