import type { TemplateArticle } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenAgreements, type GivenAgreements } from '../../../../../tests/support/given-agreements.ts'
import { textOfPdf } from '../../../../../tests/support/read-pdf.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import type { AccountActor, Actor } from '../../platform/actor.ts'
import { discardTemplateDraft } from './discard-template-draft.ts'
import { downloadDocument } from './download-document.ts'
import { listWordedBuildings } from './list-worded-buildings.ts'
import { previewTemplate } from './preview-template.ts'
import { publishTemplate, type PublishTemplate } from './publish-template.ts'
import { getAgreementText } from './read-agreement.ts'
import { readAgreementTemplate } from './read-agreement-template.ts'
import { recordSignature } from './record-signature.ts'
import { defaultArticles } from './rules/library/default-articles.ts'
import { saveTemplateDraft, type SaveTemplateDraft } from './save-template-draft.ts'
import { sealAgreement } from './seal-agreement.ts'

let given: GivenAgreements
let officer: AccountActor
let hall: { tenantId: string; buildingKind: 'municipal-hall' }
beforeAll(async () => {
  given = await givenAgreements()
  const { accountId } = await given.person('Rédactrice')
  officer = { ...given.commune.officer, accountId }
  hall = { tenantId: given.commune.id, buildingKind: 'municipal-hall' }
})
afterAll(() => given.close())

const own = (text: string, title = 'Clause de la commune'): TemplateArticle => ({
  key: 'propre-1',
  title,
  when: [],
  blocks: [{ kind: 'paragraph', text, when: [] }],
})
const withOwn = (text: string) => [...defaultArticles['municipal-hall'], own(text)]
const read = (actor: Actor = officer) => readAgreementTemplate(given.deps, actor, hall)
const save = async (articles: TemplateArticle[], change: Partial<SaveTemplateDraft> = {}, actor: Actor = officer) =>
  saveTemplateDraft(given.deps, actor, {
    ...hall,
    revision: (await read()).draft?.revision ?? null,
    articles,
    ...change,
  })
const publish = async (change: Partial<PublishTemplate> = {}, actor: Actor = officer) =>
  publishTemplate(given.deps, actor, {
    ...hall,
    revision: (await read()).draft?.revision ?? 1,
    actNumber: 'CM-40',
    actVotedOn: '2026-09-01',
    inForceFrom: '2026-10-05',
    ...change,
  })
const discard = async () => {
  const { draft } = await read()
  if (draft) await discardTemplateDraft(given.deps, officer, { ...hall, revision: draft.revision })
}
const slot = (day: number) => ({
  startsAt: `2026-11-${String(day).padStart(2, '0')}T18:30:00+01:00`,
  endsAt: `2026-11-${String(day).padStart(2, '0')}T20:30:00+01:00`,
})
const written = async (day: number) => given.toSign({ roomId: given.villageHall.id, ...slot(day) })
const titlesOf = async (agreementId: string) =>
  (await getAgreementText(given.deps, given.association.member, agreementId)).articles.map(({ title }) => title)
const audited = async (action: string) => {
  const { rows } = await given.superuser.query(
    'SELECT details FROM audit_entry WHERE action = $1 AND tenant_id = $2 ORDER BY at',
    [action, hall.tenantId],
  )
  return rows.map(({ details }) => details)
}

