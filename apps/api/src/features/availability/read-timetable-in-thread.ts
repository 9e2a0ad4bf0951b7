import { threadAt } from '../../platform/thread.ts'
import type { readTimetable } from './read-timetable.ts'
import type { ReadTimetable } from './rules/timetable.ts'

type Reading = Parameters<typeof readTimetable>
export type TimetableOrder = { kind: Reading[0]; bytes: Reading[1]; window: Reading[2] }

/** A thousand rules that repeat since fifteen years are a minute of work; a timetable of a school is read in one second. */
const limit = { seconds: 5, refusal: 'availability.timetable-too-large' } as const

const read = threadAt<TimetableOrder, ReadTimetable>(new URL('./read-timetable.worker.ts', import.meta.url), limit)

/** As `readTimetable`, in a thread of its own that is stopped after `limit`. @throws as readTimetable */
export const readTimetableInThread = (...[kind, bytes, window]: Reading): Promise<ReadTimetable> =>
  read({ kind, bytes, window })
