import { describe, expect, it } from 'vitest'
import { readSearchState, writeSearchState } from './search-state.ts'
import { schoolYears } from './weekly-form.ts'
import { readWeekly } from './weekly-wish.ts'

const hours = { from: '1110', until: '1230' }
const tuesdays = { ...hours, weekdays: '2', schoolYear: '2026-2027' }

describe('a weekly search in an address', () => {
  it.each([
    tuesdays,
    { ...hours, weekdays: '2,4', everyWeeks: '2', firstDate: '2026-12-01', lastDate: '2027-03-30' },
    { ...tuesdays, inSchoolHolidays: 'true' },
  ])('is read as it was written: %o', (query) => {
    expect(writeSearchState(readSearchState(query))).toEqual(query)
  })

  it('forgets a date: a wish is for once or for every week', () => {
    expect(writeSearchState(readSearchState({ ...tuesdays, date: '2026-12-01' }))).toEqual(tuesdays)
  })

  it.each([
    ['a day of no week', { ...tuesdays, weekdays: '8' }],
    ['no season', { ...hours, weekdays: '2' }],
    ['half a season', { ...hours, weekdays: '2', firstDate: '2026-12-01' }],
    ['no hours', { weekdays: '2', schoolYear: '2026-2027' }],
  ])('is none with %s', (_, query) => {
    expect(readSearchState(query).weekly).toBeNull()
  })

  it('keeps to the school year when it says dates as well', () => {
    expect(readWeekly({ ...tuesdays, firstDate: '2026-12-01', lastDate: '2027-01-01' })).toMatchObject({
      ...{ schoolYear: '2026-2027', firstDate: null, lastDate: null },
    })
  })
})

describe('schoolYears', () => {
  it.each([
    ['2026-11-28', ['2026-2027', '2027-2028']],
    ['2027-05-31', ['2026-2027', '2027-2028']],
    ['2027-06-01', ['2027-2028', '2026-2027']],
    ['2027-07-01', ['2027-2028', '2028-2029']],
  ])('offers the usual one first on %s', (today, years) => {
    expect(schoolYears(today)).toEqual(years)
  })
})
