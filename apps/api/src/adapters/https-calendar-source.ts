import https from 'node:https'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { RequestFilteringHttpsAgent } from 'request-filtering-agent'
import type { CalendarSource } from '../features/availability/calendar-source.ts'
import { Failure } from '../platform/errors.ts'

type Open = (url: URL, answer: (response: IncomingMessage) => void) => ClientRequest

const patienceMs = 5000

/**
 * Looks at the address actually connected to, not at the name: a name may lead anywhere and change between two looks. No
 * connection is kept, so that none is reused unseen.
 */
const agent = new RequestFilteringHttpsAgent({ keepAlive: false })
const openPublicly: Open = (url, answer) =>
  https.get(url, { agent, headers: { accept: 'text/calendar', 'user-agent': 'salles-ouvertes' } }, answer)

/**
 * Reads timetables over https, from the public internet alone: no redirect, five seconds in all.
 * `open` is replaced by the adapter's own test, which has no certificate to show.
 */
export function createHttpsCalendarSource({ open = openPublicly }: { open?: Open } = {}): CalendarSource {
  return {
    read: (address, mostBytes) =>
      new Promise((resolve, reject) => {
        const url = URL.canParse(address) ? new URL(address) : null
        if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') {
          reject(new Failure('availability.timetable-refused'))
          return
        }
        const request = open(url, (response) => {
          if (response.statusCode !== 200) {
            request.destroy(new Failure('availability.timetable-unreachable', { status: response.statusCode }))
            return
          }
          const chunks: Buffer[] = []
          let length = 0
          response.on('data', (chunk: Buffer) => {
            length += chunk.length
            if (length > mostBytes) request.destroy(new Failure('availability.timetable-too-large'))
            else chunks.push(chunk)
          })
          response.on('end', () => settle(() => resolve(Buffer.concat(chunks))))
          response.on('error', (error) => settle(() => reject(refusalOf(error))))
        })
        const timer = setTimeout(
          () => request.destroy(new Failure('availability.timetable-unreachable', { status: 'too-slow' })),
          patienceMs,
        )
        const settle = (end: () => void) => {
          clearTimeout(timer)
          end()
        }
        request.on('error', (error) => settle(() => reject(refusalOf(error))))
      }),
  }
}

/** The agent says in its message, and nowhere else, that it refused an address. */
function refusalOf(error: Error): Failure {
  if (error instanceof Failure) return error
  const isRefused = /is not allowed/.test(error.message)
  return new Failure(isRefused ? 'availability.timetable-refused' : 'availability.timetable-unreachable')
}
