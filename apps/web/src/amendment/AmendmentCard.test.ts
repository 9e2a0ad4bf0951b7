import type { AmendmentDto, BookingAction } from '@salles-ouvertes/contract'
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import AmendmentCard from './AmendmentCard.vue'

const gym = { id: 'gym', name: 'Gymnase' }
const place = (day: string, room = gym) => ({
  startsAt: `${day}T18:30:00+01:00`,
  endsAt: `${day}T20:30:00+01:00`,
  room,
})
const amendment: AmendmentDto = {
  id: 'a',
  askedBy: 'applicant',
  askedByName: 'Dominique Démo',
  message: 'Notre entraîneuse est retenue.',
  createdAt: '2099-01-04T10:00:00+01:00',
  expiresAt: '2099-01-08T18:00:00+01:00',
  sessions: [{ occurrenceId: 's', from: place('2099-01-13'), to: place('2099-01-14') }],
  headcount: null,
  totalBeforeCents: 8400,
  totalAfterCents: 9100,
}
type Reading = { side?: 'applicant' | 'establishment'; may?: BookingAction[]; isRecordedByStaff?: boolean }

const card = ({ side = 'establishment', may = [], isRecordedByStaff = false }: Reading = {}, over = {}) =>
  mount(AmendmentCard, {
    attachTo: document.body,
    props: {
      booking: {
        id: 'b',
        timeZone: 'Europe/Paris',
        allowedActions: may,
        isRecordedByStaff,
        refusalReasons: [],
        room: { ...gym, type: 'gymnasium', capacity: 80 },
      },
      amendment: { ...amendment, ...over },
      side,
      keep: () => Promise.resolve(),
    },
  })
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')
const buttons = (of: ReturnType<typeof card>) => of.findAll('.actions button').map((button) => button.text())

describe('AmendmentCard', () => {
  it('says who asks for what, until when, and what it does to the price', () => {
    const text = plain(card().text())
    expect(text).toContain('L’organisme demande à déplacer 1 séance.')
    expect(text).toContain('Par Dominique Démo, le 04/01/2099 à 10 h.')
    expect(text).toContain('Avant mar. 13 janv., 18 h 30 – 20 h 30')
    expect(text).toContain('Après mer. 14 janv., 18 h 30 – 20 h 30')
    expect(text).toContain('Notre entraîneuse est retenue.')
    expect(text).toContain('84 € aujourd’hui, 91 € ensuite (7 € de plus)')
    expect(text).toContain('Réponse attendue avant le 08/01/2099 à 18 h.')
  })

  it('says the people that are asked for, alone or with a move', () => {
    const headcount = { from: 20, to: 24 }
    const alone = plain(card({ may: ['accept-amendment'] }, { headcount, sessions: [] }).text())
    expect(alone).toContain('L’organisme demande à changer le nombre de personnes.')
    expect(alone).toContain('Nombre de personnes : 20 aujourd’hui, 24 ensuite.')
    expect(alone).toContain('Accepter le changement')
    expect(alone).not.toContain('Avant')
    const both = plain(card({}, { headcount, askedBy: 'establishment' }).text())
    expect(both).toContain('Vous proposez de déplacer 1 séance et de changer le nombre de personnes.')
    expect(both).toContain('24 ensuite')
  })

  it('speaks to the side that reads', () => {
    expect(plain(card({ side: 'applicant' }).text())).toContain('Vous demandez à déplacer 1 séance.')
    const theirs = { askedBy: 'establishment' }
    expect(plain(card({ side: 'applicant' }, theirs).text())).toContain('Le lieu vous propose de déplacer 1 séance.')
    expect(plain(card({}, theirs).text())).toContain('Vous proposez de déplacer 1 séance.')
  })

  it('names rooms only when one is not that of the booking', () => {
    const dojo = { id: 'dojo', name: 'Dojo' }
    const sessions = [{ occurrenceId: 's', from: place('2099-01-13'), to: place('2099-01-13', dojo) }]
    const text = plain(card({}, { sessions }).text())
    expect(text).toMatch(/Avant .* 20 h 30, Gymnase/)
    expect(text).toMatch(/Après .* 20 h 30, Dojo/)
    expect(plain(card().text())).not.toContain('Gymnase')
  })

  it('shows six sessions of a long list, then all', async () => {
    const sessions = Array.from({ length: 9 }, (_, index) => ({
      ...amendment.sessions[0]!,
      occurrenceId: String(index),
    }))
    const long = card({}, { sessions })
    expect(long.findAll('li')).toHaveLength(6)
    await long.get('button[aria-controls]').trigger('click')
    expect(long.findAll('li')).toHaveLength(9)
    expect(long.get('button[aria-controls]').attributes('aria-expanded')).toBe('true')
  })

  it('draws the answers that the server allows, and no other', () => {
    expect(buttons(card())).toEqual([])
    expect(buttons(card({ may: ['accept-amendment', 'refuse-amendment'] }))).toEqual([
      'Accepter le déplacement',
      'Refuser…',
    ])
    expect(buttons(card({ side: 'applicant', may: ['withdraw-amendment', 'cancel'] }))).toEqual(['Retirer la demande…'])
  })

  it('asks who decides to answer for an organisation without an account', () => {
    const own = { askedBy: 'establishment' }
    const may: BookingAction[] = ['accept-amendment', 'withdraw-amendment']
    expect(card({ may, isRecordedByStaff: true }, own).text()).toContain('Cet organisme n’a pas de compte')
    expect(card({ may, isRecordedByStaff: true }).text()).not.toContain('n’a pas de compte')
  })

  it('says that the time to accept is over', () => {
    expect(card({}, { expiresAt: '2020-01-08T18:00:00+01:00' }).text()).toContain('Le délai pour accepter est passé')
  })

  it('refuses nothing without words, and gives the focus back', async () => {
    const open = card({ may: ['refuse-amendment'] })
    const refuse = open.get<HTMLButtonElement>('.actions button')
    refuse.element.focus()
    await refuse.trigger('click')
    await expect.poll(() => open.find('dialog form').exists()).toBe(true)
    await open.get('dialog form').trigger('submit')
    await expect.poll(() => open.get('dialog').text()).toContain('Dites en quelques mots pourquoi vous refusez.')
    open.get<HTMLDialogElement>('dialog').element.close()
    await flushPromises()
    expect(document.activeElement).toBe(refuse.element)
    open.unmount()
  })
})
