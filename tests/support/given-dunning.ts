import { takeDueSteps } from '../../apps/api/src/features/dunning/index.ts'
import { recordPayment } from '../../apps/api/src/features/ledger/index.ts'
import { systemActor } from '../../apps/api/src/platform/actor.ts'
import { inTransaction } from '../../apps/api/src/platform/database.ts'
import { givenAccess } from './given-access.ts'
import { givenNow, type GivenOrganisation, type GivenRequest } from './given-bookings.ts'
import { givenStaff } from './given-catalogue.ts'

export type GivenDunning = Awaited<ReturnType<typeof givenDunning>>

/** Organisations that owe 30 € for each confirmed booking, people who keep accounts, and mails that really leave. */
export async function givenDunning() {
  const given = await givenAccess()
  const { id: tenantId } = given.departement
  const head = givenStaff('establishment-head', tenantId, given.college.id)
  const bursar = givenStaff('bursar', tenantId, given.college.id)
  let told = 0

  /** So many days after the day on which everything was confirmed, at ten in the morning. */
  const onDay = (days: number, hour = 10): Promise<void> => given.setClock(dayOf(days, hour))
  const chargeOf = async (bookingId: string): Promise<string> => {
    const { rows } = await given.query('SELECT id FROM charge WHERE booking_id = $1', [bookingId])
    return rows[0].id as string
  }
  /** A confirmed booking that owes 30 € from today on. */
  const owing = async (by: GivenOrganisation, request: GivenRequest = {}) => {
    await given.setClock(givenNow)
    const { id: bookingId } = await given.confirmed({ ...request, by })
    return { bookingId, chargeId: await chargeOf(bookingId) }
  }
  const pay = (chargeId: string, amountCents = 3000): Promise<unknown> =>
    inTransaction(given.deps, systemActor(tenantId), (tx) =>
      recordPayment(tx, systemActor(tenantId), {
        ...{ chargeId, amountCents, receivedOn: '2026-10-05', means: 'cheque', reference: 'C-1' },
        source: `essai:${(told += 1)}`,
      }),
    )
  const takeSteps = (): Promise<void> => takeDueSteps(given.deps)
  /** Steps taken for the charges of an organisation, in their order. */
  const stepsOf = async ({ id }: GivenOrganisation): Promise<string[]> => {
    const { rows } = await given.query(
      'SELECT step FROM dunning_notice WHERE organisation_id = $1 ORDER BY taken_at, step',
      [id],
    )
    return rows.map(({ step }) => step as string)
  }
  const lettersOf = async ({ id }: GivenOrganisation): Promise<string[]> => {
    const { rows } = await given.query(
      `SELECT step, amount_cents, sent_on::text FROM dunning_letter WHERE organisation_id = $1 ORDER BY sent_on`,
      [id],
    )
    return rows.map((row) => `${row.sent_on} ${row.step} ${row.amount_cents}`)
  }
  /** Days on which due work last had its turn for what an organisation owes. */
  const lookedOn = async ({ id }: GivenOrganisation): Promise<string[]> => {
    const { rows } = await given.query(
      'SELECT looked_on::text FROM dunning_watch WHERE organisation_id = $1 ORDER BY looked_on',
      [id],
    )
    return rows.map(({ looked_on }) => looked_on as string)
  }
  const emailOf = async ({ member }: GivenOrganisation): Promise<string> =>
    (await given.query('SELECT email FROM account WHERE id = $1', [member.accountId])).rows[0].email as string

  return {
    ...given,
    ...{ head, bursar, onDay, chargeOf, owing, pay, takeSteps, stepsOf, lettersOf, lookedOn, emailOf },
  }
}

/** Instant of an hour in Grenoble, so many days after 5 October 2026, on either side of the change of clocks. */
function dayOf(days: number, hour: number): string {
  const date = new Date(Date.UTC(2026, 9, 5 + days)).toISOString().slice(0, 10)
  const offset = date < '2026-10-25' || date >= '2027-03-28' ? 2 : 1
  return new Date(Date.parse(`${date}T00:00:00Z`) + (hour - offset) * 3_600_000).toISOString()
}
