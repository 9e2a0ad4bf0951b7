import type { SmsAccountSettings, SmsProviderKind, SmsSettingsDto } from '@salles-ouvertes/contract'

/** The fields of the form, flat; those of another operator keep what was typed. */
export interface SmsForm {
  kind: SmsProviderKind
  baseUrl: string
  sender: string
  monthlyParts: number
  quietFrom: number | null
  quietUntil: number | null
  /** Everything beside the address that one operator asks for. */
  details: Record<string, string>
}

/** What each operator asks for beside its address: what is read again, then what never is. */
export const smsFields: Record<SmsProviderKind, { plain: readonly string[]; secret: readonly string[] }> = {
  ovhcloud: { plain: ['serviceName', 'applicationKey'], secret: ['applicationSecret', 'consumerKey'] },
  brevo: { plain: [], secret: ['apiKey'] },
  smpp: { plain: ['systemId'], secret: ['password'] },
}

const usualAddress: Record<SmsProviderKind, string> = {
  ovhcloud: 'https://eu.api.ovh.com/1.0',
  brevo: 'https://api.brevo.com/v3',
  smpp: 'ssmpp://',
}

/** What the form begins with: the settings as they are, never a key. */
export function smsFormOf({ account, sender, monthlyParts, quietHours }: SmsSettingsDto): SmsForm {
  const kind = account?.kind ?? 'ovhcloud'
  return {
    kind,
    baseUrl: account?.baseUrl ?? usualAddress[kind],
    ...{ sender, monthlyParts, quietFrom: quietHours.fromMinutes, quietUntil: quietHours.untilMinutes },
    details: plainOf(account),
  }
}

/** Another operator answers elsewhere. */
export const smsAddressFor = (kind: SmsProviderKind, { account }: Pick<SmsSettingsDto, 'account'>): string =>
  account?.kind === kind ? account.baseUrl : usualAddress[kind]

/** What is sent: an empty key is left out, which keeps the one that is sealed. */
export function smsInputOf(values: SmsForm, version: number): unknown {
  const { kind, baseUrl, sender, monthlyParts, details } = values
  const { plain, secret } = smsFields[kind]
  const written = plain.map((name) => [name, details[name] ?? ''])
  const kept = secret.map((name) => [name, details[name] || undefined])
  const quietHours = { fromMinutes: values.quietFrom, untilMinutes: values.quietUntil }
  const account = { kind, baseUrl, ...Object.fromEntries([...written, ...kept]) }
  return { account, sender, monthlyParts, quietHours, version }
}

const plainOf = (account: SmsAccountSettings | null): Record<string, string> =>
  Object.fromEntries(
    Object.entries(account ?? {}).filter(([name]) => account && smsFields[account.kind].plain.includes(name)),
  )
