import type { SignatureProviders } from '../features/signature-requests/signature-provider.ts'
import { createCallService } from './call-service.ts'
import { createIParapheur } from './i-parapheur.ts'
import { createYousign } from './yousign.ts'

/** Opens accounts at the services that sign; in production, on the public internet alone. */
export function createSignatureProviders({ isProduction }: { isProduction: boolean }): SignatureProviders {
  const callService = createCallService({ publicOnly: isProduction })
  return {
    open: (access) =>
      access.kind === 'yousign' ? createYousign(access, callService) : createIParapheur(access, callService),
  }
}
