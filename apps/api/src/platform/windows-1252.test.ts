import { expect, it } from 'vitest'
import { fromWindows1252, toWindows1252 } from './windows-1252.ts'

it('writes and reads back what French needs', () => {
  const text = 'Cœur d’été : 12,50 €, « Ÿ » – fin…'
  expect(fromWindows1252(toWindows1252(text))).toBe(text)
  expect([...toWindows1252('€œ’')]).toEqual([0x80, 0x9c, 0x92])
})

it('loses no more than it must of the rest', () => {
  expect(toWindows1252('Dvořák ﬁn 合').toString('latin1')).toBe('Dvorák fin ?')
  expect(toWindows1252('e\u0301').toString('latin1')).toBe('é')
})
