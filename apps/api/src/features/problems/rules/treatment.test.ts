import type { ProblemStep } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { assertFollows, assertTakesPhoto, stateAfter, stepsAfter } from './treatment.ts'

const [me, other] = ['a-1', 'a-2']
const line = (step: ProblemStep, accountId = me) => ({ step, accountId })
const codeOf = (work: () => void): string | null => {
  try {
    work()
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('the treatment of a problem', () => {
  it.each([
    ['new', undefined, 'open', ['take', 'settle']],
    ['that I took', line('take'), 'taken', ['settle']],
    ['that somebody else took', line('take', other), 'taken', ['take', 'settle']],
    ['settled', line('settle', other), 'settled', ['reopen']],
    ['open again', line('reopen'), 'open', ['take', 'settle']],
  ])('of one %s', (_, last, state, steps) => {
    expect(stateAfter(last)).toBe(state)
    expect(stepsAfter(last, me)).toEqual(steps)
  })

  it('refuses what does not follow, and a settlement without a word', () => {
    expect(codeOf(() => assertFollows(line('settle'), line('take'), ''))).toBe('problems.wrong-state')
    expect(codeOf(() => assertFollows(undefined, line('reopen'), ''))).toBe('problems.wrong-state')
    expect(codeOf(() => assertFollows(undefined, line('settle'), ''))).toBe('problems.words-missing')
    expect(codeOf(() => assertFollows(undefined, line('settle'), 'Réparé.'))).toBeNull()
    expect(codeOf(() => assertFollows(undefined, line('take'), ''))).toBeNull()
  })
})

describe('the photos of a problem', () => {
  const createdAt = new Date('2026-10-13T17:30:00Z')
  const after = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000)

  it('are four at most, within the hour', () => {
    expect(codeOf(() => assertTakesPhoto({ createdAt }, 3, after(60)))).toBeNull()
    expect(codeOf(() => assertTakesPhoto({ createdAt }, 4, after(1)))).toBe('problems.too-many-photos')
    expect(codeOf(() => assertTakesPhoto({ createdAt }, 0, after(61)))).toBe('problems.photo-too-late')
  })
})
