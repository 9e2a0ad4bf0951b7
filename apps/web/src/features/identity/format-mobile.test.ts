import { expect, it } from 'vitest'
import { formatMobile } from './format-mobile.ts'

it.each([
  ['+33612345678', '06 12 34 56 78'],
  ['+262692123456', '0692 12 34 56'],
  ['+590690123456', '0690 12 34 56'],
  ['+687751234', '+687751234'],
])('writes %s as %s', (number, expected) => {
  expect(formatMobile(number).replaceAll('\u00a0', ' ')).toBe(expected)
})
