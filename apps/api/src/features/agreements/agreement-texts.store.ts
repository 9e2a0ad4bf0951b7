import { eq } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { toLocal } from '../../platform/time.ts'
import { agreementTextTable } from './agreement-templates.tables.ts'
import { templateInForce } from './agreement-templates.store.ts'
import type { AgreementRow } from './agreements.store.ts'
import { composeAgreement, type AgreementContent } from './rules/agreement-content.ts'
import { saysMinorPeople } from './rules/template/required-articles.ts'

/**
 * Composes the text of an agreement from the version in force on the day it was written, and keeps it; the first one
 * stays. An amendment follows the agreement, not a template. @throws agreements.incomplete-facts
 */
export async function keepText(tx: Tx, agreement: AgreementRow): Promise<AgreementContent> {
  const { id: agreementId, tenantId, organisationId, facts, createdAt } = agreement
  const day = toLocal(facts.zone, createdAt).date
  const { buildingKind } = facts
  const template = facts.amends ? null : await templateInForce(tx, { tenantId, buildingKind, day })
  const { facts: _, ...content } = composeAgreement(facts, template?.articles)
  await tx
    .insert(agreementTextTable)
    .values({ agreementId, tenantId, organisationId, templateId: template?.id ?? null, content })
    .onConflictDoNothing()
  return textOf(tx, agreement)
}

/** Whether an agreement written on that day says how many more people are a minor change. */
export async function tellsMinorPeople(tx: Tx, where: Parameters<typeof templateInForce>[1]): Promise<boolean> {
  const template = await templateInForce(tx, where)
  return !template || saysMinorPeople(template.articles)
}

/** What an agreement says: the text kept when it was written. One written before texts were kept has the platform's. */
export async function textOf(tx: Tx, { id, facts }: Pick<AgreementRow, 'id' | 'facts'>): Promise<AgreementContent> {
  const [kept] = await tx.select().from(agreementTextTable).where(eq(agreementTextTable.agreementId, id))
  return kept ? { ...kept.content, facts } : composeAgreement(facts)
}
