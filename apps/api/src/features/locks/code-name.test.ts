import { describe, expect, it } from 'vitest'
import { codeName, markIn, markOf } from './code-name.ts'

const grantId = '01998c1e-4b5a-7c3d-9e2f-1a2b3c4d5e6f'

describe('codeName', () => {
  it('is the end of the reference and a mark, in 20 characters, and is found again', () => {
    const name = codeName('COLLEGE-VERCORS-2026-12', grantId)
    expect(name).toMatch(/^ORS-2026-12 [0-9a-f]{8}$/)
    expect(name).toHaveLength(20)
    expect(markIn(name)).toBe(markOf(grantId))
    expect(markIn(`${name} 2`)).toBe(markOf(grantId))
    expect(grantId).not.toContain(markOf(grantId))
  })

  it.each(['Loge', 'Gardien 12345678 bis', 'cafebabe', ''])('leaves « %s » to whoever wrote it', (name) =>
    expect(markIn(name)).toBeNull(),
  )
})
