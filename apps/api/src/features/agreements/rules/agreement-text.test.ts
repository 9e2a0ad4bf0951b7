import { describe, expect, it } from 'vitest'
import { composeAgreement } from './agreement-content.ts'
import { agreementPage } from './agreement-page.ts'
import { textOfAgreement } from './agreement-text.ts'
import { collegeFacts, hallFacts } from './example-facts.ts'

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ')

describe('textOfAgreement', () => {
  it('says the tables line by line, under the titles of their columns', () => {
    const { articles } = textOfAgreement(composeAgreement(collegeFacts))
    expect(articles[1]?.paragraphs.map(plain)).toContain(
      'Salle : Salle polyvalente ; Type : salle polyvalente ; Surface : 140 m² ; Capacité : 120 personnes ; Équipements : chaises (100), vidéoprojecteur (1).',
    )
    expect(articles.at(-1)?.paragraphs).toHaveLength(1)
  })

  it('names every party and act, and the state of each annex in words', () => {
    const { preamble, annexes } = textOfAgreement(composeAgreement(hallFacts))
    expect(plain(preamble[1])).toMatch(/^La commune : Commune de Modèle-sur-Isère, /)
    expect(preamble.some((line) => line.includes('2026-31'))).toBe(true)
    const stateOf = (wanted: string) => annexes.find(({ letter }) => letter === wanted)?.state
    expect([stateOf('A'), stateOf('D')]).toEqual(['À fournir', 'Jointe'])
    expect(annexes.find(({ letter }) => letter === 'D')?.title).toBe('Calendrier des séances')
  })

  it('keeps the calendar of a series as a table, and has none for one session', () => {
    const { calendar } = textOfAgreement(composeAgreement(hallFacts))
    expect(calendar?.columns).toEqual(['Jour et heures', 'Mois', 'Dates', 'Nombre'])
    expect(calendar?.rows.every((row) => row.length === 4)).toBe(true)
    expect(calendar?.rows.flat().map(plain)).toContain('15, 22 et 29')
    expect(textOfAgreement(composeAgreement(collegeFacts)).calendar).toBeNull()
  })

  it('is a page of its own, with the calendar as a table with headers', () => {
    const page = agreementPage('CONV-1', textOfAgreement(composeAgreement(hallFacts)), null)
    expect(page).toContain('<caption>Annexe D\u00a0: Calendrier des séances</caption>')
    expect(page.match(/<th scope="col">/g)).toHaveLength(4)
    expect(page).toContain('<td>15, 22 et 29</td>')
    expect(page).toContain('<li>Annexe D\u00a0: Calendrier des séances, Jointe</li>')
  })
})
