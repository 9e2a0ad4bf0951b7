/** When the stock was entered: before the first school year that the bookings fill. */
export const openedAt = new Date('2025-03-03T08:00:00Z')

/** Today of the measures: a Monday of classes, at eight. The clock of the database is moved there for each run. */
export const benchNow = new Date('2026-11-16T07:00:00Z')
