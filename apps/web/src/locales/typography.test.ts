import { errorCodes } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { errorSentence } from './fr-errors.ts'
import * as catalogue from './fr.ts'

function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return sentencesOf(value('X', 'Y', 'Z', 'T'))
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentencesOf)
  return []
}

const plainSpaceBefore = /[ ](?:[?!;:»€]|(?:km|h)(?!\p{L}))|«[ ]/u

describe('French typography', () => {
  it('has a no-break space before double punctuation and units, and inside quotes', () => {
    const { lists, strip, ...areas } = catalogue
    const sentences = [
      ...sentencesOf(areas),
      strip.taken([strip.span('8\u00a0h', '9\u00a0h'), strip.span('10\u00a0h', '11\u00a0h')]),
      lists.shown(20, 148, 'salle', 'salles'),
      ...Object.keys(errorCodes).map(errorSentence),
    ]
    expect(sentences.filter((sentence) => plainSpaceBefore.test(sentence))).toEqual([])
  })

  it('says how much of a list is shown', () => {
    expect(catalogue.lists.shown(20, 148, 'salle', 'salles')).toBe('20\u00a0salles sur 148')
    expect(catalogue.lists.more(20, 'salle', 'salles')).toBe('Afficher 20\u00a0salles de plus')
  })
})
