import type { LockAccountSettings, LockCodeFor, LockProviderKind, LockSettingsDto } from '@salles-ouvertes/contract'

/** The fields of the form, flat; those of another maker keep what was typed. */
export interface LockForm {
  kind: LockProviderKind
  baseUrl: string
  toleranceMinutes: number
  codeFor: LockCodeFor
  /** Everything beside the address that one maker asks for. */
  details: Record<string, string>
}

/** What one maker asks for beside its address: what is read again, what never is, and whether its codes may be of two kinds. */
interface LockFields {
  plain: readonly string[]
  secret: readonly string[]
  choosesCodes: boolean
}

export const lockFields: Record<LockProviderKind, LockFields> = {
  nuki: { plain: [], secret: ['apiToken'], choosesCodes: false },
  igloohome: { plain: ['tokenUrl', 'clientId'], secret: ['clientSecret'], choosesCodes: false },
  ttlock: { plain: ['clientId', 'username'], secret: ['clientSecret', 'password'], choosesCodes: true },
  seam: { plain: [], secret: ['apiKey'], choosesCodes: true },
  webhook: { plain: ['keyId'], secret: ['signingSecret'], choosesCodes: false },
}

const usualAddress: Record<LockProviderKind, string> = {
  nuki: 'https://api.nuki.io',
  igloohome: 'https://api.igloodeveloper.co/igloohome',
  ttlock: 'https://euapi.ttlock.com',
  seam: 'https://connect.getseam.com',
  webhook: '',
}

/** What the form begins with: the settings as they are, never a key. */
export function lockFormOf({
  account,
  toleranceMinutes,
  codeFor,
}: Pick<LockSettingsDto, 'account' | 'toleranceMinutes' | 'codeFor'>): LockForm {
  const kind = account?.kind ?? 'nuki'
  const baseUrl = account?.baseUrl ?? usualAddress[kind]
  return { kind, baseUrl, toleranceMinutes, codeFor, details: plainOf(account) }
}

/** Another maker answers elsewhere. */
export const addressFor = (kind: LockProviderKind, { account }: Pick<LockSettingsDto, 'account'>): string =>
  account?.kind === kind ? account.baseUrl : usualAddress[kind]

/** What is sent: an empty key is left out, which keeps the one that is sealed. */
export function lockInputOf(form: LockForm, version: number): unknown {
  const { kind, baseUrl, toleranceMinutes, codeFor, details } = form
  const { plain, secret, choosesCodes } = lockFields[kind]
  const written = [...plain, ...(choosesCodes ? ['codes'] : [])].map((name) => [name, details[name] ?? ''])
  const kept = secret.map((name) => [name, details[name] || undefined])
  const account = { kind, baseUrl, ...Object.fromEntries([...written, ...kept]) }
  return { account, toleranceMinutes, codeFor, version }
}

const plainOf = (account: LockAccountSettings | null): Record<string, string> => ({
  // Where the tokens of igloohome are asked for, unless another place was written.
  tokenUrl: 'https://auth.igloohome.co/oauth2/token',
  codes: 'online',
  ...Object.fromEntries(Object.entries(account ?? {}).filter(([name]) => name !== 'kind' && name !== 'baseUrl')),
})
