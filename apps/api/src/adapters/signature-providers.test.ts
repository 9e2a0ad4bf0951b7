import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { createSignatureProviders } from './signature-providers.ts'

it('calls a private host in production only when whoever runs the instance vouches for it', async () => {
  let calls = 0
  const server = createServer((_request, response) => {
    calls += 1
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[]}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const account = { kind: 'yousign' as const, baseUrl: `http://127.0.0.1:${port}`, apiKey: 'k', webhookSecret: 's' }
  const testWith = (privateHosts: string[]) =>
    createSignatureProviders({ isProduction: true, privateHosts }).open(account).test()

  await expect(testWith([])).rejects.toMatchObject({ code: 'signature-requests.provider-unavailable' })
  await expect(testWith(['parapheur.example'])).rejects.toMatchObject({
    code: 'signature-requests.provider-unavailable',
  })
  expect(calls).toBe(0)
  await expect(testWith(['127.0.0.1'])).resolves.toBeUndefined()
  expect(calls).toBe(1)
  server.close()
})
