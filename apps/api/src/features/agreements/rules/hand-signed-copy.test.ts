import { describe, expect, it } from 'vitest'
import { localDate } from '../../../platform/time.ts'
import { checkSignedOn } from './hand-signed-copy.ts'

describe('checkSignedOn', () => {
  const days = { draftedOn: localDate('2026-10-05'), today: localDate('2026-10-12') }

  it.each(['2026-10-05', '2026-10-08', '2026-10-12'])(
    'accepts %s, from the day it was written to today',
    (signedOn) => {
      expect(() => checkSignedOn(signedOn, days)).not.toThrow()
    },
  )

  it.each([
    ['2026-10-04', 'agreements.signed-before-draft'],
    ['2026-10-13', 'agreements.signed-in-future'],
  ])('refuses %s', (signedOn, code) => {
    expect(() => checkSignedOn(signedOn, days)).toThrow(code)
  })
})
