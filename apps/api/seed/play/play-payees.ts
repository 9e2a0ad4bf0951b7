import type { Deps } from '../../src/deps.ts'
import { savePayeeAccountOf } from '../../src/features/online-payments/index.ts'
import { demoPayees } from '../data/demo-money.ts'
import { given, type World } from './world.ts'

/** Who runs each tenant says where the payees are paid; the commune's contract is that of the simulated PayFiP. */
export async function playPayees(deps: Deps, world: World): Promise<void> {
  for (const { tenantKey, establishmentKey, iban, payfipClient } of demoPayees) {
    await savePayeeAccountOf(deps, world.officers[tenantKey], {
      tenantId: world.tenants[tenantKey].id,
      payeeEntityId: given(world.establishments, establishmentKey).payeeEntityId,
      ...{ iban, version: 0 },
      contract: payfipClient === null ? null : { clientNumber: payfipClient, kind: 'imprest', mode: 'test' },
    })
  }
}
