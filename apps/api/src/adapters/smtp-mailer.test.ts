import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Mail } from '../features/notifications/mailer.ts'
import { type MailCatcher, startMailCatcher } from './mail-catcher.ts'
import { createSmtpMailer } from './smtp-mailer.ts'

let catcher: MailCatcher
beforeAll(async () => {
  catcher = await startMailCatcher({ NODE_ENV: 'test' })
})
afterAll(() => catcher.stop())

const mail = (changes: Partial<Mail> = {}): Mail => ({
  to: { name: 'Camille Essai', address: 'camille@essai.example' },
  replyTo: { name: 'Collège d’essai', address: 'college@essai.example' },
  subject: 'Confirmée\u00a0: Salle polyvalente, mar.\u00a015\u00a0déc.\u00a018\u00a0h\u00a030',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
  messageId: '<0198@essai.example>',
  oneClickStop: null,
  calendar: null,
  ...changes,
})
const send = async (changes: Partial<Mail> = {}) => {
  await createSmtpMailer({ url: catcher.url, from: 'Salles <no-reply@essai.example>' }).send(mail(changes))
  const [caught] = catcher.mailbox.list()
  if (!caught) throw new Error('nothing was caught')
  return { caught, email: await PostalMime.parse(caught.raw) }
}

describe('createSmtpMailer', () => {
  it('sends one mail to one person, with its fixed identifier, both forms and who answers', async () => {
    const { caught, email } = await send()
    expect(caught.to).toEqual(['camille@essai.example'])
    expect(email).toMatchObject({
      subject: mail().subject,
      messageId: '<0198@essai.example>',
      from: { name: 'Salles', address: 'no-reply@essai.example' },
      replyTo: [{ name: 'Collège d’essai', address: 'college@essai.example' }],
    })
    expect(email.text).toContain('Bonjour')
    expect(email.html).toContain('<p>Bonjour</p>')
  })

  it('joins the calendar so that mail programs offer to add it', async () => {
    const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
    const { email } = await send({ calendar: { method: 'REQUEST', content } })
    expect(email.attachments).toContainEqual(expect.objectContaining({ mimeType: 'text/calendar', method: 'REQUEST' }))
  })

  it('writes to the intended person alone, whatever names and subjects contain', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'x\r\nBcc: evil@essai.example',
        '"a" <evil@essai.example>',
        'a, evil@essai.example',
        'Subject: x\r\n\r\n<b>',
        'é'.repeat(300),
      ),
    )
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, subject) => {
        const { caught, email } = await send({ to: { name, address: 'camille@essai.example' }, subject })
        expect(caught.to).toEqual(['camille@essai.example'])
        expect(email.bcc ?? []).toEqual([])
        expect(email.cc ?? []).toEqual([])
        expect(email.to).toHaveLength(1)
        expect(email.to?.[0]?.address).toBe('camille@essai.example')
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    'a@essai.example, evil@essai.example',
    'a@essai.example\r\nBcc: evil@essai.example',
    '<a@essai.example>',
    'a',
  ])('refuses %j as an address', async (address) => {
    const before = catcher.mailbox.list().length
    await expect(send({ to: { name: 'A', address } })).rejects.toThrow('not one e-mail address')
    expect(catcher.mailbox.list()).toHaveLength(before)
  })
})

describe('startMailCatcher', () => {
  it('is refused in production', async () => {
    await expect(startMailCatcher({ NODE_ENV: 'production' })).rejects.toThrow('refused in production')
  })

  it('finds a mail again by its identifier', async () => {
    const { caught } = await send()
    expect(catcher.mailbox.find(caught.id)?.raw).toEqual(caught.raw)
    expect(catcher.mailbox.find('unknown')).toBeNull()
  })
})
