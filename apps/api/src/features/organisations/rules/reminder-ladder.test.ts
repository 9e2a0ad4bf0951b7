import { expect, it } from 'vitest'
import { reminderStep } from './reminder-ladder.ts'

it.each([
  [31, null],
  [30, 30],
  [16, 30],
  [15, 15],
  [4, 15],
  [3, 3],
  [0, 3],
  [-1, null],
])('with %i days left, the step reached is %s', (daysLeft, step) => {
  expect(reminderStep(daysLeft)).toBe(step)
})
