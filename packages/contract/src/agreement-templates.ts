import { z } from 'zod'
import { agreementText } from './agreements.ts'
import { id, instant, localDate, shortText } from './values.ts'
import { organisationKind, purpose } from './vocabulary.ts'

/** Kinds of building whose agreements have a wording that a tenant may edit. */
export const agreementBuilding = z.enum(['college', 'municipal-hall'])
export type AgreementBuilding = z.infer<typeof agreementBuilding>

/** What a text of an agreement may depend on. Closed: an article never asks anything else. */
export const conditionName = z.enum([
  ...organisationKind.options.map((kind) => `organiser-${kind}` as const),
  ...purpose.options.map((category) => `purpose-${category}` as const),
  'event',
  'economic-use',
  'minors',
  'free',
  'reduced',
  'republican-commitment',
  'series',
  'several-rooms',
  'holidays-excluded',
  'holidays-included',
  'insurance-declared',
  'insurance-ends-early',
  'opened-by-person',
  'key-box',
  'secret-code',
  'other-contacts',
  'house-rules',
  'shared-areas',
  'excluded-areas',
  'shared-place',
  'other-manager',
  'other-payee',
  'recall-notice-settled',
  'instalments',
  'payment-due-settled',
  'payment-means-settled',
  'vat-settled',
  'utilities-settled',
  'utilities-included',
  'deposit',
  'key-fee-settled',
  'cancellation-settled',
  'retention-settled',
  'data-contact-settled',
  'court-settled',
])
export type ConditionName = z.infer<typeof conditionName>

/** `minors`: stands where the condition holds; `not minors`: where it does not. */
export const condition = z
  .enum([...conditionName.options, ...conditionName.options.map((name) => `not ${name}` as const)])
  .meta({ id: 'AgreementCondition' })
export type Condition = z.infer<typeof condition>

/** Words that a text takes from the booking, typed `{{…}}`; in French, since officers type them. */
export const variableName = z.enum([
  'convention.numero',
  'activite',
  'categorie',
  'public',
  'effectif',
  'site.nom',
  'site.adresse',
  'site.parties-communes',
  'site.locaux-exclus',
  'organisateur.nom',
  'organisateur.representant',
  'organisateur.qualite',
  'proprietaire.nom',
  'etablissement.nom',
  'second-etablissement.nom',
  'gestionnaire.nom',
  'gestionnaire',
  'du-gestionnaire',
  'signataires',
  'responsable.nom',
  'responsable.telephone',
  'contact.nom',
  'contact.telephone',
  'contact.courriel',
  'contacts.autres',
  'seances.nombre',
  'seances.premiere',
  'seances.derniere',
  'reprise.delai',
  'gratuite.fondement',
  'gratuite.acte',
  'gratuite.valeur',
  'tarif.nom',
  'tarif.version',
  'tarif.acte',
  'redevance.total',
  'redevance.beneficiaire',
  'paiement.delai',
  'paiement.moyens',
  'tva',
  'depots',
  'cle.montant',
  'assurance.assureur',
  'assurance.contrat',
  'assurance.echeance',
  'modification.ecart',
  'modification.personnes',
  'conservation',
  'donnees.contact',
  'tribunal',
])
export type VariableName = z.infer<typeof variableName>

/** Tables and lists that the platform computes: a template only says where they stand. */
export const computedBlockName = z.enum([
  'rooms',
  'dates',
  'price',
  'ways-in',
  'instalments',
  'cancellation-steps',
  'house-rules',
])
export type ComputedBlockName = z.infer<typeof computedBlockName>

/** All must hold; none: always. */
const when = z.array(condition).max(6).default([])
const templateBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: shortText(2000), when }),
  z.strictObject({
    kind: z.literal('list'),
    items: z
      .array(z.strictObject({ text: shortText(1000), when }))
      .min(1)
      .max(20),
    when,
  }),
  z.strictObject({ kind: z.literal('computed'), name: computedBlockName, when }),
])
export const templateArticle = z
  .strictObject({
    /** Stays the same when the title changes. */
    key: z.string().regex(/^[a-z0-9-]{1,60}$/),
    title: shortText(160),
    when,
    blocks: z.array(templateBlock).min(1).max(20),
  })
  .meta({ id: 'TemplateArticle' })
