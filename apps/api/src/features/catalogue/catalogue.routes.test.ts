import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenStock } from '../../../../../tests/support/given-catalogue.ts'
import { enteredBy } from '../../../../../tests/support/given-way-in.ts'
import { visitor, type Actor } from '../../platform/actor.ts'
import { answerErrors, authorise, requireRouteAccess } from '../../platform/http.ts'
import { catalogueRoutes } from './catalogue.routes.ts'

let given: Awaited<ReturnType<typeof givenStock>>
let app: FastifyInstance
let actor: Actor
beforeAll(async () => {
  given = await givenStock({ now: '2026-10-12T08:00:00Z' })
  actor = given.departement.officer
  app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  requireRouteAccess(app)
  answerErrors(app)
  await app.register(multipart, { limits: { fileSize: 100_000 } })
  authorise(app, () => Promise.resolve(actor))
  await catalogueRoutes(app.withTypeProvider<ZodTypeProvider>(), given.deps)
})
afterAll(async () => {
  await app.close()
  await given.close()
})

type Part = { name: string; value: string | Buffer; file?: { name: string; type: string } }

function send(url: string, parts: Part[]) {
  const boundary = 'essai-essai-essai'
  const body = parts.flatMap(({ name, value, file }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file ? `; filename="${file.name}"` : ''}\r\n`,
    `${file ? `content-type: ${file.type}\r\n` : ''}\r\n`,
    value,
    '\r\n',
  ])
  const payload = Buffer.concat([...body, `--${boundary}--\r\n`].map((part) => Buffer.from(part)))
  return app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}

describe('uploads', () => {
  it('previews then applies a file of collèges', async () => {
    const value = readFileSync(new URL('./import-samples/geolocation.csv', import.meta.url))
    const file = { name: 'geolocation.csv', type: 'text/csv' }
    const preview = await send(`/tenants/${given.departement.id}/imports`, [{ name: 'file', value, file }])
    expect(preview.json()).toMatchObject({ fileName: 'geolocation.csv', counts: { new: 4 } })
    const applied = await app.inject({ method: 'POST', url: `/imports/${preview.json().id}/apply` })
    expect(applied.statusCode).toBe(200)
    const again = await app.inject({ method: 'POST', url: `/imports/${preview.json().id}/apply` })
    expect([again.statusCode, again.json().code]).toEqual([409, 'catalogue.import-already-applied'])
  })

  it('takes a photo with its alternative text, in whatever order they come, and serves it for long', async () => {
    const value = await sharp({ create: { width: 50, height: 40, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    const parts: Part[] = [
      { name: 'file', value, file: { name: 'scene.png', type: 'image/png' } },
      { name: 'alternative', value: 'La scène vue du fond' },
    ]
    const url = `/rooms/${given.gym.id}/photos`
    await send(url, parts)
    const answer = await send(url, parts.toReversed())
    expect(answer.json().photos).toMatchObject([{ width: 50 }, { alternative: 'La scène vue du fond' }])
    const photo = await app.inject({ url: `/photos/${answer.json().photos[0].id}` })
    expect(photo.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': expect.stringContaining('immutable'),
    })
  })

  it('refuses a photo without text or without file, and a file too large', async () => {
    const url = `/rooms/${given.gym.id}/photos`
    const file = { name: 'scene.png', type: 'image/png' }
    const noText = await send(url, [{ name: 'file', value: 'x', file }])
    expect([noText.statusCode, noText.json().fields[0].path]).toEqual([400, 'alternative'])
    const noFile = await send(url, [{ name: 'alternative', value: 'x' }])
    expect([noFile.statusCode, noFile.json().fields[0].path]).toEqual([400, 'file'])
    const tooLarge = await send(url, [{ name: 'file', value: Buffer.alloc(200_000), file }])
    expect([tooLarge.statusCode, tooLarge.json().code]).toEqual([413, 'request.too-large'])
    const notMultipart = await app.inject({ method: 'POST', url, payload: { alternative: 'x' } })
    expect(notMultipart.statusCode).toBeLessThan(500)
    expect(notMultipart.statusCode).toBeGreaterThanOrEqual(400)
  })
})

describe('the stock over HTTP', () => {
  it('adds, completes and publishes a room', async () => {
    const post = (url: string, payload?: object) => app.inject({ method: 'POST', url, payload })
    const added = await post(`/establishments/${given.college.id}/rooms`, {
      name: 'Salle Ravel',
      type: 'music-room',
      capacity: 20,
    })
    expect(added.statusCode).toBe(200)
    const { id, version } = added.json()
    const refused = await post(`/rooms/${id}/publish`)
    expect([refused.statusCode, refused.json().params]).toEqual([422, { missing: ['access'] }])
    const access = enteredBy('key-box', { secret: '58213' })
    expect((await post(`/rooms/${id}/access`, access)).body).not.toContain('58213')
    expect((await post(`/rooms/${id}/publish`)).json().status).toBe('published')
    const stale = await post(`/rooms/${id}/edit`, { name: 'Salle Ravel', type: 'music-room', capacity: 25, version })
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'catalogue.changed-meanwhile'])
    expect((await app.inject({ url: '/stock?q=ravel' })).json().items).toMatchObject([
      { roomId: id, status: 'published' },
    ])
  })

  it('keeps visitors out of the stock, not of places', async () => {
    actor = visitor
    expect((await app.inject({ url: '/stock' })).statusCode).toBe(401)
    expect((await app.inject({ url: `/rooms/${given.gym.id}/sheet` })).statusCode).toBe(401)
    expect((await app.inject({ url: '/places?q=camille' })).json().items).toMatchObject([{ kind: 'site' }])
    actor = given.departement.officer
  })
})
