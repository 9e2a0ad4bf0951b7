const smallWords = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'et', 'sur', 'en', 'aux', 'au'])

/**
 * Address of a national file, readable on a screen: one space between words, no shouting capitals.
 * Only letter case and spaces change; no accent is guessed.
 */
export function tidyAddress(raw: string): string {
  const words = raw.replace(/\s+/g, ' ').replace(/' /g, "'").trim().split(' ')
  return words.map(tidyWord).join(' ')
}

function tidyWord(word: string, index: number): string {
  if (index > 0 && /^D(e|u|es)$/.test(word)) return word.toLowerCase()
  return /^[A-Z]{2}|^[LD]'[A-Z]{2}/.test(word) ? lowerCapitals(word, index) : word
}

function lowerCapitals(word: string, index: number): string {
  const lower = word.toLowerCase()
  if (index > 0 && smallWords.has(lower)) return lower
  const elided = /^([ld]')(.+)$/.exec(lower)
  if (elided) return `${elided[1]}${capitalised(elided[2] ?? '')}`
  return lower.split('-').map(capitalised).join('-')
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
