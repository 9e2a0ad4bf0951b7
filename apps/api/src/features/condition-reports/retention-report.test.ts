import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DepositDto } from '@salles-ouvertes/contract'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { givenCondition, type GivenCondition } from '../../../../../tests/support/given-condition.ts'
import { photo, publishDeposits } from '../../../../../tests/support/given-deposits.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { listBookingDeposits, receiveDeposit, retainDeposit } from '../deposits/index.ts'
import { sealReport } from './seal-report.ts'

let given: GivenCondition
let bursar: AccountActor
beforeAll(async () => {
  given = await givenCondition()
  await publishDeposits(given)
  bursar = givenStaff('bursar', given.departement.id, given.college.id)
})
afterAll(() => given.close())

/** A session whose exit report is filled, and a deposit that was handed over for it. */
async function used() {
  const stay = await given.stayIn(await given.room())
  const [expected] = (await listBookingDeposits(given.deps, bursar, stay.bookingId)).items
  if (!expected) throw new Error('the grid asks for deposits')
  const receipt = { depositId: expected.id, receivedOn: '2026-10-05', means: 'cheque' as const, reference: '' }
  const deposit = await receiveDeposit(given.deps, bursar, receipt)
  await given.setClock('2026-10-13T18:20:00Z')
  const { exit } = await given.fill(stay.holder, 'exit', { inventory: [38] })
  if (!exit) throw new Error('nothing was filled')
  return { ...stay, deposit, reportId: exit.id }
}
const retain = ({ id: depositId }: DepositDto, conditionReportId?: string) =>
  retainDeposit(given.deps, bursar, {
    depositId,
    form: { amountCents: 1_000, retainedOn: '2026-10-13', reason: 'Deux chaises manquent.', conditionReportId },
    file: photo,
  })

describe('a deposit retained for a report', () => {
  it('leads both sides back to the session, and only a sealed report of the booking shows why', async () => {
    const { holder, deposit, reportId, occurrenceId, bookingId } = await used()
    await expect(retain(deposit, reportId)).rejects.toMatchObject({ code: 'deposits.unknown-report' })
    await sealReport(given.deps, holder, { kind: 'exit', previous: null })
    const kept = await retain(deposit, reportId)
    expect(kept.movements.at(-1)).toMatchObject({ kind: 'retention', reportedOccurrenceId: occurrenceId })
    const { items } = await listBookingDeposits(given.deps, given.association.member, bookingId)
    const read = items.find(({ id }) => id === deposit.id)
    expect(read?.movements.map(({ reportedOccurrenceId }) => reportedOccurrenceId)).toEqual([null, occurrenceId])
    const other = await used()
    await expect(retain(other.deposit, reportId)).rejects.toMatchObject({ code: 'deposits.unknown-report' })
    expect((await retain(other.deposit)).movements.at(-1)).toMatchObject({ reportedOccurrenceId: null })
  })
})
