import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { canary, givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenFacts, givenNow, givenSeries, givenSlot } from '../../../../../tests/support/given-bookings.ts'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { issueDueAccess } from '../access/index.ts'
import {
  acceptAmendment,
  askAmendment,
  cancelBooking,
  refuseAmendment,
  withdrawAmendment,
  postMessage,
  recordBooking,
  refuseBooking,
  withdrawBooking,
} from '../bookings/index.ts'
import { chargeOfBooking, recordPayment, recordRefund } from '../ledger/index.ts'
import { getDemoMail } from './read-demo-mailbox.ts'
import { notify } from './notify.ts'

let given: GivenAccess
let seen = 0
beforeAll(async () => {
  given = await givenAccess()
})
afterAll(() => given.close())
beforeEach(async () => {
  await given.setClock(givenNow)
  await given.drain()
  seen = given.mailbox.list().length
})

const dayBefore = '2026-10-12T16:31:00Z'
/** Mails caught since the test began, oldest first. */
async function received() {
  const fresh = given.mailbox
    .list()
    .slice(0, given.mailbox.list().length - seen)
    .reverse()
  return Promise.all(
    fresh.map(async (mail) => {
      const email = await PostalMime.parse(mail.raw)
      const calendar = email.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
      return { ...mail, email, method: calendar?.method ?? null }
    }),
  )
}
/** Who received what: the state word before the colon, and the only recipient. Mails of one moment leave in any order. */
const summary = async () => {
  const lines = (await received()).map(({ to, subject }) => [subject.split('\u00a0:')[0] ?? '', ...to])
  return lines.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))
}
const later = (seconds: number): Promise<unknown> =>
  given.query('UPDATE clock_offset SET offset_ms = offset_ms + $1', [seconds * 1000])