export type TemplateArticle = z.infer<typeof templateArticle>
export type TemplateBlock = TemplateArticle['blocks'][number]

/** Articles in the order in which an agreement prints and numbers them. */
export const templateArticles = z
  .array(templateArticle)
  .min(1)
  .max(60)
  .refine((articles) => new Set(articles.map(({ key }) => key)).size === articles.length, 'a key twice')

/** What keeps a text from being published, and where it is. */
export const templateProblem = z
  .object({
    kind: z.enum([
      'unknown-variable',
      'may-be-empty',
      'open-braces',
      'contradiction',
      'missing-block',
      'missing-article',
    ]),
    /** Article by its key; null when the article itself is missing. Positions count from 1; null: the title. */
    article: z.string().nullable(),
    block: z.number().int().nullable(),
    item: z.number().int().nullable(),
    /** The variable, the block, the condition or the key of the missing article. */
    name: z.string(),
    /** Conditions under which the text must stand. */
    needs: z.array(condition),
  })
  .meta({ id: 'TemplateProblem' })
export type TemplateProblem = z.infer<typeof templateProblem>

export const templateVersion = z
  .object({
    id,
    number: z.number().int(),
    actNumber: z.string(),
    actVotedOn: localDate,
    inForceFrom: localDate,
    publishedAt: instant,
    publishedBy: z.string(),
  })
  .meta({ id: 'TemplateVersion' })

export const agreementTemplate = z
  .object({
    buildingKind: agreementBuilding,
    /** What an agreement written today says. */
    inForce: z.object({
      /** Null: the wording of the platform. */
      version: templateVersion.nullable(),
      articles: z.array(templateArticle),
    }),
    draft: z
      .object({
        revision: z.number().int(),
        articles: z.array(templateArticle),
        editedAt: instant,
        editedBy: z.string(),
        problems: z.array(templateProblem),
      })
      .nullable(),
    /** The most recent first. */
    versions: z.array(templateVersion),
    variables: z.array(z.object({ name: variableName, needs: z.array(condition) })),
    conditions: z.array(condition),
    computedBlocks: z.array(z.object({ name: computedBlockName, needs: z.array(condition) })),
    /** For those who write: bookings of the tenant on which a text may be tried; the most recent first. */
    examples: z.array(z.object({ id, reference: z.string(), label: z.string() })),
    allowedActions: z.array(z.enum(['edit', 'publish'])),
  })
  .meta({ id: 'AgreementTemplate' })
export type AgreementTemplateDto = z.infer<typeof agreementTemplate>

/** Kinds of building that a tenant has, whose agreements have a wording. */
export const wordedBuildings = z.object({ buildingKinds: z.array(agreementBuilding) }).meta({ id: 'WordedBuildings' })
export type WordedBuildings = z.infer<typeof wordedBuildings>

export const templateParams = z.strictObject({ id, buildingKind: agreementBuilding })
/** `revision` is that of the draft that was read; null when there was none. */
const revision = z.number().int().min(1).nullable()
export const templateDraftInput = z
  .strictObject({ revision, articles: templateArticles })
  .meta({ id: 'TemplateDraftForm' })
export const discardDraftQuery = z.strictObject({ revision: z.coerce.number().int().min(1) })
export const templatePreviewInput = z
  .strictObject({ bookingId: id, articles: templateArticles })
  .meta({ id: 'TemplatePreviewForm' })
export const templatePreview = z
  .object({ text: agreementText, problems: z.array(templateProblem) })
  .meta({ id: 'TemplatePreview' })
export const publishTemplateInput = z
  .strictObject({
    revision: z.number().int().min(1),
    actNumber: shortText(60),
    actVotedOn: localDate,
    /** From today on. */
    inForceFrom: localDate,
  })
  .meta({ id: 'PublishTemplateForm' })
