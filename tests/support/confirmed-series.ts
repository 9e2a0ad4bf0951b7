import type { AgreementDto, BookingDto, SeriesPreviewDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { agreementOf, ask, signForPublicParties } from './ask-site.ts'
import type { LiveSite } from './live-site.ts'
import { club } from './series-steps.ts'

type Evening = { date: string }

/** As `seriesSignedByClub`, then signed by the public parties too. */
export async function confirmedSeries(
  site: LiveSite,
  page: Page,
  desk: Page,
  room: { id: string },
  evenings: readonly Evening[],
): Promise<string> {
  const reference = await seriesSignedByClub(site, page, desk, room, evenings)
  await signForPublicParties(site, page, reference)
  return reference
}

/**
 * A series of the club, accepted and signed by the club, over these free evenings of one weekday. Both windows are signed
 * in: the club's, and that of somebody who decides. Answers its reference.
 */
export async function seriesSignedByClub(
  site: LiveSite,
  page: Page,
  desk: Page,
  room: { id: string },
  evenings: readonly Evening[],
): Promise<string> {
  const { organisations } = await ask<{ organisations: { id: string }[] }>(page, 'GET', '/me')
  const recurrence = {
    ...{ weekdays: [new Date(`${evenings[0]?.date}T00:00:00Z`).getUTCDay() || 7], from: 1110, until: 1230 },
    ...{ firstDate: evenings[0]?.date, lastDate: evenings.at(-1)?.date },
  }
  const { dates } = await ask<SeriesPreviewDto>(page, 'POST', `/rooms/${room.id}/series-preview`, { recurrence })
  const choices = dates.flatMap(({ date, slot, outcome }) => (slot && outcome !== 'free' ? [{ date, drop: true }] : []))
  const { id } = await ask<BookingDto>(page, 'POST', '/bookings', {
    ...{ roomId: room.id, organisationId: organisations[0]?.id, series: { recurrence, choices } },
    facts: {
      ...{ purpose: 'sport', activity: 'Entraînement de badminton', headcount: 28, configuration: 'sport' },
      ...{ withMinors: false, openToPublic: false, equipmentWanted: '', notes: '' },
      ...{ responsibleName: club.holder, responsiblePhone: '06 39 98 00 11', responsibleEmail: club.email },
    },
  })
  const { reference } = await ask<BookingDto>(page, 'POST', `/bookings/${id}/submit`, { houseRulesRead: true })
  if (!reference) throw new Error('a request sent has a reference')
  await ask(desk, 'POST', `/bookings/${id}/approve`, {})
  // The decision can be taken back for some seconds: the agreement is written after.
  await site.advanceClock(1)
  await signAsClub(site, page, id)
  return reference
}

/** The club signs with the code of its mail. */
export async function signAsClub(site: LiveSite, page: Page, bookingId: string): Promise<void> {
  const { id, toSignSha256: sha256 } = await agreementOf(page, bookingId)
  await ask(page, 'POST', `/agreements/${id}/signature-code`)
  await site.runDueWork()
  const mail = (await site.mails(club.email)).at(-1)
  const code = (/\b(\d{3})\s?(\d{3})\b/.exec(mail?.text ?? '') ?? []).slice(1).join('')
  await ask<AgreementDto>(page, 'POST', `/agreements/${id}/sign`, { code, consent: true, sha256 })
}
