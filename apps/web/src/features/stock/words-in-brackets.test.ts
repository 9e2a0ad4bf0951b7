import { expect, it } from 'vitest'
import { wordsInBrackets } from './words-in-brackets.ts'

it.each([
  ['Sur « {{site.nom}} », {{ site.adresse }}.', 'Sur « [Nom du site] », {{ site.adresse }}.'],
  ['Rien.', 'Rien.'],
])('reads %s', (typed, read) => expect(wordsInBrackets(typed, ['site.nom'])).toBe(read))