describe('the articles of a tenant', () => {
  it('are those of the platform until it publishes its own', async () => {
    const template = await read()
    expect(template.inForce).toEqual({ version: null, articles: defaultArticles['municipal-hall'] })
    expect(template).toMatchObject({ draft: null, versions: [], allowedActions: ['edit', 'publish'] })
    expect(template.variables).not.toContainEqual(expect.objectContaining({ name: 'etablissement.nom' }))
  })

  it('are of the kinds of building that it has', async () => {
    const kindsOf = (actor: Actor, tenantId: string) => listWordedBuildings(given.deps, actor, tenantId)
    expect(await kindsOf(officer, given.commune.id)).toEqual({ buildingKinds: ['municipal-hall'] })
    expect(await kindsOf(given.departement.officer, given.departement.id)).toEqual({ buildingKinds: ['college'] })
    await expect(kindsOf(officer, given.departement.id)).rejects.toMatchObject({ code: 'tenants.not-found' })
  })

  it('are read by its staff, written by its officers, unknown to the others', async () => {
    const caretaker = givenStaff('caretaker', given.commune.id, given.hall.id)
    expect((await read(caretaker)).allowedActions).toEqual([])
    await expect(save(withOwn('x'), {}, caretaker)).rejects.toMatchObject({ code: 'agreements.not-allowed' })
    await expect(publish({}, caretaker)).rejects.toMatchObject({ code: 'agreements.not-allowed' })
    for (const stranger of [given.departement.officer, given.association.member]) {
      await expect(read(stranger)).rejects.toMatchObject({ code: 'tenants.not-found' })
      await expect(save(withOwn('x'), {}, stranger)).rejects.toMatchObject({ code: 'tenants.not-found' })
    }
  })

  it('keep a draft with its mistakes, and say where they are', async () => {
    const { draft } = await save(withOwn('Bonjour {{organisateur.nm}}'))
    expect(draft).toMatchObject({ revision: 1, editedBy: 'Camille Rédactrice' })
    expect(draft?.problems).toEqual([
      { kind: 'unknown-variable', article: 'propre-1', block: 1, item: null, name: 'organisateur.nm', needs: [] },
    ])
    expect(await audited('agreement-template.save')).toEqual([{ buildingKind: 'municipal-hall', revision: 1 }])
  })

  it('refuse to publish them, whatever else is right', async () => {
    const refusal = { code: 'agreements.template-invalid', details: { problems: [{ name: 'organisateur.nm' }] } }
    await expect(publish()).rejects.toMatchObject(refusal)
    await save(withOwn('Assureur : {{assurance.assureur}}'))
    await expect(publish()).rejects.toMatchObject({ details: { problems: [{ kind: 'may-be-empty' }] } })
    expect((await read()).versions).toEqual([])
  })

  it('let one of two people who write at once save, and tell the other', async () => {
    const revision = (await read()).draft?.revision ?? null
    const answers = await Promise.allSettled([save(withOwn('Un'), { revision }), save(withOwn('Deux'), { revision })])
    const refused = answers.filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'agreements.template-changed' } }])
    await expect(publish({ revision: revision ?? 1 })).rejects.toMatchObject({ code: 'agreements.template-changed' })
    await discard()
    const first = await Promise.allSettled([
      save(withOwn('Un'), { revision: null }),
      save(withOwn('Deux'), { revision: null }),
    ])
    expect(first.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'agreements.template-changed' } },
    ])
  })

  it('are given up on demand; nothing is left to publish then', async () => {
    await discard()
    expect((await read()).draft).toBeNull()
    await expect(publish()).rejects.toMatchObject({ code: 'agreements.template-changed' })
  })

  it('are tried on a booking of the tenant, mistakes shown as they were typed, and nothing is written', async () => {
    const { bookingId, id } = await written(3)
    const before = await read()
    expect(before.examples).toContainEqual(expect.objectContaining({ id: bookingId }))
    const articles = withOwn('Bonjour {{organisateur.nom}}, {{qui}}.')
    const { text, problems } = await previewTemplate(given.deps, officer, { ...hall, bookingId, articles })
    expect(text.articles.at(-1)).toMatchObject({ title: 'Clause de la commune' })
    expect(text.articles.at(-1)?.paragraphs[0]).toMatch(/^Bonjour .+, \{\{qui\}\}\.$/)
    expect(problems).toMatchObject([{ name: 'qui' }])
    expect(await read()).toEqual(before)
    expect(await titlesOf(id)).not.toContain('Clause de la commune')
    const ofCollege = await given.approved()
    await expect(
      previewTemplate(given.deps, officer, { ...hall, bookingId: ofCollege.id, articles }),
    ).rejects.toMatchObject({ code: 'bookings.not-found' })
  })
})

