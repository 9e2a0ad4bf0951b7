import { tariffInput, type DepositDto } from '@salles-ouvertes/contract'
import { listBookingDeposits, receiveDeposit } from '../../apps/api/src/features/deposits/index.ts'
import { publishTariff } from '../../apps/api/src/features/pricing/index.ts'
import { givenBookings, type GivenBookings, type GivenOrganisation } from './given-bookings.ts'
import { givenStaff } from './given-catalogue.ts'

export type GivenDeposits = Awaited<ReturnType<typeof givenDeposits>>

/** What the grid of the tests asks for, beside its price: 100, 200 and 300 €. */
export const askedDeposits = [
  { code: 'menage', label: 'Ménage', amountCents: 10_000 },
  { code: 'bruit', label: 'Bruit', amountCents: 20_000 },
  { code: 'degats', label: 'Dégâts', amountCents: 30_000 },
]
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
export const photo = { bytes: Buffer.from(onePixel, 'base64'), mediaType: 'image/png', fileName: 'vitre.png' }

/** A new version of the grid of the college, which asks for deposits. */
export const publishDeposits = ({ deps, departement }: Pick<GivenBookings, 'deps' | 'departement'>) =>
  publishTariff(deps, departement.officer, {
    tenantId: departement.id,
    ...tariffInput.parse({
      name: 'Grille avec cautions',
      act: 'Délibération d’essai',
      validFrom: '2026-09-01',
      terms: { deposits: askedDeposits },
      lines: [{ unit: 'started-hour', unitCents: 1500 }],
    }),
  })

/** Bookings of a college whose grid asks for deposits, and its bursar. */
export async function givenDeposits() {
  const given = await givenBookings()
  await publishDeposits(given)
  const bursar = givenStaff('bursar', given.departement.id, given.college.id)

  /** Deposits of a new confirmed booking, by code. */
  const expected = async (by: GivenOrganisation = given.association) => {
    const booking = await given.confirmed({ by })
    return { bookingId: booking.id, ...(await depositsOf(booking.id)) }
  }
  const depositsOf = async (bookingId: string) => {
    const { items } = await listBookingDeposits(given.deps, bursar, bookingId)
    const [cleaning, noise, damage] = items.toSorted((a, b) => a.amountCents - b.amountCents)
    if (!cleaning || !noise || !damage) throw new Error('the grid asks for three deposits')
    return { cleaning, noise, damage }
  }
  const receive = (deposit: DepositDto): Promise<DepositDto> =>
    receiveDeposit(given.deps, bursar, {
      depositId: deposit.id,
      ...{ means: 'cheque', receivedOn: '2026-10-05', reference: 'Chèque d’essai' },
    })
  /** A deposit of 300 € that was handed over. */
  const received = async () => {
    const { damage, bookingId } = await expected()
    return { bookingId, deposit: await receive(damage) }
  }
  return { ...given, bursar, expected, depositsOf, receive, received }
}
