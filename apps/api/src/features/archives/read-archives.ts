import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { ArchivesDto, retentionInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { getTenantSettings, lockTenant, saveSettings } from '../tenants/index.ts'
import { assertArchivist } from './assert-archivist.ts'
import { findEliminations, presentElimination, totalsOf } from './eliminations.store.ts'
import { proposedRetention } from './rules/retention.ts'

/** How long the tenant keeps its records, and the lists of those whose time is over. @throws tenants.not-found */
export function getArchives(deps: Pick<Deps, 'db'>, actor: Actor, tenantId: string): Promise<ArchivesDto> {
  return inReadOnly(deps, actor, async (tx) => {
    assertArchivist(actor, tenantId)
    return presentArchives(tx, tenantId)
  })
}

/**
 * How long records are kept from now on; lists already made keep what they say.
 * @throws tenants.not-found, tenants.rules-changed somebody else changed them meanwhile
 */
export function setRetention(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { tenantId, former, rules }: z.infer<typeof retentionInput> & { tenantId: string },
): Promise<ArchivesDto> {
  return inTransaction(deps, actor, async (tx) => {
    assertArchivist(actor, tenantId)
    await lockTenant(tx, tenantId)
    const { retention } = await getTenantSettings(tx, tenantId)
    if (!isDeepStrictEqual(retention ?? proposedRetention, former)) fail('tenants.rules-changed')
    await saveSettings(tx, tenantId, { retention: rules })
    await audit.record(tx, actor, { action: 'tenant.set-retention', subjectId: tenantId, tenantId, details: rules })
    return presentArchives(tx, tenantId)
  })
}

/** As `getArchives`, in the transaction of a command. */
export async function presentArchives(tx: Tx, tenantId: string): Promise<ArchivesDto> {
  const { retention } = await getTenantSettings(tx, tenantId)
  const rows = await findEliminations(tx, tenantId)
  const totals = await totalsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return {
    rules: retention ?? proposedRetention,
    areProposed: retention === null,
    eliminations: rows.map((row) => presentElimination(row, totals.get(row.id))),
  }
}
