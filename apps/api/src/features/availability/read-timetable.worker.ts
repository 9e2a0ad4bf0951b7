import { answerWith } from '../../platform/thread.ts'
import type { TimetableOrder } from './read-timetable-in-thread.ts'
import { readTimetable } from './read-timetable.ts'

answerWith(({ kind, bytes, window }: TimetableOrder) => readTimetable(kind, bytes, window))
