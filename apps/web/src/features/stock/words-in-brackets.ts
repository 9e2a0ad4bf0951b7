import type { VariableName } from '@salles-ouvertes/contract'
import { articleWords as words } from '../../locales/fr.ts'

/** A text of an article as one reads it away from a booking: each of the known words by its name, in brackets. */
export const wordsInBrackets = (text: string, known: readonly VariableName[]): string =>
  text.replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/g, (typed, word: string) => {
    const name = known.find((each) => each === word)
    return name ? `[${words.variable(name)}]` : typed
  })
