export { holdMoves, moveUses, type Moves } from './amendment-holds.ts'
export { announceFreed } from './announce-freed.ts'
export { availabilityRoutes } from './availability.routes.ts'
export { busyBesides } from './busy-besides.ts'
export { busySlots, type BusySlot } from './busy-slots.ts'
export type { CalendarSource } from './calendar-source.ts'
export { claimsOn } from './conflict.store.ts'
export { closeRooms, repeatClosure } from './close-rooms.ts'
export { composeRoom, type ComposeRoom } from './compose-room.ts'
export { dismissConflict, type DismissConflict } from './dismiss-conflict.ts'
export { extendHolds, firmHolds } from './firm-holds.ts'
export { addTimetable, removeTimetable, type AddTimetable } from './keep-timetable.ts'
export { listTimetables } from './list-timetables.ts'
export { moveHold } from './move-hold.ts'
export { nearestFree } from './nearest-free.ts'
export { occupyPlaces, occupySlots } from './occupy-slots.ts'
export { listExceptionalOpenings, openExceptionally, removeExceptionalOpening } from './open-exceptionally.ts'
export { openingFor, openingsFor, type OpeningRoom } from './opening-for.ts'
export {
  getPlannedEstablishment,
  planClosure,
  planRepeatedClosure,
  type CloseRooms,
  type PlannedEstablishmentRow,
  type RepeatClosure,
} from './plan-closure.ts'
export { applyTimetable, previewTimetable, type PreviewedTimetable, type TimetableFile } from './preview-timetable.ts'
export { previewAddress, readDueAddresses } from './read-address.ts'
export { releaseSlots } from './release-slots.ts'
export { assertPlans, planners, readsLabels } from './rules/closing.ts'
export { expandRecurrence, type PlannedDate, type SkipReason } from './rules/recurrence.ts'
export { latestEndOf, openingsOn, openSlots, whyClosed, type ClosedReason, type OpeningPlan } from './rules/opening.ts'
export { kindOfDay, type SchoolCalendar } from './rules/school-calendar.ts'
export { answerFor, candidateSlots, countCandidates, freeIntervals } from './rules/slots.ts'
