import type { OpeningHours, OpeningSpan } from '../demo-types.ts'

function span(opens: number, closes: number): OpeningSpan {
  return { opensAtMinute: Math.round(opens * 60), closesAtMinute: Math.round(closes * 60) }
}

const schoolWeek = { 'school-day': span(18, 22), wednesday: span(13.5, 22), saturday: span(8, 22) }

/** Open to others outside class, Sundays and school holidays included. */
export const openAllYear: OpeningHours = {
  ...schoolWeek,
  sunday: span(9, 20),
  'school-holiday': span(9, 22),
  'public-holiday': null,
}

/** As above, without Sundays and with shorter holiday days. */
export const openMondayToSaturday: OpeningHours = {
  ...schoolWeek,
  sunday: null,
  'school-holiday': span(9, 20),
  'public-holiday': null,
}

/** Nobody is there in the school holidays: closed. */
export const openInTermOnly: OpeningHours = {
  ...schoolWeek,
  sunday: span(9, 20),
  'school-holiday': null,
  'public-holiday': null,
}

/** A municipal hall: every day; until 2 in the morning on Saturday nights and in the school holidays. */
export const hallHours: OpeningHours = {
  'school-day': span(8, 24),
  wednesday: span(8, 24),
  saturday: span(8, 26),
  sunday: span(8, 24),
  'school-holiday': span(8, 26),
  'public-holiday': span(8, 24),
}
