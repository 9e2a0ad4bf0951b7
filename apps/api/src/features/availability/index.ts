export { availabilityRoutes } from './availability.routes.ts'
export { busySlots } from './busy-slots.ts'
export { closeRooms } from './close-rooms.ts'
export { extendHolds, firmHolds } from './firm-holds.ts'
export { liftClosure } from './lift-closure.ts'
export { moveHold } from './move-hold.ts'
export { nearestFree, type SearchedRoom } from './nearest-free.ts'
export { occupySlots, type Occupation, type OccupiedRoom, type SlotUse } from './occupy-slots.ts'
export { openingFor, openingsFor, type OpeningRoom } from './opening-for.ts'
export { planClosure, tenantOfPlanned, type CloseRooms } from './plan-closure.ts'
export { releaseSlots } from './release-slots.ts'
export {
  isWithinOpening,
  openingsOn,
  openSlots,
  whyClosed,
  type ClosedReason,
  type OpeningPlan,
} from './rules/opening.ts'
export { kindOfDay, type SchoolCalendar } from './rules/school-calendar.ts'
export { answerFor, candidateSlots, freeIntervals, type SlotAnswer } from './rules/slots.ts'
