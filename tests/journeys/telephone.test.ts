import type { BookingDto } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setRoomAccess } from '../../apps/api/src/features/catalogue/index.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { form } from '../support/form-with-file.ts'
import { scannedPdf, takenByTelephone } from '../support/given-paper.ts'
import { playBookings, type Play } from '../support/play-booking.ts'
import { enteredBy } from '../support/given-way-in.ts'

let test: TestApp
let play: Play
beforeAll(async () => {
  test = await createTestApp()
  play = await playBookings(test)
})
afterAll(() => test.close())

describe('a request taken by telephone, from the call to the code', () => {
  it('is signed on paper by the organisation, online by the mayor, and the code reaches the person on site', async () => {
    const { staff, villageHall, mayor, commune, deps } = test.given
    await setRoomAccess(deps, commune.officer, {
      roomId: villageHall.id,
      ...enteredBy('fixed-code', { secret: 'PORTE-7315', instructions: 'Porte du parking.' }),
    })
    const slot = { startsAt: '2026-11-14T14:00:00+01:00', endsAt: '2026-11-14T18:00:00+01:00' }
    const holder = { email: 'boules@essai.example', responsibleEmail: 'sur-place@essai.example' }
    const request = takenByTelephone({ roomId: villageHall.id, ...slot }, holder)
    const { id } = await play.must<BookingDto>(staff.clerk, 'POST', '/bookings/record', request)
    await play.must(staff.clerk, 'POST', `/bookings/${id}/approve`, {})
    await test.given.superuser.query('UPDATE clock_offset SET offset_ms = offset_ms + 15000')
    await test.runDueWork()
    const agreement = await play.agreementOf(id, staff.clerk)
    expect(agreement).toMatchObject({ isSignedOnPaper: true, nextParty: 'organiser' })
    const toSign = (await test.mails()).findLast(({ subject }) => subject.startsWith('Convention à signer'))
    expect(toSign?.to).toBe('boules@essai.example')
    expect(toSign?.text).toContain('signez-la à la main')

    const fields = {
      sha256: agreement.toSignSha256 ?? '',
      signedOn: '2026-10-05',
      signerName: 'Dominique Boule',
      capacity: 'président',
    }
    const scan = { name: 'scan.pdf', type: 'application/pdf', bytes: scannedPdf('Lu et approuve') }
    const { path, body, headers } = form(`/agreements/${agreement.id}/hand-signed-copy`, fields, scan)
    const cookies = await play.cookiesOf(staff.clerk)
    const deposited = await test.ask('POST', path, { body, headers, cookies })
    expect(deposited.json()).toMatchObject({ nextParty: 'owner', parties: [{ method: 'hand-signed-copy' }, {}] })
    const again = await test.ask('POST', path, { body, headers, cookies })
    expect(again.json()).toMatchObject({ status: 409, code: 'agreements.already-signed' })
    await test.runDueWork()
    await play.must(mayor, 'POST', `/agreements/${agreement.id}/record-signature`, {
      party: 'owner',
      sha256: fields.sha256,
    })
    await test.runDueWork()
    expect(await play.must(staff.clerk, 'GET', `/bookings/${id}`)).toMatchObject({ status: 'confirmed' })
    const copy = await play.as(staff.clerk, 'GET', `/agreements/${agreement.id}/document?version=hand-signed-copy`)
    expect(copy.rawPayload.equals(scan.bytes)).toBe(true)

    await play.at('2026-11-14T09:00:00Z')
    await test.runDueWork()
    const codes = (await test.mails()).filter(({ text }) => text.includes('PORTE-7315'))
    expect(codes.map(({ to }) => to)).toEqual(['sur-place@essai.example'])
    const token = /#jeton=([\w-]+)/.exec(codes[0]?.text ?? '')?.[1] ?? ''
    const opened = await test.ask('POST', '/holder/sessions', { body: { token } })
    const link = Object.fromEntries(opened.cookies.map(({ name, value }) => [name, value]))
    const page = await test.ask('GET', '/holder/access', { cookies: link })
    expect(page.json()).toMatchObject({ secret: 'PORTE-7315', steps: ['Porte du parking.'] })
    const seenByDesk = await play.must(staff.clerk, 'GET', `/bookings/${id}/access-grants`)
    expect(JSON.stringify(seenByDesk)).not.toContain('PORTE-7315')
    expect(seenByDesk).toMatchObject({ items: [{ isReachedByMail: true, status: 'delivered' }] })
  })

  it('needs only a telephone where a person opens: the desk reads what to say, and no mail leaves for the agent', async () => {
    const { staff, villageHall, mayor, commune, deps } = test.given
    await setRoomAccess(deps, commune.officer, {
      roomId: villageHall.id,
      ...enteredBy('person', { instructions: 'Sonnez à la loge.' }),
    })
    const slot = { startsAt: '2026-11-28T14:00:00+01:00', endsAt: '2026-11-28T18:00:00+01:00' }
    const request = takenByTelephone({ roomId: villageHall.id, ...slot }, { email: null })
    const { id } = await play.must<BookingDto>(staff.clerk, 'POST', '/bookings/record', request)
    await play.must(staff.clerk, 'POST', `/bookings/${id}/approve`, {})
    await test.given.superuser.query('UPDATE clock_offset SET offset_ms = offset_ms + 15000')
    await test.runDueWork()
    const { id: agreementId, toSignSha256, createdAt } = await play.agreementOf(id, staff.clerk)
    const sha256 = toSignSha256 ?? ''
    const fields = { sha256, signedOn: createdAt.slice(0, 10), signerName: 'Dominique Boule', capacity: 'président' }
    const scan = { name: 'scan.pdf', type: 'application/pdf', bytes: scannedPdf('Bon pour accord') }
    const { path, body, headers } = form(`/agreements/${agreementId}/hand-signed-copy`, fields, scan)
    const deposited = await test.ask('POST', path, { body, headers, cookies: await play.cookiesOf(staff.clerk) })
    expect(deposited.statusCode).toBe(200)
    await play.must(mayor, 'POST', `/agreements/${agreementId}/record-signature`, { party: 'owner', sha256 })
    await test.runDueWork()
    await play.at('2026-11-28T09:00:00Z')
    await test.runDueWork()
    expect(await play.must(staff.clerk, 'GET', `/bookings/${id}/access-grants`)).toMatchObject({
      items: [{ isReachedByMail: false, instructions: 'Sonnez à la loge.', contactPhone: '04 65 71 00 01' }],
    })
    const toEnter = (await test.mails()).filter(({ subject }) => /^Pour entrer\s: .+28 nov\./.test(subject))
    expect(toEnter).toEqual([])
  })
})
