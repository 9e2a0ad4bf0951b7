import multipart from '@fastify/multipart'
import { fastify, type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readUpload, readUploads } from './read-upload.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = fastify()
  await app.register(multipart, { limits: { fileSize: 100, files: 1 } })
  const schema = z.strictObject({ words: z.string() })
  app.post('/one', async (request) => (await readUpload(request, schema)).fileName)
  app.post('/several', async (request) => {
    const { files, fields } = await readUploads(request, schema, 4)
    return { names: files.map(({ fileName }) => fileName), ...fields }
  })
  app.post('/none', async (request) => (await readUploads(request, z.strictObject({}), 4)).files.length)
})
afterAll(() => app.close())

/** Answers the status and the body of a form with so many files of so many bytes. */
async function send(path: string, names: readonly string[], { size = 3, words = 'Oui' } = {}) {
  const body = new FormData()
  body.append('words', words)
  for (const name of names) body.append('file', new File(['x'.repeat(size)], name, { type: 'image/png' }))
  const request = new Request('http://essai.example', { method: 'POST', body })
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const payload = Buffer.from(await request.arrayBuffer())
  const answer = await app.inject({ method: 'POST', url: path, headers, payload })
  return { status: answer.statusCode, body: answer.body }
}

describe('readUploads', () => {
  it('gives the files in their order with the fields, none if there are none', async () => {
    const { body } = await send('/several', ['a.png', 'b.png', 'c.png', 'd.png'])
    expect(JSON.parse(body)).toEqual({ names: ['a.png', 'b.png', 'c.png', 'd.png'], words: 'Oui' })
    expect(JSON.parse((await send('/several', [])).body)).toEqual({ names: [], words: 'Oui' })
  })

  it('takes no more files than said, none too large, and no field that is not one', async () => {
    expect((await send('/several', ['a', 'b', 'c', 'd', 'e'])).status).toBe(413)
    expect((await send('/several', ['a'], { size: 101 })).status).toBe(413)
    expect((await send('/none', ['a'])).body).toContain('request.invalid')
  })
})

describe('readUpload', () => {
  it('takes one file, and asks for it', async () => {
    expect((await send('/one', ['a.png'])).body).toBe('a.png')
    expect((await send('/one', ['a.png', 'b.png'])).status).toBe(413)
    expect((await send('/one', [])).body).toContain('request.invalid')
  })
})
