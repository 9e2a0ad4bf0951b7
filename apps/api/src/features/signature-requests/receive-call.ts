import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { accessOf, findProvider } from './provider-account.ts'
import { saveRequest } from './requests.store.ts'

/** Of what a call says only the request is believed, and only to look at it. */
const call = z.object({ data: z.object({ signature_request: z.object({ id: z.string().min(1).max(200) }) }) })

export type ServiceCallReceived = {
  tenantId: string
  body: Buffer
  /** `sha256=<hex>`: HMAC of the bytes received, under the key of the subscription; empty when none was sent. */
  signature: string
}

/**
 * A call of Yousign, late, repeated or out of order: the request that it names is asked again of the service. Anything
 * else is passed over in silence, so that nobody learns which tenant signs there.
 */
export async function receiveCall(deps: Deps, { tenantId, body, signature }: ServiceCallReceived): Promise<void> {
  const actor = systemActor(tenantId)
  const account = await inReadOnly(deps, actor, (tx) => findProvider(tx, tenantId, 'none'))
  const access = account && accessOf(deps, account)
  if (access?.kind !== 'yousign' || !isSignedWith(access.webhookSecret, body, signature)) return
  const said = call.safeParse(readJson(body))
  if (!said.success) return
  const reference = said.data.data.signature_request.id
  await inTransaction(deps, actor, async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(sql`
      SELECT id FROM signature_request WHERE tenant_id = ${tenantId}::uuid AND reference = ${reference} AND ended_at IS NULL
      FOR UPDATE`)
    const [row] = rows
    if (row) await saveRequest(tx, row.id, {}, 0)
  })
}

/** Compared without telling where they differ. */
function isSignedWith(secret: string, body: Buffer, signature: string): boolean {
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`)
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
