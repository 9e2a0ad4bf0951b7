import type { templatePreview, templatePreviewInput } from '@salles-ouvertes/contract'
import type { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getBookingFacts } from '../bookings/index.ts'
import { todayOf, type TemplateOwner } from './agreement-templates.store.ts'
import { factsOfBooking } from './facts-of-booking.ts'
import { composeAgreement } from './rules/agreement-content.ts'
import { textOfAgreement } from './rules/agreement-text.ts'
import { checkTemplate } from './rules/template/check-template.ts'
import { assertEditor } from './template-rights.ts'

export type PreviewTemplate = TemplateOwner & z.infer<typeof templatePreviewInput>

/**
 * The agreement that these articles would give a booking of the tenant, and what keeps them from being published.
 * Nothing is written and no number is taken.
 * @throws tenants.not-found, agreements.not-allowed, bookings.not-found, agreements.incomplete-facts
 */
export function previewTemplate(
  deps: Deps,
  actor: Actor,
  { tenantId, buildingKind, bookingId, articles }: PreviewTemplate,
): Promise<z.infer<typeof templatePreview>> {
  return inReadOnly(deps, actor, async (tx) => {
    assertEditor(actor, tenantId)
    const { row, room } = await getBookingFacts(tx, bookingId)
    if (row.tenantId !== tenantId || room.establishment.kind !== buildingKind) fail('bookings.not-found')
    const facts = await factsOfBooking(tx, bookingId, { number: 'essai', day: await todayOf(tx, tenantId) })
    return {
      text: textOfAgreement(composeAgreement(facts, articles)),
      problems: checkTemplate(buildingKind, articles),
    }
  })
}
