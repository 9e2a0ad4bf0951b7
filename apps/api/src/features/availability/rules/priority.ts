import type { OccupancyKind } from '@salles-ouvertes/contract'

/** 1 goes before 2, and so on. Source: docs/rules/own-use.md §1. */
const classOf: Record<OccupancyKind, number> = {
  requisition: 1,
  'establishment-use': 2,
  closure: 2,
  booking: 3,
  hold: 4,
}

/**
 * Whether a use may claim the place where another stands. Claiming moves nobody: it opens a case that a person settles.
 */
export const claims = (wanted: OccupancyKind, standing: OccupancyKind): boolean => classOf[wanted] < classOf[standing]
