import { describe, expect, it } from 'vitest'
import { whyNotSentence } from './why-not-words.ts'

const zone = 'Europe/Paris'
const limits = {
  ...{ earliest: '2026-12-08T08:00:00+01:00', lastDate: '2027-11-28' },
  ...{ minMinutes: 60, maxMinutes: 240, gridMinutes: 30 },
}
const nothing = { closedBecause: null, takenBy: null, limits }

describe('whyNotSentence', () => {
  it.each([
    [{ outcome: 'too-late' as const }, 'mardi 8 décembre 2026, 8\u00a0h'],
    [{ outcome: 'too-far' as const }, 'dimanche 28 novembre 2027'],
    [{ outcome: 'too-short' as const }, '1\u00a0h au moins'],
    [{ outcome: 'too-long' as const }, '4\u00a0h au plus'],
    [{ outcome: 'off-grid' as const }, 'de 30\u00a0min en 30\u00a0min'],
    [{ outcome: 'closed' as const, closedBecause: 'school-time' as const }, 'heures de classe'],
    [{ outcome: 'taken' as const, takenBy: 'establishment-use' as const }, 'L’établissement utilise la salle.'],
    [{ outcome: 'no-such-hour' as const }, 'on change d’heure'],
  ])('says of %o: …%s…', (facts, words) => {
    expect(whyNotSentence({ ...nothing, ...facts }, zone)).toContain(words)
  })
})
