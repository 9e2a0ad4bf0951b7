import {
  agreementTemplate,
  discardDraftQuery,
  idParams,
  publishTemplateInput,
  templateDraftInput,
  templateParams,
  templatePreview,
  templatePreviewInput,
  wordedBuildings,
  type AgreementBuilding,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { discardTemplateDraft } from './discard-template-draft.ts'
import { listWordedBuildings } from './list-worded-buildings.ts'
import { previewTemplate } from './preview-template.ts'
import { publishTemplate } from './publish-template.ts'
import { readAgreementTemplate } from './read-agreement-template.ts'
import { saveTemplateDraft } from './save-template-draft.ts'

const tags = ['agreements']
const path = '/tenants/:id/agreement-templates/:buildingKind'
const ownerOf = ({ id, buildingKind }: { id: string; buildingKind: AgreementBuilding }) => ({
  tenantId: id,
  buildingKind,
})

/** The articles of a tenant: read, drafted, tried on a booking, published with the act that adopted them. */
export async function agreementTemplateRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/tenants/:id/agreement-templates', {
    config: { access: 'staff' },
    schema: {
      operationId: 'listWordedBuildings',
      tags,
      params: idParams,
      response: { 200: wordedBuildings },
    },
    handler: (request) => listWordedBuildings(deps, request.actor, request.params.id),
  })
  app.get(path, {
    config: { access: 'staff' },
    schema: {
      operationId: 'readAgreementTemplate',
      tags,
      params: templateParams,
      response: { 200: agreementTemplate },
    },
    handler: (request) => readAgreementTemplate(deps, request.actor, ownerOf(request.params)),
  })
  app.post(`${path}/draft`, {
    config: { access: 'staff' },
    schema: {
      operationId: 'saveTemplateDraft',
      tags,
      params: templateParams,
      body: templateDraftInput,
      response: { 200: agreementTemplate },
    },
    handler: (request) => saveTemplateDraft(deps, request.actor, { ...request.body, ...ownerOf(request.params) }),
  })
  app.delete(`${path}/draft`, {
    config: { access: 'staff' },
    schema: {
      operationId: 'discardTemplateDraft',
      tags,
      params: templateParams,
      querystring: discardDraftQuery,
      response: { 200: agreementTemplate },
    },
    handler: (request) => discardTemplateDraft(deps, request.actor, { ...request.query, ...ownerOf(request.params) }),
  })
  app.post(`${path}/preview`, {
    config: { access: 'staff' },
    schema: {
      operationId: 'previewTemplate',
      tags,
      params: templateParams,
      body: templatePreviewInput,
      response: { 200: templatePreview },
    },
    handler: (request) => previewTemplate(deps, request.actor, { ...request.body, ...ownerOf(request.params) }),
  })
  app.post(`${path}/publish`, {
    config: { access: 'staff' },
    schema: {
      operationId: 'publishTemplate',
      tags,
      params: templateParams,
      body: publishTemplateInput,
      response: { 200: agreementTemplate },
    },
    handler: (request) => publishTemplate(deps, request.actor, { ...request.body, ...ownerOf(request.params) }),
  })
}
