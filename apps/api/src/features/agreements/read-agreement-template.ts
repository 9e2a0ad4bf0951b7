import {
  computedBlockName,
  condition,
  variableName,
  type AgreementTemplateDto,
  type templateVersion,
} from '@salles-ouvertes/contract'
import type { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { displayNames } from '../identity/index.ts'
import {
  bookingsToTry,
  findDraft,
  isPublished,
  publishedTemplates,
  templateInForce,
  todayOf,
  type PublishedTemplate,
  type TemplateOwner,
} from './agreement-templates.store.ts'
import { assertStaff } from './record-board-act.ts'
import { defaultArticles } from './rules/library/default-articles.ts'
import { checkTemplate } from './rules/template/check-template.ts'
import { computedBlocks } from './rules/template/computed-blocks.ts'
import { findVariable } from './rules/template/variables.ts'
import { mayEditTemplate } from './template-rights.ts'

/**
 * The articles of a tenant for one kind of building: those in force, the draft, the versions, and what may be written in
 * them. For its staff.
 * @throws tenants.not-found
 */
export function readAgreementTemplate(deps: Deps, actor: Actor, owner: TemplateOwner): Promise<AgreementTemplateDto> {
  return inReadOnly(deps, actor, async (tx) => {
    assertStaff(actor, owner.tenantId)
    return presentTemplate(tx, actor, owner)
  })
}

/** The articles as somebody of the tenant sees them now. */
export async function presentTemplate(tx: Tx, actor: Actor, owner: TemplateOwner): Promise<AgreementTemplateDto> {
  const { buildingKind, tenantId } = owner
  const versions = await publishedTemplates(tx, owner)
  const inForce = await templateInForce(tx, { ...owner, day: await todayOf(tx, tenantId) })
  const draft = await findDraft(tx, owner, 'none')
  const people = [...versions.map(({ publishedBy }) => publishedBy), ...(draft ? [draft.editedBy] : [])]
  const names = await displayNames(tx, people)
  const mayEdit = mayEditTemplate(actor, tenantId)
  return {
    buildingKind,
    inForce: {
      version: inForce && isPublished(inForce) ? presentVersion(inForce, names) : null,
      articles: inForce?.articles ?? defaultArticles[buildingKind],
    },
    draft: draft && {
      revision: draft.revision,
      articles: draft.articles,
      editedAt: draft.editedAt.toISOString(),
      editedBy: names.get(draft.editedBy) ?? '',
      problems: checkTemplate(buildingKind, draft.articles),
    },
    versions: versions.map((version) => presentVersion(version, names)),
    variables: variableName.options.flatMap((name) => {
      const variable = findVariable(name, buildingKind)
      return variable ? [{ name, needs: variable.needs }] : []
    }),
    conditions: condition.options,
    computedBlocks: computedBlockName.options.map((name) => ({ name, needs: computedBlocks[name].needs })),
    // Staff of one establishment does not see the bookings of the others.
    examples: mayEdit ? await bookingsToTry(tx, owner) : [],
    allowedActions: mayEdit ? ['edit', 'publish'] : [],
  }
}

const presentVersion = (
  version: PublishedTemplate,
  names: ReadonlyMap<string, string>,
): z.infer<typeof templateVersion> => ({
  id: version.id,
  number: version.number,
  actNumber: version.actNumber,
  actVotedOn: version.actVotedOn,
  inForceFrom: version.inForceFrom,
  publishedAt: version.publishedAt.toISOString(),
  publishedBy: names.get(version.publishedBy) ?? '',
})
