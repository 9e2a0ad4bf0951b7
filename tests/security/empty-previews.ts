import { randomUUID } from 'node:crypto'

/** A file that was read and had nothing in it: of premises, of a timetable. */
export const emptyPreview = {
  id: randomUUID(),
  fileName: 'essai.csv',
  createdAt: '2026-10-05T08:00:00Z',
  appliedAt: null,
  format: 'annuaire',
  counts: { new: 0, changed: 0, unchanged: 0, ignored: 0, wrong: 0 },
  lines: [],
}

export const emptyTimetablePreview = {
  fileName: 'essai.csv',
  createdAt: '2026-10-05T08:00:00Z',
  appliedAt: null,
  counts: { new: 0, changed: 0, unchanged: 0, gone: 0, ignored: 0, wrong: 0 },
  datesAdded: 0,
  datesLifted: 0,
  lines: [],
}
