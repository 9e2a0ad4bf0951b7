export { addEstablishment, type AddEstablishment } from './add-establishment.ts'
export { addPhoto, type AddPhoto } from './add-photo.ts'
export { addRoom, type AddRoom } from './add-room.ts'
export { applyImport } from './apply-import.ts'
export { getBookableRoom, listBookableRooms, type BookableRoom } from './bookable-room.store.ts'
export { catalogueRoutes } from './catalogue.routes.ts'
export { editRoom, type EditRoom } from './edit-room.ts'
export { getLegalEntity, type LegalEntity } from './legal-entity.store.ts'
export {
  holidayNames,
  loadCalendar,
  openingRulesOf,
  openingRulesOfRooms,
  type Calendar,
  type RoomOpeningRule,
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
export { getRoomAccess, type RoomAccess } from './room-access.store.ts'
export { setEstablishmentOpeningRules, setRoomOpeningRules } from './set-opening-rules.ts'
export { setRoomAccess, type SetRoomAccess } from './set-room-access.ts'
export { resolvePlace } from './suggest-places.ts'
export { withdrawRoom } from './withdraw-room.ts'
