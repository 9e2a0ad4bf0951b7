import { describe, expect, it } from 'vitest'
import { localDate } from '../../../platform/time.ts'
import { type ReceiptFacts, type ReceiptPayment, writeReceipt } from './write-receipt.ts'

const payment = (changes: Partial<ReceiptPayment> = {}): ReceiptPayment => ({
  ...{ kind: 'payment', on: '2026-10-05', means: 'virement', reference: '', cents: 3000, ...changes },
})
const facts = (changes: Partial<ReceiptFacts> = {}): ReceiptFacts => ({
  ...{ bookingReference: 'CAMILLE-2026-7', entries: 2, drawnOn: localDate('2026-10-12') },
  organisation: { name: 'Chorale d’essai', address: '1 rue d’Essai, 38000 Grenoble' },
  payee: { name: 'Collège Camille Essai', address: '2 rue d’Essai, 38000 Grenoble' },
  ...{ placeName: 'Collège Camille Essai', roomName: 'Gymnase', days: ['2026-10-20'], orders: [] },
  ...{ payments: [payment()], hasAccountantMoney: false, isDemonstration: false },
  ...{ priceCents: 4000, waivedCents: 0, inKindCents: 0, balanceCents: 1000, ...changes },
})
const plain = (text: string) => text.replace(/\s/g, ' ')
const written = (changes: Partial<ReceiptFacts> = {}): string => {
  const { title, facts: said, payments, sums, notes } = writeReceipt(facts(changes))
  return plain([title, ...[...said, ...payments, ...sums].map((row) => row.join(' | ')), ...notes].join('\n'))
}

describe('writeReceipt', () => {
  it('says who paid whom, for what, when and how, and what is left', () => {
    const text = written()
    expect(text).toContain('Attestation de paiement n° CAMILLE-2026-7-A2')
    expect(text).toContain('Payé par | Chorale d’essai, 1 rue d’Essai, 38000 Grenoble')
    expect(text).toContain('Payé à | Collège Camille Essai, 2 rue d’Essai, 38000 Grenoble')
    expect(text).toContain('Séances | 1 séance, le 20 octobre 2026')
    expect(text).toContain('5 octobre 2026 | Paiement, virement | 30,00 €')
    expect(text).toContain('Total | Encaissé | 30,00 €')
    expect(text).toContain('Prix de la réservation | 40,00 €')
    expect(text).toContain('Reste à payer | 10,00 €')
    expect(text).toContain('Comptes arrêtés au | 12 octobre 2026')
  })

  it('never passes for a quittance, and says whose word a sum of the accountant is', () => {
    expect(written()).toContain('n’est pas une quittance de l’agent comptable')
    expect(written()).not.toContain('le lieu a noté cette somme d’après lui')
    expect(written({ hasAccountantMoney: true })).toContain('le lieu a noté cette somme d’après lui')
  })

  it.each<[string, Partial<ReceiptFacts>, string]>([
    ['several sessions', { days: ['2026-10-20', '2026-12-01'] }, '2 séances, du 20 octobre 2026 au 1er décembre 2026'],
    ['sessions given up', { days: [] }, 'Séances | Annulées'],
    ['orders', { orders: [{ number: 'T-12', on: '2026-10-03' }] }, 'Titre de recettes | n° T-12 du 3 octobre 2026'],
    ['a cheque', { payments: [payment({ means: 'chèque', reference: 'n° 42' })] }, 'Paiement, chèque, n° 42 | 30,00 €'],
    ['a payment taken back', { payments: [payment({ cents: -500 })] }, 'Paiement repris, virement | -5,00 €'],
    ['money given back', { payments: [payment({ kind: 'refund', cents: -500 })] }, 'Remboursement, virement | -5,00 €'],
    ['what was spared', { waivedCents: 200 }, 'Remise gracieuse | 2,00 €'],
    ['what was given in kind', { inKindCents: 700 }, 'Réglé en nature | 7,00 €'],
    ['too much paid', { balanceCents: -250 }, 'À rendre à l’organisme | 2,50 €'],
    ['a demonstration', { isDemonstration: true }, 'ce document n’engage personne'],
  ])('says %s', (_, changes, words) => expect(written(changes)).toContain(words))

  it('adds up what stands of the payments', () => {
    const payments = [
      payment(),
      payment({ cents: -3000 }),
      payment({ cents: 1250 }),
      payment({ kind: 'refund', cents: -50 }),
    ]
    expect(written({ payments })).toContain('Total | Encaissé | 12,00 €')
  })
})
