import type { BookingDto, RoomCardDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { ask, bookingOf, dayIn, roomNamed } from './ask-site.ts'
import { confirmedSeries } from './confirmed-series.ts'
import { type LiveSite, onPhone } from './live-site.ts'
import { club, freeEvenings, head } from './series-steps.ts'

/** Who keeps the accounts of the collège in the demonstration. */
export const bursar = 'gestion@college-vercors.example'
const officer = 'patrimoine@departement-demo.example'
const tuesday = 2

export type ClubWithDeposits = {
  /** Of the club, on a phone; of the principal and of the bursar, at a desk. */
  page: Page
  desk: Page
  accounts: Page
  gym: RoomCardDto
  reference: string
  booking: BookingDto
}

/** Two evenings of the gymnasium, confirmed, under a grid that asks 15 € an hour and three deposits. */
export async function clubWithDeposits(site: LiveSite): Promise<ClubWithDeposits> {
  const page = await site.windowOf(club.email, onPhone)
  const desk = await site.windowOf(head)
  const accounts = await site.windowOf(bursar)
  const owner = await site.windowOf(officer)
  const { roles } = await ask<{ roles: { tenantId: string }[] }>(owner, 'GET', '/me')
  // After the versions that the demonstration has.
  const validFrom = dayIn(62)
  const gym = await roomNamed(page, 'Grenoble', 'Gymnase')
  await ask(owner, 'POST', `/tenants/${roles[0]?.tenantId}/tariffs`, {
    ...{ name: 'Tarif avec cautions', act: 'TARIF-DEMO-4', validFrom },
    terms: {
      deposits: [
        { code: 'menage', label: 'Ménage', amountCents: 10_000 },
        { code: 'bruit', label: 'Bruit', amountCents: 20_000 },
        { code: 'degats', label: 'Dégâts', amountCents: 30_000 },
      ],
    },
    lines: [{ unit: 'started-hour', unitCents: 1500 }],
  })
  const free = (await freeEvenings(page, gym.id, tuesday)).filter(({ date }) => date > validFrom)
  const reference = await confirmedSeries(site, page, desk, gym, free.slice(0, 2))
  return { page, desk, accounts, gym, reference, booking: await bookingOf(page, reference) }
}
