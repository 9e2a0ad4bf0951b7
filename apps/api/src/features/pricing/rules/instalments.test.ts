import type { InstalmentTermDto } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { assertInstalments, instalmentsFor } from './instalments.ts'

const days = (sharePercent: number, value: number): InstalmentTermDto => ({
  ...{ sharePercent, due: 'days-after-confirmation', value },
})
const month = (sharePercent: number, value: number): InstalmentTermDto => ({
  ...{ sharePercent, due: 'first-of-month', value },
})
const season = [days(40, 0), month(30, 1), month(30, 4)]

describe('instalmentsFor', () => {
  it.each([
    ['several sessions of an association', 'association', 2, season],
    ['several sessions of a company', 'company', 30, season],
    ['a single session', 'association', 1, []],
    ['a public body, which pays after the event', 'public-body', 30, []],
  ] as const)('%s', (_case, organisationKind, sessions, expected) => {
    expect(instalmentsFor(season, { organisationKind, sessions })).toEqual(expected)
  })
})

describe('assertInstalments', () => {
  it.each([
    ['none', []],
    ['a season', season],
    ['all at once, later', [days(100, 30)]],
    ['months in the order of a school year', [month(50, 10), month(50, 2)]],
  ])('takes %s', (_case, terms) => {
    expect(() => assertInstalments(terms)).not.toThrow()
  })

  it.each([
    ['less than the price', [days(40, 0), month(59, 1)]],
    ['more than the price', [days(40, 0), month(61, 1)]],
    ['a month that is none', [days(50, 0), month(50, 13)]],
    ['month zero', [days(50, 0), month(50, 0)]],
    ['a month twice', [month(50, 1), month(50, 1)]],
    ['days twice', [days(50, 10), days(50, 10)]],
    ['days that go back', [days(50, 30), days(50, 10)]],
  ])('refuses %s', (_case, terms) => {
    expect(() => assertInstalments(terms)).toThrow('pricing.invalid-instalments')
  })
})
