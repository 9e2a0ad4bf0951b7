import type { AgreementTemplateDto, publishTemplateInput } from '@salles-ouvertes/contract'
import type { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, onConstraint } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { publishedTemplates, saveTemplate, todayOf, type TemplateOwner } from './agreement-templates.store.ts'
import { getDraft } from './get-template-draft.ts'
import { presentTemplate } from './read-agreement-template.ts'
import { checkTemplate } from './rules/template/check-template.ts'
import { assertEditor } from './template-rights.ts'

export type PublishTemplate = TemplateOwner & z.infer<typeof publishTemplateInput>

/**
 * The draft becomes the next version, with the act that adopted it: agreements written from `inForceFrom` on follow it,
 * those already written keep their text. Source: docs/rules/agreement.md.
 * @throws tenants.not-found, agreements.not-allowed, agreements.template-changed
 * @throws agreements.template-invalid with `problems`, the places to correct
 * @throws request.invalid in force before today, or before its act
 */
export function publishTemplate(
  deps: Deps,
  actor: Actor,
  { revision, actNumber, actVotedOn, inForceFrom, ...owner }: PublishTemplate,
): Promise<AgreementTemplateDto> {
  return inTransaction(deps, actor, async (tx) => {
    assertEditor(actor, owner.tenantId)
    const draft = await getDraft(tx, owner, revision)
    const problems = checkTemplate(owner.buildingKind, draft.articles)
    if (problems.length > 0) fail('agreements.template-invalid', { problems })
    if (inForceFrom < (await todayOf(tx, owner.tenantId))) fail('request.invalid')
    const [last] = await publishedTemplates(tx, owner)
    const act = { actNumber, actVotedOn, inForceFrom }
    const version = {
      ...act,
      number: (last?.number ?? 0) + 1,
      publishedBy: actor.accountId,
      publishedAt: await clockNow(tx),
    }
    await onConstraint(saveTemplate(tx, draft.id, version), { in_force_once_voted: 'request.invalid' })
    await audit.record(tx, actor, {
      action: 'agreement-template.publish',
      subjectId: draft.id,
      tenantId: owner.tenantId,
      details: { buildingKind: owner.buildingKind, number: version.number, ...act },
    })
    return presentTemplate(tx, actor, owner)
  })
}
