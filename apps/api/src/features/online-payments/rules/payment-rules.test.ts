import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterLook, type RemoteStatus, secondsAfterFailure, secondsBeforeLook } from './after-look.ts'
import { epcCode } from './epc-code.ts'
import { judgePayment } from './judge-payment.ts'
import { isAddressTaken, isModeRefused, mayBePaidOnline, onlineRefusalOf, plainSubject } from './payment-request.ts'

const minutes = (count: number) => count * 60

describe('what an attempt becomes', () => {
  it.each([
    ['pending', 'pending', 1, 'pending', minutes(5)],
    ['pending', 'pending', 17, 'pending', minutes(3)],
    ['pending', 'pending', 20, 'expired', minutes(5)],
    ['pending', 'abandoned', 3, 'pending', minutes(5)],
    ['pending', 'abandoned', 19, 'pending', minutes(1)],
    ['pending', 'abandoned', 20, 'abandoned', null],
    ['pending', 'refused', 4, 'refused', minutes(16)],
    ['pending', 'refused', 21, 'refused', null],
    ['refused', 'pending', 20, 'refused', null],
    ['refused', 'abandoned', 10, 'refused', minutes(10)],
    ['refused', 'paid', 12, 'paid', null],
    ['abandoned', 'paid', 25, 'paid', null],
    ['expired', 'paid', 9000, 'paid', null],
    ['expired', 'pending', 120, 'expired', minutes(30)],
    ['expired', 'pending', 7 * 24 * 60 - 1, 'expired', minutes(360)],
    ['expired', 'pending', 7 * 24 * 60, 'expired', null],
    ['pending', 'unknown', 2, 'expired', null],
    ['refused', 'unknown', 20, 'refused', null],
    ['paid', 'refused', 2, 'paid', null],
  ] as const)('%s and told %s after %i minutes, it is %s', (known, remote, age, status, lookInSeconds) => {
    expect(afterLook(known, remote, minutes(age))).toEqual({ status, lookInSeconds })
  })

  it('never says before twenty minutes that nothing was paid, unless it was refused or is unknown', () => {
    const remote = fc.constantFrom<RemoteStatus>('pending', 'abandoned')
    fc.assert(
      fc.property(remote, fc.nat({ max: minutes(20) - 1 }), (told, age) => {
        const { status, lookInSeconds } = afterLook('pending', told, age)
        expect(status).toBe('pending')
        expect(lookInSeconds).toBeGreaterThan(0)
        expect(age + (lookInSeconds ?? 0)).toBeLessThanOrEqual(minutes(20))
      }),
    )
  })

  it('asks ever less often, and at least four times a day', () => {
    fc.assert(
      fc.property(fc.nat({ max: minutes(7 * 24 * 60) }), fc.nat({ max: minutes(600) }), (age, more) => {
        expect(secondsBeforeLook(age)).toBeLessThanOrEqual(secondsBeforeLook(age + more))
        expect(secondsBeforeLook(age)).toBeLessThanOrEqual(minutes(360))
      }),
    )
    expect([1, 2, 9].map(secondsAfterFailure)).toEqual([minutes(5), minutes(30), minutes(30)])
  })
})

describe('a payment that is told', () => {
  const asked = { amountCents: 3000, reference: 'RF12ESSAI01', clientNumber: '090909' }
  it.each([
    ['as it was asked', asked, 3000, { isRecorded: true, doubt: null }],
    ['when part of it is owed no more', asked, 1000, { isRecorded: true, doubt: 'paid-twice' }],
    ['when all was paid already', asked, 0, { isRecorded: true, doubt: 'paid-twice' }],
    ['for another sum', { ...asked, amountCents: 2999 }, 3000, { isRecorded: false, doubt: 'amount-differs' }],
    [
      'for another booking',
      { ...asked, reference: 'RF12AUTRE01' },
      3000,
      { isRecorded: false, doubt: 'reference-differs' },
    ],
    ['to another payee', { ...asked, clientNumber: '090910' }, 3000, { isRecorded: false, doubt: 'reference-differs' }],
  ])('%s', (_title, received, balanceCents, outcome) => {
    expect(judgePayment({ expected: asked, received, balanceCents })).toEqual(outcome)
  })
})

describe('a charge to pay online', () => {
  const owed = { payeeKind: 'commune', hasContract: true, isCancelled: false, balanceCents: 3000 } as const
  it.each([
    [{}, null],
    [{ balanceCents: 100 }, null],
    [{ balanceCents: 9_999_999 }, null],
    [{ balanceCents: 99 }, 'below-minimum'],
    [{ balanceCents: 10_000_000 }, 'above-maximum'],
    [{ balanceCents: 0 }, 'nothing-owed'],
    [{ balanceCents: -500 }, 'nothing-owed'],
    [{ isCancelled: true }, 'charge-cancelled'],
    [{ hasContract: false }, 'no-contract'],
    [{ payeeKind: 'eple' }, 'payee-not-served'],
    [{ payeeKind: 'region' }, 'payee-not-served'],
  ] as const)('%j is refused for %s', (changes, refusal) => {
    expect(onlineRefusalOf({ ...owed, ...changes })).toBe(refusal)
  })

  it('is of a commune or a département, in production never in test mode, and for a short address', () => {
    const kinds = ['departement', 'commune', 'intercommunal', 'region', 'eple'] as const
    expect(kinds.filter(mayBePaidOnline)).toEqual(['departement', 'commune'])
    const modes = ['test', 'activation', 'production'] as const
    expect(modes.map((mode) => isModeRefused(mode, true))).toEqual([true, false, false])
    expect(modes.map((mode) => isModeRefused(mode, false))).toEqual([false, false, false])
    expect(['a@b.f', 'a@b.fr', `${'a'.repeat(76)}@b.fr`].map(isAddressTaken)).toEqual([false, true, false])
  })

  it.each([
    ['Salle « Œuvres » à Vif', 'Salle oeuvres a Vif'],
    ['  Été/été — nº 7 ', 'Ete ete n 7'],
    ['<b>&amp;', 'b amp'],
  ])('says %s as %s', (text, subject) => {
    expect(plainSubject(text)).toBe(subject)
  })

  it('always says letters, digits and single spaces, a hundred at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(plainSubject(text)).toMatch(/^(?:[A-Za-z0-9]+(?: [A-Za-z0-9]+)*)?$/)
        expect(plainSubject(text).length).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('the QR code of a transfer', () => {
  const facts = { holder: 'Commune d’essai', iban: 'FR1420041010050500013M02606', reference: 'RF18539007547034' }
  it('says the facts line by line', () => {
    expect(epcCode({ ...facts, amountCents: 12_305 }).split('\n')).toEqual([
      ...['BCD', '002', '1', 'SCT', '', 'Commune d’essai', facts.iban, 'EUR123.05', '', facts.reference],
    ])
  })

  it('has ten lines and fits, whatever the name and the amount', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 99_999_999 }), (holder, amountCents) => {
        const code = epcCode({ ...facts, holder, amountCents })
        expect(code.split('\n')).toHaveLength(10)
        expect(Buffer.byteLength(code)).toBeLessThanOrEqual(331)
        const [euros = '', rest = ''] = (code.split('\n')[7] ?? '').slice(3).split('.')
        expect(Number(euros) * 100 + Number(rest)).toBe(amountCents)
      }),
    )
  })
})