describe('a version that was adopted', () => {
  it('serves from its day on, cites its act, and leaves what was written before as it was', async () => {
    const before = await written(4)
    await save(withOwn('La commune offre le café à {{organisateur.nom}}.'))
    expect(await titlesOf((await written(5)).id)).not.toContain('Clause de la commune')

    await expect(publish({ inForceFrom: '2026-10-01' })).rejects.toMatchObject({
      code: 'request.invalid',
    })
    await expect(publish({ actVotedOn: '2026-10-06' })).rejects.toMatchObject({ code: 'request.invalid' })
    const template = await publish()
    expect(template.draft).toBeNull()
    expect(template.versions).toMatchObject([{ number: 1, actNumber: 'CM-40', actVotedOn: '2026-09-01' }])
    expect(template.inForce.version).toMatchObject({ number: 1 })
    expect(await audited('agreement-template.publish')).toMatchObject([{ number: 1, actNumber: 'CM-40' }])

    const after = await written(6)
    expect(await titlesOf(after.id)).toContain('Clause de la commune')
    expect(await titlesOf(before.id)).not.toContain('Clause de la commune')

    await given.signedByOrganiser(before)
    const input = { agreementId: before.id, party: 'owner' as const, sha256: before.sha256, note: '' }
    await recordSignature(given.deps, given.mayor, input)
    const { tenantId, bookingId, id: agreementId } = before
    await sealAgreement(given.deps, { type: 'agreement.signed', tenantId, agreementId, bookingId })
    const file = await downloadDocument(given.deps, given.association.member, { agreementId, version: 'signed' })
    const words = await textOfPdf(file.bytes)
    expect(words).toContain('Preuves de signature')
    expect(words).not.toContain('Clause de la commune')
  })

  it('does not serve before its day', async () => {
    await save(withOwn('Pour plus tard.').map((each) => ({ ...each, title: `${each.title} bis` })))
    const template = await publish({ inForceFrom: '2027-01-01', actNumber: 'CM-41' })
    expect(template.versions.map(({ number }) => number)).toEqual([2, 1])
    expect(template.inForce.version).toMatchObject({ number: 1 })
    expect(await titlesOf((await written(9)).id)).toContain('Clause de la commune')
  })

  it('never changes, nor does the text of an agreement, even by hand in the database', async () => {
    const kept = 'published_template_is_immutable'
    const asOwner = (text: string) => given.superuser.query(text)
    await expect(asOwner(`UPDATE agreement_template SET articles = '[]'`)).rejects.toMatchObject({ constraint: kept })
    await expect(asOwner('DELETE FROM agreement_template')).rejects.toMatchObject({ constraint: kept })
    const { rows } = await asOwner(
      `SELECT has_table_privilege('salles_app', 'agreement_text', 'UPDATE, DELETE') AS may, count(*)::int AS texts,
         count(template_id)::int AS own FROM agreement_text`,
    )
    expect(rows).toEqual([{ may: false, texts: 5, own: 2 }])
  })

  it('is the only one that a text may come from, and nothing is offered to sign without its text', async () => {
    await save(withOwn('Brouillon'))
    const query = (text: string) => given.superuser.query(text)
    await expect(
      query(`INSERT INTO agreement_text SELECT gen_random_uuid(), tenant_id, gen_random_uuid(), id, '{}'
             FROM agreement_template WHERE number IS NULL`),
    ).rejects.toMatchObject({ constraint: 'text_of_published_template' })
    const { id } = await written(10)
    await query(`DELETE FROM agreement_text WHERE agreement_id = '${id}'`)
    await query(`UPDATE agreement SET status = 'draft' WHERE id = '${id}'`)
    await expect(query(`UPDATE agreement SET status = 'to-sign' WHERE id = '${id}'`)).rejects.toMatchObject({
      constraint: 'agreement_has_its_text',
    })
  })
})
