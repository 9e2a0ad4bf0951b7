export { addEstablishment, type AddEstablishment } from './add-establishment.ts'
export { addPhoto, type AddPhoto } from './add-photo.ts'
export { addBuilding } from './add-building.ts'
export { addFloor } from './add-floor.ts'
export { addRoom, type AddRoom } from './add-room.ts'
export { addSpace } from './add-space.ts'
export { applyImport } from './apply-import.ts'
export { getBookableRoom, listBookableRooms, type BookableRoom } from './bookable-room.store.ts'
export { catalogueRoutes } from './catalogue.routes.ts'
export { getRoomForUpdate, updateRoom, type RoomRow } from './catalogue.store.ts'
export { editBuilding } from './edit-building.ts'
export { editFloor } from './edit-floor.ts'
export { editRoom, type EditRoom } from './edit-room.ts'
export { presentRoomSheet } from './get-room-sheet.ts'
export { getSpaceTree } from './get-space-tree.ts'
export { getLegalEntity, type LegalEntity } from './legal-entity.store.ts'
export { sharedEstablishments, type SharedEstablishment } from './shared-places.store.ts'
export {
  holidayNames,
  loadCalendar,
  openingRulesOf,
  openingRulesOfRooms,
  siteHoursOfRooms,
  type Calendar,
  type RoomOpeningRule,
  type SiteHoursOfRoom,
} from './opening.store.ts'
export {
  exceptionsOfRooms,
  findExceptionForUpdate,
  insertException,
  listExceptions,
  markExceptionRemoved,
} from './opening-exception.store.ts'
export { photosOf } from './photo.store.ts'
export { previewImport, type PreviewImport } from './preview-import.ts'
export { publishRoom } from './publish-room.ts'
export { establishmentsOfPayee, scopeOfEstablishment } from './establishment-scope.ts'
export { getRoomAccess, type RoomAccess, type WayIn } from './room-access.store.ts'
export { usualKind, waysOn, wayToTry } from './rules/ways-in.ts'
export { setEstablishmentOpeningRules, setRoomOpeningRules } from './set-opening-rules.ts'
export { alarmOfUse } from './rules/site-alarm.ts'
export { assertMayEdit, assertMayPublish } from './rules/who-may-publish.ts'
export { setRoomAccess, type SetRoomAccess } from './set-room-access.ts'
export { setManager } from './set-manager.ts'
export { shareSite } from './share-site.ts'
export { pathToRoom } from './room-path.ts'
export { setSiteGuide } from './set-site-guide.ts'
export { findSitePicture } from './site-guide.store.ts'
export { setSitePicture } from './site-picture.ts'
export { setSiteHours } from './set-site-hours.ts'
export { saveComposition, spaceNosOf, spacesOfRoom } from './spaces.store.ts'
export { resolvePlace } from './suggest-places.ts'
export { withdrawRoom } from './withdraw-room.ts'