describe('notify', () => {
  it('acknowledges a request and tells those who decide', async () => {
    await given.submitted()
    await given.drain()
    expect(await summary()).toEqual([
      ['Demande bien reçue', given.applicantEmail],
      ['À traiter', given.principal.email],
    ])
    const first = (await received()).find(({ to }) => to[0] === given.applicantEmail)
    expect(first?.email.replyTo).toEqual([{ name: 'Collège Camille Essai', address: 'college@essai.example' }])
    expect(first?.subject).toMatch(
      /^Demande bien reçue\u00a0: Salle \d+, mar\.\u00a013\u00a0oct\.\u00a018\u00a0h\u00a030$/,
    )
  })

  it('names the room of each date when a series borrows one', async () => {
    const [own, lent] = [
      await given.collegeRoom({ name: 'Salle rouge' }),
      await given.collegeRoom({ name: 'Salle bleue' }),
    ]
    const [first, second] = givenSeries
    if (!first || !second) throw new Error('the series has dates')
    const { id } = await given.submittedSeries({ roomId: own, slots: [first, { ...second, roomId: lent }] })
    await refuseBooking(given.deps, given.decider, { bookingId: id, reason: 'nobody-to-open', text: '' })
    await given.drain()
    const mails = (await received()).map(({ email }) => email.text?.replace(/\s/g, ' ') ?? '')
    expect(mails).toHaveLength(3)
    for (const text of mails) expect(text).toContain('Salle rouge et Salle bleue')
    expect(mails.filter((text) => text.includes('jeu. 15 oct. 2026, 18 h 30 – 20 h 30, Salle bleue'))).toHaveLength(2)
  })

  it('refuses with the words that the decider previewed', async () => {
    const { id } = await given.submitted()
    await refuseBooking(given.deps, given.decider, { bookingId: id, reason: 'nobody-to-open', text: '' })
    await given.drain()
    const mail = (await received()).find(({ subject }) => subject.startsWith('Refusée'))
    expect(mail?.to).toEqual([given.applicantEmail])
    expect(mail?.email.text).toContain('Personne n’est disponible pour ouvrir la salle.')
  })

  it('tells the organisation once of money received, and of money given back, with what is left', async () => {
    const bookingId = await given.confirmedWith('person')
    await given.drain()
    const system = systemActor(given.departement.id)
    await inTransaction(given.deps, system, async (tx) => {
      const { id: chargeId } = (await chargeOfBooking(tx, bookingId)) ?? {}
      if (!chargeId) throw new Error('a confirmed booking is charged')
      const money = { chargeId, receivedOn: '2026-10-05', means: 'cheque' as const, reference: 'C-1' }
      await recordPayment(tx, system, { ...money, amountCents: 4000, source: 'essai:1' })
      await recordPayment(tx, system, { ...money, amountCents: 4000, source: 'essai:1' })
      await recordRefund(tx, system, { ...money, amountCents: 1000, source: 'essai:2' })
    })
    seen = given.mailbox.list().length
    await given.drain()
    await given.drain()
    expect(await summary()).toEqual([
      ['Paiement reçu', given.applicantEmail],
      ['Remboursement', given.applicantEmail],
    ])
    const texts = (await received()).map(({ email }) => email.text?.replace(/\s/g, ' ') ?? '').join()
    expect(texts).toMatch(/Montant : 40,00 € Moyen : chèque Reçu le : 5 octobre 2026/)
    expect(texts).toMatch(/Montant : 10,00 € .*Rendu le : 5 octobre 2026/)
    expect(texts).toContain('Vous n’avez plus rien à payer.')
  })

  it('tells the establishment of a withdrawal, and each side of what the other writes', async () => {
    const { id } = await given.submitted()
    await given.drain()
    seen = given.mailbox.list().length
    await postMessage(given.deps, given.association.member, { bookingId: id, body: 'Peut-on arriver tôt ?' })
    await given.drain()
    await postMessage(given.deps, given.decider, { bookingId: id, body: 'Oui, à 18 h.' })
    await given.drain()
    await withdrawBooking(given.deps, given.association.member, { bookingId: id })
    await given.drain()
    expect(await summary()).toEqual([
      ['Demande retirée', given.principal.email],
      ['Nouveau message', given.principal.email],
      ['Nouveau message', given.applicantEmail],
    ])
  })

  it('confirms with the date for the calendar, tells the bursar, and withdraws the date when it is cancelled', async () => {
    const bookingId = await given.confirmedWith('person')
    await later(20)
    await given.drain()
    const confirmed = (await received()).find(({ subject }) => subject.startsWith('Confirmée'))
    expect(confirmed).toMatchObject({ to: [given.applicantEmail], method: 'REQUEST' })
    expect(await summary()).toContainEqual(['À encaisser', given.bursar.email])

    seen = given.mailbox.list().length
    await cancelBooking(given.deps, given.association.member, { bookingId, reason: 'Concert annulé' })
    await given.drain()
    const cancelled = await summary()
    expect(cancelled).toHaveLength(2)
    for (const email of [given.applicantEmail, given.principal.email]) {
      expect(cancelled).toContainEqual(['Annulée par l’association', email])
    }
    const mail = (await received()).find(({ to }) => to[0] === given.applicantEmail)
    expect(mail).toMatchObject({ method: 'CANCEL' })
    const uid = (of: typeof mail): string | undefined => /UID:(\S+)/.exec(of?.raw.toString() ?? '')?.[1]
    expect(uid(mail)).toEqual(uid(confirmed))
  })

  it('tells the side that answers of a move, the side that asked of a refusal, and both of what is agreed', async () => {
    const bookingId = await given.confirmedWith('person')
    const [occurrenceId = ''] = await given.standingOf(bookingId)
    await later(20)
    await given.drain()
    const wednesday = { startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T20:30:00+02:00' }
    const ask = (by: Parameters<typeof askAmendment>[1]) =>
      askAmendment(given.deps, by, { bookingId, moves: [{ occurrenceId, ...wednesday }], message: 'Le mercredi ?' })
    const told = async (work: Promise<unknown>) => {
      seen = given.mailbox.list().length
      await work
      await given.drain()
      return summary()
    }
    const [theirs, ours] = [given.applicantEmail, given.principal.email]
    const { decider, association } = given
    expect(await told(ask(association.member))).toEqual([['Déplacement demandé', ours]])
    expect(await told(withdrawAmendment(given.deps, association.member, { bookingId }))).toEqual([
      ['Déplacement retiré', ours],
    ])
    await ask(association.member)
    const refuse = refuseAmendment(given.deps, decider, {
      bookingId,
      reason: 'other',
      text: 'Le ménage est fait le mercredi.',
    })
    expect(await told(refuse)).toContainEqual(['Déplacement refusé', theirs])
    const refused = (await received()).find(({ to }) => to[0] === theirs)
    expect(refused?.email.text).toContain('Le ménage est fait le mercredi.')
    expect(await told(ask(decider))).toEqual([['Déplacement proposé', theirs]])
    const agreed = await told(acceptAmendment(given.deps, association.member, { bookingId }))
    expect(agreed).toContainEqual(['Séance déplacée', theirs])
    expect(agreed).toContainEqual(['Séance déplacée', ours])
    const moved = (await received()).find(({ to }) => to[0] === theirs)
    expect(moved).toMatchObject({ method: 'REQUEST' })
    const attached = moved?.email.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
    expect(Buffer.from(attached?.content as ArrayBuffer).toString()).toContain(
      'DTSTART;TZID=Europe/Paris:20261014T183000',
    )
  })

  it('writes to the person named when the desk entered the request', async () => {
    await recordBooking(given.deps, given.owner, {
      roomId: await given.collegeRoom(),
      organisation: { id: given.association.id },
      ...givenSlot,
      facts: { ...givenFacts, responsibleEmail: 'papier@essai.example' },
      insurance: null,
    })
    await given.drain()
    expect(await summary()).toContainEqual(['Demande bien reçue', 'papier@essai.example'])
    const mail = (await received()).find(({ to }) => to[0] === 'papier@essai.example')
    expect(mail?.email.text).not.toContain('/mes-demandes/')
  })

  it('queues nothing more for an event it has already seen, and sends nothing twice', async () => {
    const { id: bookingId } = await given.submitted()
    const { rows } = await given.query(
      `SELECT event_id FROM outbox WHERE event_type = 'booking.submitted' AND payload ->> 'bookingId' = $1`,
      [bookingId],
    )
    const event = { type: 'booking.submitted', tenantId: given.departement.id, bookingId } as const
    const again = () => notify(given.deps, event, { eventId: rows[0].event_id })
    await Promise.all([again(), again()])
    await given.drain()
    await again()
    await given.query(`UPDATE outbox SET done_at = NULL WHERE reaction = 'notifications.deliverMessage'`)
    await given.drain()
    expect(await summary()).toHaveLength(2)
  })
})

describe('the code to enter', () => {
  it('is in the body of the mail of the holder, and nowhere else', async () => {
    const lines: string[] = []
    const log = { ...given.deps.log, error: (...words: unknown[]) => void lines.push(JSON.stringify(words)) }
    const deps = { ...given.deps, log } as Deps
    const facts = { responsibleEmail: 'responsable@essai.example' }
    const bookingId = await given.confirmedWith('fixed-code', { facts })
    await later(20)
    await given.drain(deps)
    await given.setClock(dayBefore)
    await given.work(deps)
    await cancelBooking(deps, given.association.member, { bookingId, reason: 'Concert annulé' })
    await given.work(deps)

    const mails = await received()
    const carriers = mails.filter(({ raw, email }) =>
      [raw.toString(), email.text, email.html, ...email.attachments.map(({ content }) => textOf(content))].some(
        (words) => words?.includes(canary),
      ),
    )
    expect(carriers.map(({ to, subject }) => [subject.split('\u00a0:')[0], ...to])).toEqual([
      ['Pour entrer', 'responsable@essai.example'],
    ])
    expect(carriers[0]?.subject).not.toContain(canary)
    expect(carriers[0]?.method).toBe('REQUEST')
    for (const attachment of carriers[0]?.email.attachments ?? [])
      expect(textOf(attachment.content)).not.toContain(canary)
    expect(mails.map(({ subject }) => subject.split('\u00a0:')[0])).toContain('N’y allez pas, réservation annulée')
    expect(lines.join()).not.toContain(canary)
    for (const table of [
      'message',
      'outbox',
      'audit_entry',
      'access_grant',
      'link_token',
      'grant_secret',
      'room_secret',
    ]) {
      const { rows } = await given.query(`SELECT row_to_json(t)::text AS line FROM ${table} t`)
      expect(rows.map(({ line }) => line).join('\n'), table).not.toContain(canary)
    }
  })

  it('does not leave when the booking was cancelled before the mail did', async () => {
    const bookingId = await given.confirmedWith('fixed-code')
    await later(20)
    await given.drain()
    await given.setClock(dayBefore)
    seen = given.mailbox.list().length
    await issueDueAccess(given.deps)
    await cancelBooking(given.deps, given.association.member, { bookingId, reason: 'Concert annulé' })
    await given.query(`UPDATE outbox SET run_at = run_at - interval '1 hour' WHERE event_type = 'booking.cancelled'`)
    await given.drain()
    expect((await received()).some(({ raw }) => raw.toString().includes(canary))).toBe(false)
  })

  it('is called for by telephone when the lock does not answer', async () => {
    await given.confirmedWith('fixed-code')
    await given.query('DELETE FROM room_secret')
    await later(20)
    await given.drain()
    seen = given.mailbox.list().length
    for (const instant of [dayBefore, '2026-10-12T16:40:00Z', '2026-10-12T17:00:00Z']) {
      await given.setClock(instant)
      await given.work()
    }
    const codeless = (await summary()).filter(
      ([word]) => word?.includes('ntrer') || word?.startsWith('Code impossible'),
    )
    expect(codeless).toContainEqual(['Pour entrer, appelez', given.applicantEmail])
    expect(codeless).toContainEqual(['Code impossible, à ouvrir par une personne', given.principal.email])
    expect(codeless).toContainEqual(['Code impossible, à ouvrir par une personne', given.caretaker.email])
  })
})

describe('a queued message', () => {
  it('holds ids and words of a vocabulary: no name, no address', async () => {
    const { rows } = await given.query('SELECT params, template, subject_id FROM message')
    expect(rows.length).toBeGreaterThan(10)
    for (const { params } of rows)
      expect(
        Object.keys(params).every((key) =>
          ['address', 'paymentId', 'party', 'occurrenceIds', 'amendmentId'].includes(key),
        ),
      ).toBe(true)
    expect(JSON.stringify(rows)).not.toMatch(/Camille|essai\.example|chorale/i)
  })

  it('can be read in the demonstration mailbox, as text', async () => {
    const [mail] = given.mailbox.list()
    const shown = await getDemoMail(given.deps, mail?.id ?? '')
    expect(shown.text).not.toBe('')
    expect(shown.html).not.toMatch(/<\w/)
    const production: Deps = { ...given.deps, config: { ...given.deps.config, NODE_ENV: 'production' } }
    for (const deps of [production, { ...given.deps, config: { ...given.deps.config, DEMO: false } }]) {
      await expect(getDemoMail(deps, mail?.id ?? '')).rejects.toMatchObject({ code: 'notifications.not-available' })
    }
  })
})

const textOf = (content: string | ArrayBuffer | Uint8Array): string =>
  typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString()
