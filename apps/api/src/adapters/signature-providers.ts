import type { SignatureProviders } from '../features/signature-requests/signature-provider.ts'
import { createCallService } from './call-service.ts'
import { createIParapheur } from './i-parapheur.ts'
import { createYousign } from './yousign.ts'

type Reach = {
  isProduction: boolean
  /** Hosts of the network of the instance that it may call. */ privateHosts?: readonly string[]
}

/** Opens accounts at the services that sign; in production, on the public internet and at `privateHosts` alone. */
export function createSignatureProviders({ isProduction, privateHosts = [] }: Reach): SignatureProviders {
  const callPublic = createCallService({ publicOnly: true })
  const callAny = createCallService({ publicOnly: false })
  return {
    open: (access) => {
      const isFiltered = isProduction && !privateHosts.includes(new URL(access.baseUrl).hostname)
      const callService = isFiltered ? callPublic : callAny
      return access.kind === 'yousign' ? createYousign(access, callService) : createIParapheur(access, callService)
    },
  }
}
