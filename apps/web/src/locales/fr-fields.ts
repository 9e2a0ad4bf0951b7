/** Sentence of a field that the schema refuses, when the page gives none of its own. */
export function fieldSentence(code: string, detail: object = {}): string {
  const limits = detail as { minimum?: number; maximum?: number; origin?: string }
  switch (code) {
    case 'too_small':
      if (limits.origin === 'string' && (limits.minimum ?? 1) > 1)
        return `Écrivez au moins ${limits.minimum} caractères.`
      if (limits.origin === 'number') return `Indiquez au moins ${limits.minimum}.`
      return 'Remplissez ce champ.'
    case 'too_big':
      if (limits.origin === 'string') return `Écrivez ${limits.maximum} caractères au plus.`
      if (limits.origin === 'number') return `Indiquez ${limits.maximum} au plus.`
      return 'C’est trop.'
    case 'invalid_type':
      return 'Remplissez ce champ.'
    case 'invalid_value':
      return 'Choisissez une réponse.'
    default:
      return 'Vérifiez ce champ.'
  }
}
