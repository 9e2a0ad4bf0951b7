import type { SmsSettingsDto } from '@salles-ouvertes/contract'
import { smsAccountInput } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { smsAddressFor, smsFormOf, smsInputOf } from './sms-form.ts'

const settings: SmsSettingsDto = {
  version: 3,
  account: { kind: 'smpp', baseUrl: 'ssmpp://sms.example:3550', systemId: 'mairie' },
  isSimulated: false,
  sender: 'Mairie',
  monthlyParts: 300,
  quietHours: { fromMinutes: 1260, untilMinutes: 480 },
  usedParts: 4,
  lastTest: null,
  allowedActions: ['edit'],
}

describe('the form of the operator of SMS', () => {
  it('begins with what is kept, never a key, and sends it back as it was', () => {
    const form = smsFormOf(settings)
    expect(form.details).toEqual({ systemId: 'mairie' })
    expect(smsAccountInput.parse(smsInputOf(form, 3))).toEqual({
      account: settings.account,
      sender: 'Mairie',
      monthlyParts: 300,
      quietHours: settings.quietHours,
      version: 3,
    })
  })

  it('leaves out an empty key, and every field of another operator', () => {
    const form = { ...smsFormOf(settings), kind: 'brevo' as const, details: { systemId: 'mairie', apiKey: '' } }
    expect(smsInputOf(form, 3)).toMatchObject({ account: { kind: 'brevo' } })
    const { account } = smsInputOf({ ...form, details: { ...form.details, apiKey: 'une-cle' } }, 3) as {
      account: object
    }
    expect(account).toEqual({ kind: 'brevo', baseUrl: form.baseUrl, apiKey: 'une-cle' })
  })

  it('proposes the usual address of another operator', () => {
    expect(smsAddressFor('smpp', settings)).toBe('ssmpp://sms.example:3550')
    expect(smsAddressFor('brevo', settings)).toBe('https://api.brevo.com/v3')
  })
})
