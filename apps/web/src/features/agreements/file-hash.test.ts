import { afterEach, describe, expect, it, vi } from 'vitest'
import { canHash, sha256Of } from './file-hash.ts'

afterEach(() => vi.unstubAllGlobals())

describe('sha256Of', () => {
  it('gives the published hash of three letters', async () => {
    expect(await sha256Of(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('canHash', () => {
  it('knows the pages where browsers refuse', () => {
    expect(canHash()).toBe(true)
    vi.stubGlobal('crypto', { getRandomValues: () => new Uint8Array(1) })
    expect(canHash()).toBe(false)
  })
})
