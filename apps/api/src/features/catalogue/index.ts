export { getBookableRoom, listBookableRooms, type BookableRoom } from './bookable-room.store.ts'
export { getLegalEntity, type LegalEntity } from './legal-entity.store.ts'
export { loadCalendar, openingRulesOf, openingRulesOfRooms, type Calendar, type RoomOpeningRule } from './opening.store.ts'
export { getRoomAccess, type RoomAccess } from './room-access.store.ts'
