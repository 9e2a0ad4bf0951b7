import { describe, expect, it } from 'vitest'
import { filtersIn, isFiltered, noFilters, queryOf } from './stock-filters.ts'

const establishmentId = '01a200d7-2157-73cf-b5fa-8cd2159d95e7'

describe('filters of the stock in the address', () => {
  it('reads back what it writes', () => {
    const filters = { q: 'Gymnase', status: 'draft', establishmentId } as const
    expect(filtersIn(queryOf(filters))).toEqual(filters)
  })

  it('drops what it does not understand', () => {
    expect(filtersIn({ etat: 'sold', lieu: 'x', q: ['a', 'b'] })).toEqual(noFilters)
  })

  it('knows when nothing is filtered', () => {
    expect(isFiltered(noFilters)).toBe(false)
    expect(isFiltered({ ...noFilters, q: '  ' })).toBe(false)
    expect(isFiltered({ ...noFilters, status: 'draft' })).toBe(true)
  })
})
