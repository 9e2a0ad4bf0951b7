import type { PartyRole, PublicParty, SignatureProviderDto, SignatureProviderKind } from '@salles-ouvertes/contract'

/** The fields of the form, flat; those of the other service keep what was typed. */
export interface ProviderForm {
  kind: SignatureProviderKind
  parties: PartyRole[]
  baseUrl: string
  clientId: string
  clientSecret: string
  entityId: string
  deskId: string
  type: string
  subtype: string
  apiKey: string
  webhookSecret: string
}

const empty: ProviderForm = {
  kind: 'i-parapheur',
  parties: [],
  baseUrl: '',
  clientId: '',
  clientSecret: '',
  entityId: '',
  deskId: '',
  type: '',
  subtype: '',
  apiKey: '',
  webhookSecret: '',
}

/** What the form begins with: the settings as they are, never a key. */
export const formOf = ({ account, parties }: Pick<SignatureProviderDto, 'account' | 'parties'>): ProviderForm => ({
  ...empty,
  ...account,
  parties,
})

const publicParties: PublicParty[] = ['establishment', 'second-establishment', 'manager', 'payee', 'owner']

/** Nobody has a desk in a parapheur but the public side. */
export const partiesOf = (kind: SignatureProviderKind): PartyRole[] =>
  kind === 'i-parapheur' ? publicParties : ['organiser', ...publicParties]

/** What is sent: an empty key is left out, which keeps the one that is sealed. */
export function inputOf(values: ProviderForm, version: number): unknown {
  const { kind, baseUrl, parties } = values
  const secret = (value: string) => value || undefined
  const account =
    kind === 'yousign'
      ? { kind, baseUrl, apiKey: secret(values.apiKey), webhookSecret: secret(values.webhookSecret) }
      : {
          kind,
          baseUrl,
          clientId: values.clientId,
          clientSecret: secret(values.clientSecret),
          entityId: values.entityId,
          deskId: values.deskId,
          type: values.type,
          subtype: values.subtype,
        }
  return { account, parties: parties.filter((party) => partiesOf(kind).includes(party)), version }
}
