import {
  buildingInput,
  empty,
  floorInput,
  idParams,
  made,
  managerInput,
  siteHoursInput,
  siteSharingInput,
  spaceInput,
  spaceTree,
} from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { addBuilding } from './add-building.ts'
import { addFloor } from './add-floor.ts'
import { addSpace } from './add-space.ts'
import { editBuilding } from './edit-building.ts'
import { editFloor } from './edit-floor.ts'
import { editSpace } from './edit-space.ts'
import { getSpaceTree } from './get-space-tree.ts'
import { setManager } from './set-manager.ts'
import { setSiteHours } from './set-site-hours.ts'
import { shareSite } from './share-site.ts'

const config = { access: 'staff' } as const
const tags = ['spaces']
const adding = { tags, params: idParams, response: { 200: made } }
const changing = { tags, params: idParams, response: { 200: empty } }

/** Buildings, floors and spaces, as those who own them keep them. */
export async function spacesRoutes(app: Api, deps: Deps): Promise<void> {
  app.get(
    '/establishments/:id/spaces',
    { config, schema: { operationId: 'getSpaceTree', tags, params: idParams, response: { 200: spaceTree } } },
    (request) => getSpaceTree(deps, request.actor, request.params.id),
  )
  app.post(
    '/sites/:id/hours',
    { config, schema: { operationId: 'setSiteHours', ...changing, body: siteHoursInput } },
    (request) => setSiteHours(deps, request.actor, { ...request.body, siteId: request.params.id }),
  )
  app.post(
    '/sites/:id/sharing',
    { config, schema: { operationId: 'shareSite', ...changing, body: siteSharingInput } },
    (request) => shareSite(deps, request.actor, { ...request.body, siteId: request.params.id }),
  )
  app.post(
    '/establishments/:id/manager',
    { config, schema: { operationId: 'setManager', ...changing, body: managerInput } },
    (request) => setManager(deps, request.actor, { ...request.body, establishmentId: request.params.id }),
  )
  app.post(
    '/sites/:id/buildings',
    { config, schema: { operationId: 'addBuilding', ...adding, body: buildingInput } },
    (request) => addBuilding(deps, request.actor, { ...request.body, siteId: request.params.id }),
  )
  app.post(
    '/buildings/:id/edit',
    { config, schema: { operationId: 'editBuilding', ...changing, body: buildingInput } },
    (request) => editBuilding(deps, request.actor, { ...request.body, buildingId: request.params.id }),
  )
  app.post(
    '/buildings/:id/floors',
    { config, schema: { operationId: 'addFloor', ...adding, body: floorInput } },
    (request) => addFloor(deps, request.actor, { ...request.body, buildingId: request.params.id }),
  )
  app.post(
    '/floors/:id/edit',
    { config, schema: { operationId: 'editFloor', ...changing, body: floorInput } },
    (request) => editFloor(deps, request.actor, { ...request.body, floorId: request.params.id }),
  )
  app.post(
    '/buildings/:id/spaces',
    { config, schema: { operationId: 'addSpace', ...adding, body: spaceInput } },
    (request) => addSpace(deps, request.actor, { ...request.body, buildingId: request.params.id }),
  )
  app.post(
    '/spaces/:id/edit',
    { config, schema: { operationId: 'editSpace', ...changing, body: spaceInput } },
    (request) => editSpace(deps, request.actor, { ...request.body, spaceId: request.params.id }),
  )
}
