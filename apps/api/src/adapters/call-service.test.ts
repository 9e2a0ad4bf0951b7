import { createServer, type RequestListener } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { createCallService } from './call-service.ts'
import { answerOf } from './provider-answer.ts'

const stops: (() => void)[] = []
afterEach(() => stops.splice(0).forEach((stop) => stop()))

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stops.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

const call = createCallService({ publicOnly: false, mostBytes: 1000 })
const unavailable = { code: 'signature-requests.provider-unavailable' }

it('sends a form and says what came back, whatever the status', async () => {
  const url = await serve((request, response) => {
    response.writeHead(418)
    request.pipe(response)
  })
  const body = new URLSearchParams({ grant: 'essai' })
  const { status, body: back } = await call({ method: 'POST', url, body })
  expect({ status, back: back.toString() }).toEqual({ status: 418, back: 'grant=essai' })
})

it('follows no redirect: the address called is the one that was checked', async () => {
  const asked: (string | undefined)[] = []
  const url = await serve((request, response) => {
    asked.push(request.url)
    response.writeHead(302, { location: '/elsewhere' }).end()
  })
  await expect(answerOf(call, { method: 'GET', url: `${url}/here` })).rejects.toMatchObject({
    code: 'signature-requests.provider-refused',
    details: { status: 302 },
  })
  expect(asked).toEqual(['/here'])
})

it('takes no more bytes than agreed, whatever length is announced', async () => {
  const exact = await serve((_request, response) => response.end('x'.repeat(1000)))
  expect((await call({ method: 'GET', url: exact })).body).toHaveLength(1000)
  const oneMore = await serve((_request, response) => {
    response.write('x'.repeat(1000))
    response.end('x')
  })
  await expect(answerOf(call, { method: 'GET', url: oneMore })).rejects.toMatchObject(unavailable)
})

it('gives up an answer that begins and does not end', async () => {
  const hasty = createCallService({ publicOnly: false, patienceMs: 50 })
  const url = await serve((_request, response) => response.write('{'))
  await expect(answerOf(hasty, { method: 'GET', url })).rejects.toMatchObject(unavailable)
})

it('is not fooled by an answer cut in the middle', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy())
  })
  await expect(answerOf(call, { method: 'GET', url })).rejects.toMatchObject(unavailable)
})

it.each([
  [500, 'provider-unavailable'],
  [503, 'provider-unavailable'],
  [429, 'provider-unavailable'],
  [408, 'provider-unavailable'],
  [400, 'provider-refused'],
  [401, 'provider-refused'],
  [404, 'provider-refused'],
])('reads status %i as %s', async (status, code) => {
  const url = await serve((_request, response) => response.writeHead(status).end())
  const details = { status }
  await expect(answerOf(call, { method: 'GET', url })).rejects.toMatchObject({
    code: `signature-requests.${code}`,
    details,
  })
})

it.each(['127.0.0.1', 'localhost', '[::1]', '10.0.0.1', '169.254.169.254'])(
  'calls %s neither in clear nor over https when only the public internet is allowed',
  async (host) => {
    const publicly = createCallService({ publicOnly: true })
    await expect(publicly({ method: 'GET', url: `http://${host}/` })).rejects.toThrow('not https')
    await expect(publicly({ method: 'GET', url: `https://${host}/` })).rejects.toThrow(/is not allowed/)
  },
)
