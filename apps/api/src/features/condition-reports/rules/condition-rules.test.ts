import { describe, expect, it } from 'vitest'
import { presumptionOf, type PresumptionFacts } from './presumption.ts'
import { differencesOf, missingAnswers, noAnswers, withPhoto, withWords } from './report-answers.ts'
import { openReports } from './report-windows.ts'
import { sealText, type Sealed } from './seal-text.ts'

const guide = {
  views: [
    { title: 'Vue d’ensemble', guidance: '', imageId: null },
    { title: 'Cuisine', guidance: '', imageId: null },
  ],
  inventory: [{ object: 'Chaises', quantity: 40 }],
  meters: [{ name: 'Électricité', unit: 'kWh' }],
}
const said = {
  views: [
    { state: 'identical' as const, words: '' },
    { state: 'to-report' as const, words: 'Évier bouché' },
  ],
  ...{ inventory: [40], meters: [1204.5], remark: '' },
}
const photo = { imageId: 'a', imageSha256: 'b' }
const complete = withWords(withPhoto(withPhoto(noAnswers(guide), 0, photo), 1, photo), said)

describe('what a report still misses', () => {
  it('is everything at first, nothing once each view has its photo and its word, each object its count', () => {
    expect(missingAnswers(noAnswers(guide))).toBe(6)
    expect(missingAnswers(withPhoto(noAnswers(guide), 1, photo))).toBe(5)
    expect(missingAnswers(complete)).toBe(0)
  })

  it('is the words of what is reported', () => {
    const views = [said.views[0]!, { state: 'to-report' as const, words: '' }]
    expect(missingAnswers(withWords(complete, { ...said, views }))).toBe(1)
  })

  it('does not grow with answers to what is not asked', () => {
    const more = withWords(complete, { ...said, inventory: [40, 3], meters: [1, 2] })
    expect([more.inventory, more.meters]).toEqual([[40], [1]])
    expect(withPhoto(complete, 7, photo)).toEqual(complete)
  })
})

describe('the differences of a report', () => {
  it('are the views to report and the objects that miss; more objects than foreseen are none', () => {
    expect(differencesOf(complete, guide)).toBe(1)
    expect(differencesOf(withWords(complete, { ...said, inventory: [38] }), guide)).toBe(2)
    expect(differencesOf(withWords(complete, { ...said, inventory: [41] }), guide)).toBe(1)
  })
})

describe('when a report may be made', () => {
  const at = (hour: string) => new Date(`2026-10-13T${hour}:00Z`)
  const times = { validFrom: at('16:15'), startsAt: at('16:30'), endsAt: at('18:30') }
  const rules = { entryMinutes: 60, exitHours: 2 }
  it.each([
    ['16:14', []],
    ['16:15', ['entry']],
    ['16:30', ['entry', 'exit']],
    ['17:29', ['entry', 'exit']],
    ['17:30', ['exit']],
    ['20:29', ['exit']],
    ['20:30', []],
  ])('at %s', (hour, kinds) => {
    expect(openReports(times, rules, at(hour)).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('what the room is taken for', () => {
  const facts: PresumptionFacts = {
    ...{ hasSealedEntry: false, mayStillReport: false, presence: 'arrived', hasPreviousExit: true },
    withoutEntry: 'last-exit',
  }
  it.each<[string, Partial<PresumptionFacts>, string]>([
    ['a sealed entry report', { hasSealedEntry: true, presence: 'absent' }, 'reported'],
    ['nobody came', { presence: 'absent', mayStillReport: true }, 'nobody-came'],
    ['it may still be reported', { mayStillReport: true }, 'open'],
    ['nothing was reported after another group reported', {}, 'last-exit'],
    ['nothing was ever reported', { hasPreviousExit: false }, 'good-condition'],
    ['the tenant says so', { withoutEntry: 'good-condition' }, 'good-condition'],
    ['nobody noted who came', { presence: null }, 'last-exit'],
  ])('when %s', (_, change, expected) => {
    expect(presumptionOf({ ...facts, ...change })).toBe(expected)
  })
})

describe('the sealed text', () => {
  const sealed: Sealed = {
    ...{ reportId: 'r', kind: 'exit', occurrenceId: 'o', roomId: 's', guideVersion: 2, guide, answers: complete },
    ...{ sealedBy: 'Noa Essai', sealedAt: new Date('2026-10-13T18:40:00Z'), previousSha256: 'p' },
  }
  it('says everything in a fixed order', () => {
    expect(sealText(sealed)).toBe(
      '{"report":"r","kind":"exit","session":"o","room":"s","guide":2,"views":[' +
        '{"title":"Vue d’ensemble","photo":"b","state":"identical","words":""},' +
        '{"title":"Cuisine","photo":"b","state":"to-report","words":"Évier bouché"}],' +
        '"inventory":[{"object":"Chaises","quantity":40,"found":40}],' +
        '"meters":[{"name":"Électricité","unit":"kWh","reading":1204.5}],"remark":"",' +
        '"sealedBy":"Noa Essai","sealedAt":"2026-10-13T18:40:00.000Z","previous":"p"}',
    )
  })
})
