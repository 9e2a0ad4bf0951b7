import { describe, expect, it } from 'vitest'
import { mailParts } from './mail-parts.ts'

const link = 'http://salles.example:3000/connexion/lien#jeton=abc_DEF-123'

describe('mailParts', () => {
  it('keeps the words, and opens our links where we are', () => {
    expect(mailParts(`Bonjour,\n${link}\nÀ bientôt.`, [link])).toEqual([
      { kind: 'text', text: 'Bonjour,\n' },
      { kind: 'link', text: link, to: '/connexion/lien#jeton=abc_DEF-123', isOurs: true },
      { kind: 'text', text: '\nÀ bientôt.' },
    ])
  })

  it('leaves other sites alone, and the full stop out of the link', () => {
    expect(mailParts('Voir https://exemple.example/texte.', [link])).toEqual([
      { kind: 'text', text: 'Voir ' },
      { kind: 'link', text: 'https://exemple.example/texte', to: 'https://exemple.example/texte', isOurs: false },
      { kind: 'text', text: '.' },
    ])
  })
})
