import { holds, type AccountActor, type Actor } from '../../platform/actor.ts'
import { fail } from '../../platform/errors.ts'
import { assertStaff } from './record-board-act.ts'

/** Whether the actor writes the articles of the tenant; its other staff only reads them. */
export const mayEditTemplate = (actor: Actor, tenantId: string): actor is AccountActor =>
  holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })

/** @throws tenants.not-found to strangers, agreements.not-allowed to staff who only reads */
export function assertEditor(actor: Actor, tenantId: string): asserts actor is AccountActor {
  assertStaff(actor, tenantId)
  if (!mayEditTemplate(actor, tenantId)) fail('agreements.not-allowed')
}
