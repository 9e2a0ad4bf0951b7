import type { ConditionReportDto } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { differencesWords } from './differences.ts'

const view = { guidance: '', referenceId: null, imageId: null, imageSha256: null }
const report = {
  views: [
    { ...view, title: 'Vue d’ensemble', state: 'identical', words: '' },
    { ...view, title: 'Cuisine', state: 'to-report', words: 'évier bouché.' },
  ],
  inventory: [
    { object: 'Chaises', quantity: 40, found: 38 },
    { object: 'Tables', quantity: 10, found: 10 },
  ],
  sealedAt: '2026-10-13T20:40:00+02:00',
} as ConditionReportDto

describe('the reason of a retention', () => {
  it('says what differs and nothing else', () => {
    const plain = differencesWords(report, 'Europe/Paris').replaceAll('\u00a0', ' ')
    expect(plain).toContain('Cuisine, évier bouché ; Chaises : 38 au lieu de 40')
    expect(plain).not.toMatch(/ensemble|Tables/)
  })
})
