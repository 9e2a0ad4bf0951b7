import { refusalReason } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { refusalMail, type RefusalMailFacts } from './refusal-words.ts'

const facts: RefusalMailFacts = {
  reference: 'CAMILLE-2026-7',
  roomNames: ['Gymnase'],
  establishmentName: 'Collège Camille Essai',
  establishmentPhone: '04 65 71 00 00',
  organisationName: 'Chorale d’essai',
  zone: 'Europe/Paris',
  slots: [{ startsAt: new Date('2026-10-13T16:30:00Z'), endsAt: new Date('2026-10-13T18:00:00Z') }],
  reason: 'establishment-use',
  text: '',
}

describe('refusalMail', () => {
  it('says what, when, why and whom to call', () => {
    const mail = refusalMail(facts)
    expect(mail.subject).toBe('Refusée\u00a0: Gymnase, mardi 13 octobre 2026, de 18\u00a0h\u00a030 à 20\u00a0h')
    expect(mail.text).toBe(
      [
        'Bonjour,',
        'La demande CAMILLE-2026-7 de «\u00a0Chorale d’essai\u00a0» est refusée.',
        'Gymnase, Collège Camille Essai, mardi 13 octobre 2026, de 18\u00a0h\u00a030 à 20\u00a0h.',
        'Motif\u00a0: L’établissement utilise la salle ce jour-là.',
        'Vous pouvez faire une autre demande, à un autre moment ou dans une autre salle.',
        'Pour en parler\u00a0: Collège Camille Essai, 04 65 71 00 00.',
      ].join('\n\n'),
    )
  })
  it('says how many dates of a series it is about, and between which days', () => {
    const weeks = ['2026-10-27', '2026-10-13', '2026-10-20'].map((date) => ({
      startsAt: new Date(`${date}T17:30:00Z`),
      endsAt: new Date(`${date}T19:00:00Z`),
    }))
    const mail = refusalMail({ ...facts, slots: weeks })
    const when = '3\u00a0séances, du mardi 13 octobre 2026 au mardi 27 octobre 2026'
    expect(mail.subject).toBe(`Refusée\u00a0: Gymnase, ${when}`)
    expect(mail.text).toContain(`Gymnase, Collège Camille Essai, ${when}.`)
  })
  it('gives a motive for every reason of the list, and the words of the decider', () => {
    for (const reason of refusalReason.options) {
      expect(refusalMail({ ...facts, reason, text: ' Réunion des parents. ' }).text).toMatch(
        /Motif\u00a0: .*Réunion des parents\./,
      )
    }
  })
})
