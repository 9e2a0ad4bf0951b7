import { expect, it } from 'vitest'
import { changeBefore } from './code-rotation.ts'

it('has a shared code changed within half a year, clock changes or not', () => {
  expect(changeBefore(new Date('2026-09-01T10:00:00Z'))).toEqual(new Date('2027-02-28T10:00:00Z'))
})
