import { once } from 'node:events'
import http, { type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createHttpsCalendarSource } from './https-calendar-source.ts'

const mostBytes = 10_000
const servers: http.Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
})

/** A server of this machine; the connection is the only thing replaced, since no certificate can name it. */
async function sourceAt(listener: RequestListener) {
  const server = http.createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const open = (url: URL, answer: (response: IncomingMessage) => void) =>
    http.get({ host: '127.0.0.1', port, path: url.pathname, agent: false }, answer)
  return createHttpsCalendarSource({ open })
}

describe('createHttpsCalendarSource', () => {
  it.each([
    'https://127.0.0.1/agenda.ics',
    'https://127.1/agenda.ics',
    'https://2130706433/agenda.ics',
    'https://0x7f000001/agenda.ics',
    'https://0.0.0.0/agenda.ics',
    'https://[::1]/agenda.ics',
    'https://[::ffff:127.0.0.1]/agenda.ics',
    'https://[::ffff:7f00:1]/agenda.ics',
    'https://10.0.0.1/agenda.ics',
    'https://192.168.1.1/agenda.ics',
    'https://172.16.0.1/agenda.ics',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00::1]/agenda.ics',
    'https://[fe80::1]/agenda.ics',
    'https://localhost/agenda.ics',
    'http://agenda.example/agenda.ics',
    'file:///etc/hostname',
    'ftp://agenda.example/agenda.ics',
    'https://qui:secret@agenda.example/agenda.ics',
    'agenda.ics',
  ])('refuses %s', async (address) => {
    const { read } = createHttpsCalendarSource()
    await expect(read(address, mostBytes)).rejects.toMatchObject({ code: 'availability.timetable-refused' })
  })

  it('gives the bytes of a file', async () => {
    const { read } = await sourceAt((_, response) => response.end('BEGIN:VCALENDAR'))
    expect(Buffer.from(await read('https://agenda.example/a.ics', mostBytes)).toString()).toBe('BEGIN:VCALENDAR')
  })

  it('follows no redirect, whatever it leads to', async () => {
    let asked = 0
    const { read } = await sourceAt((_, response) => {
      asked += 1
      response.writeHead(302, { location: 'https://169.254.169.254/' }).end()
    })
    await expect(read('https://agenda.example/a.ics', mostBytes)).rejects.toMatchObject({
      code: 'availability.timetable-unreachable',
      details: { status: 302 },
    })
    expect(asked).toBe(1)
  })

  it('stops reading above the limit, even when no length is announced', async () => {
    const { read } = await sourceAt((_, response) => {
      response.write('X'.repeat(mostBytes))
      response.write('X')
    })
    await expect(read('https://agenda.example/a.ics', mostBytes)).rejects.toMatchObject({
      code: 'availability.timetable-too-large',
    })
  })

  it('gives up a server that never ends its answer, an error and a connection cut', async () => {
    const listeners: RequestListener[] = [
      (_, response) => response.write('BEGIN'),
      (_, response) => response.writeHead(500).end(),
      (request) => request.socket.destroy(),
    ]
    for (const listener of listeners) {
      const { read } = await sourceAt(listener)
      await expect(read('https://agenda.example/a.ics', mostBytes)).rejects.toMatchObject({
        code: 'availability.timetable-unreachable',
      })
    }
  })
})
