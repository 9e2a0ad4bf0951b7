import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toGsm, weighSms } from './sms-text.ts'

const gsm = { alphabet: 'gsm-7' }

describe('weighSms', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['é'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['€'.repeat(80), 1],
    ['€'.repeat(80) + 'a', 2],
    // 153 is odd: the escape and its sign stay together, so that each part holds 76 of them.
    ['€'.repeat(152), 2],
    ['€'.repeat(153), 3],
  ])('counts the septets of text %#', (text, parts) => {
    expect(weighSms(text)).toEqual({ ...gsm, parts })
  })

  it.each([
    ['ê', 1],
    ['ê' + 'a'.repeat(69), 1],
    ['ê' + 'a'.repeat(70), 2],
    ['ê'.repeat(134), 2],
    ['ê'.repeat(135), 3],
    ['🔑'.repeat(35), 1],
    // 67 is odd: a pair of surrogates is not cut, so that each part holds 33 of them.
    ['🔑'.repeat(66), 2],
    ['🔑'.repeat(67), 3],
  ])('counts in 70 and 67 as soon as one sign is outside GSM-7, text %#', (text, parts) => {
    expect(weighSms(text)).toEqual({ alphabet: 'ucs-2', parts })
  })

  it.each([...'éèàùòìÇÉÄÖÜäöüñß@£$¥€^{}[]~|\\'])('holds « %s » in GSM-7', (sign) => {
    expect(weighSms(sign)).toEqual({ ...gsm, parts: 1 })
  })

  it.each([...'êîôûëïçÊÈÀÙÂâœ«»’…–'])('does not hold « %s »', (sign) => {
    expect(weighSms(sign).alphabet).toBe('ucs-2')
  })

  it('never counts fewer parts than the units need, nor more when a sign is taken off', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), (text) => {
        const { parts, alphabet } = weighSms(text)
        const most = alphabet === 'gsm-7' ? 160 : 70
        expect(parts * most).toBeGreaterThanOrEqual(alphabet === 'gsm-7' ? [...text].length : text.length)
        if (alphabet === 'gsm-7') expect(weighSms([...text].slice(1).join('')).parts).toBeLessThanOrEqual(parts)
      }),
    )
  })
})

describe('toGsm', () => {
  it.each([
    ['Fête à l’école, dès 18 h', "Fete à l'école, dès 18 h"],
    ['Maïs, Noël, août, hôtel, île', 'Mais, Noel, aout, hotel, ile'],
    ['français, Ça', 'francais, Ça'],
    ['« À demain »', '" A demain "'],
    ['Cœur… vœux – 12\u202f€', 'Coeur... voeux - 12 €'],
    ['Łódź 🔑 日', '?odz ? ?'],
  ])('writes %s with the signs of the table', (text, expected) => {
    expect(toGsm(text)).toBe(expected)
  })

  it('always gives GSM-7, leaves GSM-7 alone, and never touches letters and digits of a code', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.stringMatching(/^[0-9A-Za-z*#]{4,12}$/),
        (text, code) => {
          const once = toGsm(`${text}${code}`)
          expect(weighSms(once).alphabet).toBe('gsm-7')
          expect(toGsm(once)).toBe(once)
          expect(once.endsWith(code)).toBe(true)
        },
      ),
    )
  })
})
