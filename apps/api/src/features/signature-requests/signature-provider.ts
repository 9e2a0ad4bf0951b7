/** Services that sign for a tenant, by the name of their API. */
export type ProviderKind = 'i-parapheur' | 'yousign'

/** How to reach the account that a tenant has at a service; secrets are in clear, in memory only. */
export type ProviderAccess =
  | {
      kind: 'i-parapheur'
      /** Root of the instance, such as `https://parapheur.example`. */
      baseUrl: string
      clientId: string
      clientSecret: string
      /** The entity, the desk that sends, and the circuit. */
      entityId: string
      deskId: string
      type: string
      subtype: string
    }
  | { kind: 'yousign'; baseUrl: string; apiKey: string; webhookSecret: string }

export type RemoteSigner = { givenName: string; familyName: string; email: string; phone: string | null }

/** One file, for one signer, sent once. */
export type DocumentToSign = {
  /** Ours, unique: sending again finds the request already made. */
  externalId: string
  title: string
  fileName: string
  bytes: Uint8Array
  /** Null where the circuit of the service chooses who signs. */
  signer: RemoteSigner | null
  /** Civil date after which the service gives up; null when it has no such date. */
  expiresOn: string | null
}

/** Where a request stands, as the service says it. `by` is the name it gives, `at` its own clock. */
export type RemoteState =
  | { state: 'waiting' }
  | { state: 'signed'; by: string | null; at: Date | null }
  | { state: 'refused'; by: string | null; reason: string }
  | { state: 'expired' | 'cancelled' }

export type RemoteFile = { bytes: Uint8Array; mediaType: string; fileName: string }

/**
 * Port of the services that sign. Every call has a time limit and may be made again.
 * All throw `signature-requests.provider-unavailable` (no answer, 5xx, too many requests: try later) or
 * `signature-requests.provider-refused` with `status` (wrong key, unknown desk: somebody must look), never a secret.
 */
export type SignatureProvider = {
  /** Who signs: the person we name, or those of the circuit. Whether it calls us, or must be asked. */
  capabilities: { signer: 'named' | 'circuit'; calls: boolean }
  /** Whether the address, the key and the circuit are right; sends nothing. */
  test: () => Promise<void>
  /** Sends the file. The reference is what the other calls take. */
  start: (document: DocumentToSign) => Promise<string>
  /** The reference of a request sent before, by our identifier; null when the service never received it. */
  find: (externalId: string) => Promise<string | null>
  stateOf: (reference: string) => Promise<RemoteState>
  /** Takes back a request that waits; `left` when only people can, at the service. One already ended is left as it is. */
  cancel: (reference: string) => Promise<'cancelled' | 'left'>
  /** The signed file. @throws signature-requests.signed-file-unreadable when it is not a whole PDF */
  fetchSigned: (reference: string) => Promise<RemoteFile>
  /** What the service keeps as evidence; null when it has none. */
  fetchEvidence: (reference: string) => Promise<RemoteFile | null>
}

/** Opens the account of a tenant; nothing is sent yet. */
export type SignatureProviders = { open: (access: ProviderAccess) => SignatureProvider }
