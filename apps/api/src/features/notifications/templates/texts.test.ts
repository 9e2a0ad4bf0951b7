import { describe, expect, it } from 'vitest'
import { toGsm, weighSms } from '../../sms/rules/sms-text.ts'
import { exampleAccess } from './example-facts.ts'
import {
  textAccessCode,
  textAccessFailed,
  textAccessFallback,
  textAccessRevoked,
  textAccessSoon,
  textMobileCode,
} from './texts.ts'

const code = '4839201'
const facts = { ...exampleAccess, bookingReference: 'COLLEGE-VERCORS-2026-1234', code }
const person = { ...facts, kind: 'person' as const, code: null }
const texts = {
  'access-code': textAccessCode(facts),
  'access-code-person': textAccessCode(person),
  'access-code-nobody-to-call': textAccessCode({ ...person, contactPhone: '' }),
  'access-code-to-use-soon': textAccessCode({ ...facts, useBefore: facts.endsAt }),
  'access-soon': textAccessSoon(facts),
  'access-fallback': textAccessFallback(facts),
  'access-revoked': textAccessRevoked(facts),
  'access-failed': textAccessFailed(facts),
  'mobile-code': textMobileCode('048151', 10),
}

describe.each(Object.entries(texts))('the SMS %s', (name, text) => {
  it('says what was agreed, word for word', async () => {
    await expect(`${toGsm(text)}\n`).toMatchFileSnapshot(`golden/sms-${name}.txt`)
  })

  it('fits in one part, even with a long reference', () => {
    expect(weighSms(toGsm(text))).toEqual({ alphabet: 'gsm-7', parts: 1 })
  })

  it('never says the place nor a name, and has no link', () => {
    const { roomName, address, host, holderName, contactName, instructions } = facts
    for (const word of [roomName, address, host.name, holderName, contactName, instructions]) {
      expect(text).not.toContain(word)
    }
    expect(text).not.toMatch(/https?:/)
  })
})

it('says a code only where one is to be said', () => {
  const withCode = Object.entries(texts).filter(([, text]) => text.includes(code))
  expect(withCode.map(([name]) => name)).toEqual(['access-code', 'access-code-to-use-soon', 'access-soon'])
})
