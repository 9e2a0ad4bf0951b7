import type { AgreementDto, BookingDto, SeriesInput } from '@salles-ouvertes/contract'
import type { Cookies, Method, TestApp } from './app.ts'
import { givenFacts, givenSlot, type GivenOrganisation } from './given-bookings.ts'

export type Play = Awaited<ReturnType<typeof playBookings>>
export type PlayedRequest = {
  by?: GivenOrganisation
  roomId?: string
  slot?: { startsAt: string; endsAt: string }
  /** Instead of a slot. */
  series?: SeriesInput
  facts?: Partial<typeof givenFacts>
}

/** The life of bookings through the HTTP routes alone, each person with a session of their own. */
export async function playBookings(test: TestApp) {
  const { given } = test
  const sessions = new Map<string, Cookies>()
  const cookiesOf = async (person: { accountId: string }): Promise<Cookies> => {
    const cookies = sessions.get(person.accountId) ?? (await test.signInAs(person))
    sessions.set(person.accountId, cookies)
    return cookies
  }
  const as = async (
    person: { accountId: string },
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => test.ask(method, path, { body, headers, cookies: await cookiesOf(person) })
  /** The answer of a request that must pass. */
  const must = async <T>(person: { accountId: string }, method: Method, path: string, body?: unknown): Promise<T> => {
    const answer = await as(person, method, path, body)
    if (answer.statusCode !== 200) throw new Error(`${method} ${path} answered ${answer.statusCode} ${answer.body}`)
    return answer.json<T>()
  }
  /** Moves the clock. Everybody signs in again: sessions of staff end after an hour without use. */
  const at = async (instant: string): Promise<void> => {
    await given.setClock(instant)
    sessions.clear()
  }
  const isHall = (roomId: string): boolean => roomId === given.villageHall.id
  const deciderOf = (roomId: string) => (isHall(roomId) ? given.staff.clerk : given.staff.head)

  const drafted = async (request: PlayedRequest = {}): Promise<BookingDto> => {
    const { member, id: organisationId } = request.by ?? given.association
    return must<BookingDto>(member, 'POST', '/bookings', {
      roomId: request.roomId ?? (await given.collegeRoom()),
      organisationId,
      ...(request.series ? { series: request.series } : (request.slot ?? givenSlot)),
      facts: { ...givenFacts, ...request.facts },
    })
  }
  const submitted = async (request: PlayedRequest = {}): Promise<BookingDto> => {
    const { id } = await drafted(request)
    return must(request.by?.member ?? given.association.member, 'POST', `/bookings/${id}/submit`, {
      houseRulesRead: true,
    })
  }
  /** Accepted, and the agreement written: reactions start once the decision can no longer be taken back. */
  const approved = async (request: PlayedRequest = {}): Promise<BookingDto> => {
    const { id, room } = await submitted(request)
    const booking = await must<BookingDto>(deciderOf(room.id), 'POST', `/bookings/${id}/approve`, {})
    await given.superuser.query('UPDATE clock_offset SET offset_ms = offset_ms + 15000')
    await test.runDueWork()
    return booking
  }
  const agreementOf = (bookingId: string, reader: { accountId: string } = given.association.member) =>
    must<AgreementDto>(reader, 'GET', `/bookings/${bookingId}/agreement`)
  /** The organiser signs with the code of the mail, then each public party. */
  const sign = async (bookingId: string, by: GivenOrganisation = given.association): Promise<void> => {
    const { id, toSignSha256: sha256 } = await agreementOf(bookingId, by.member)
    await must(by.member, 'POST', `/agreements/${id}/signature-code`)
    await test.runDueWork()
    const mail = (await test.mails()).findLast(({ subject }) => subject.startsWith('Pour signer'))
    const code = mail?.text.match(codeLine)?.[0] ?? ''
    let agreement = await must<AgreementDto>(by.member, 'POST', `/agreements/${id}/sign`, {
      code: code.replaceAll(/\D/g, ''),
      consent: true,
      sha256,
    })
    while (agreement.nextParty) {
      const party = agreement.nextParty
      const person =
        agreement.parties.length === 2 ? given.mayor : party === 'owner' ? given.staff.officer : given.staff.head
      agreement = await must(person, 'POST', `/agreements/${id}/record-signature`, { party, sha256 })
    }
    await test.runDueWork()
  }
  const confirmed = async (request: PlayedRequest = {}): Promise<BookingDto> => {
    const { id } = await approved(request)
    await sign(id, request.by)
    return must(request.by?.member ?? given.association.member, 'GET', `/bookings/${id}`)
  }

  return { at, cookiesOf, as, must, drafted, submitted, approved, agreementOf, sign, confirmed }
}

const codeLine = /\b\d{3}\s?\d{3}\b/
