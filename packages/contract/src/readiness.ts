import { z } from 'zod'
import { id, instant, localDate } from './values.ts'
import { accessKind, wayChange } from './vocabulary.ts'

/** When a session to come is looked at: at three hours before it, that the tenant chooses, or because somebody asked. */
export const readinessStep = z.enum(['first', 'second', 'last', 'asked']).meta({ id: 'ReadinessStep' })
export type ReadinessStep = z.infer<typeof readinessStep>
/** Whether a group may come: nothing to do, something to look at, or something that will stop it. */
export const readinessColour = z.enum(['green', 'amber', 'red']).meta({ id: 'ReadinessColour' })
export type ReadinessColour = z.infer<typeof readinessColour>

/** What is looked at. */
export const readinessCheck = z
  .enum(['way', 'code', 'lock', 'instructions', 'contact', 'holder', 'pieces', 'money', 'agreement', 'alarm', 'slot'])
  .meta({ id: 'ReadinessCheck' })
export type ReadinessCheck = z.infer<typeof readinessCheck>
export const readinessOutcome = z.enum(['ok', 'warn', 'fail']).meta({ id: 'ReadinessOutcome' })
export type ReadinessOutcome = z.infer<typeof readinessOutcome>

/** Why a check is not met; the words are those of the screens and of the mails. */
export const readinessReason = z
  .enum([
    'not-planned',
    'no-way-recorded',
    'no-way-left',
    'code-missing',
    'code-absent',
    'code-pending',
    'code-delayed',
    'lock-unknown',
    'lock-offline',
    'lock-silent',
    'lock-refuses',
    'battery-low',
    'battery-dead',
    'no-entry-instructions',
    'no-exit-instructions',
    'no-phone',
    'holder-unreachable',
    'holder-by-phone',
    'insurance-missing',
    'piece-missing',
    'piece-to-verify',
    'money-awaited',
    'deposit-awaited',
    'agreement-not-in-force',
    'alarm-arms-before-end',
    'place-claimed',
  ])
  .meta({ id: 'ReadinessReason' })
export type ReadinessReason = z.infer<typeof readinessReason>

/** What one check found; `reason` is null exactly when it is met. */
export const readinessFinding = z
  .object({ check: readinessCheck, outcome: readinessOutcome, reason: readinessReason.nullable() })
  .meta({ id: 'ReadinessFinding' })
export type ReadinessFinding = z.infer<typeof readinessFinding>

/** A session to come, and what was last found of it. */
export const readinessLine = z
  .object({
    occurrenceId: id,
    bookingId: id,
    bookingReference: z.string(),
    organisationName: z.string(),
    roomId: id,
    roomName: z.string(),
    startsAt: instant,
    endsAt: instant,
    timeZone: z.string(),
    /** How one enters as things stand; null while nothing is planned. */
    accessKind: accessKind.nullable(),
    /** Null while it was not looked at. */
    last: z
      .object({
        step: readinessStep,
        colour: readinessColour,
        checkedAt: instant,
        /** Other ways in that this look gave by itself. */
        waysGiven: z.number().int(),
        findings: z.array(readinessFinding),
      })
      .nullable(),
    allowedActions: z.array(z.enum(['check'])),
  })
  .meta({ id: 'ReadinessLine' })
export type ReadinessLineDto = z.infer<typeof readinessLine>

export const readinessQuery = z.strictObject({
  /** How far the list goes. */
  days: z.coerce.number().int().min(1).max(31).default(14),
})
/** Sessions to come of an establishment, by start; `days` says how far. */
export const readinessBoard = z
  .object({ days: z.number().int(), items: z.array(readinessLine) })
  .meta({ id: 'ReadinessBoard' })
export type ReadinessBoardDto = z.infer<typeof readinessBoard>
export const bookingReadiness = z.object({ items: z.array(readinessLine) }).meta({ id: 'BookingReadiness' })

/** A year at most: beyond, the figures say nothing of the locks of today. */
export const mostReliabilityDays = 366
export const reliabilityQuery = z.strictObject({ from: localDate, until: localDate })

/** What happened at the doors; each figure is defined in docs/rules/readiness.md. */
export const reliabilityFigures = z
  .object({
    expected: z.number().int(),
    entered: z.number().int(),
    byThemselves: z.number().int(),
    absent: z.number().int(),
    failed: z.number().int(),
    replaced: z.array(z.object({ reason: wayChange, count: z.number().int() })),
    /** From the first red to the first look that is no longer red; null when nothing was red, or is still. */
    medianMinutesToMend: z.number().nullable(),
  })
  .meta({ id: 'ReliabilityFigures' })
export type ReliabilityFiguresDto = z.infer<typeof reliabilityFigures>

/** Sessions of the days from `from` to `until`, both included, that are over. */
export const reliability = z
  .object({
    from: localDate,
    until: localDate,
    sites: z.array(
      z.object({
        siteId: id,
        siteName: z.string(),
        figures: reliabilityFigures,
        /** By the way in that was given first; those without a lock are together, by kind. */
        ways: z.array(
          z.object({
            accessKind,
            /** Reference of the lock at its maker; null where there is none. */
            deviceReference: z.string().nullable(),
            roomNames: z.array(z.string()),
            figures: reliabilityFigures,
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Reliability' })
export type ReliabilityDto = z.infer<typeof reliability>
