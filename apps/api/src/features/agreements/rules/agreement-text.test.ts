import { describe, expect, it } from 'vitest'
import { composeAgreement } from './agreement-content.ts'
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
    expect(annexes.find(({ letter }) => letter === 'D')?.title).toContain('15, 22 et 29')
  })
})
