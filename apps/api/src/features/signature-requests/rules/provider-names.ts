import type { SignatureProviderKind } from '@salles-ouvertes/contract'

/** As people know them. */
export const providerNames: Record<SignatureProviderKind, string> = { 'i-parapheur': 'i-Parapheur', yousign: 'Yousign' }
