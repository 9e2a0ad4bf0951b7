import ICAL from 'ical.js'
import ical from 'node-ical'

/** What a calendar understood of an event, whichever parser read it. */
export type ReadEvent = {
  uid: string
  startsAt: string
  endsAt: string
  summary: string
  status: string
  sequence: number
  stampedAt: string
}

const bySlot = (events: ReadEvent[]): ReadEvent[] =>
  events.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) || a.uid.localeCompare(b.uid))

/** Events as ical.js reads them: it believes the VTIMEZONE of the file and no other table. */
export function readWithIcalJs(file: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as ConstructorParameters<typeof ICAL.Component>[0])
  return bySlot(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      return {
        uid: event.uid,
        startsAt: event.startDate.toJSDate().toISOString(),
        endsAt: event.endDate.toJSDate().toISOString(),
        summary: event.summary,
        status: String(component.getFirstPropertyValue('status')),
        sequence: event.sequence,
        stampedAt: (component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate().toISOString(),
      }
    }),
  )
}

/** Events as node-ical reads them: it believes the name of the zone, and its own table. */
export function readWithNodeIcal(file: string): ReadEvent[] {
  const parts = Object.values(ical.sync.parseICS(file))
  return bySlot(
    parts.flatMap((part) => {
      if (part?.type !== 'VEVENT') return []
      return {
        uid: part.uid,
        startsAt: new Date(part.start).toISOString(),
        endsAt: new Date(part.end ?? part.start).toISOString(),
        summary: String(part.summary),
        status: String(part.status),
        sequence: Number(part.sequence),
        stampedAt: new Date(part.dtstamp).toISOString(),
      }
    }),
  )
}

/** The content lines of a file, put back in one piece. */
export const linesOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n')
