const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether every word typed is found in the texts, whatever the accents and capitals. */
export function matchesText(typed: string, texts: readonly (string | null)[]): boolean {
  const whole = plain(texts.filter(Boolean).join(' '))
  return plain(typed)
    .split(/\s+/)
    .every((word) => whole.includes(word))
}
