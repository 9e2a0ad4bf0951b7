import { afterAll, beforeAll, expect, it } from 'vitest'
import { givenSharedPlace, type GivenSharedPlace } from '../../../../../tests/support/given-shared-place.ts'
import {
  givenSignatureService,
  type GivenSignatureService,
} from '../../../../../tests/support/given-signature-service.ts'
import { getBookingAgreement } from '../agreements/index.ts'

let given: GivenSignatureService
let place: GivenSharedPlace
beforeAll(async () => {
  given = await givenSignatureService()
  place = await givenSharedPlace('2026-06-02', given)
  await given.useParapheur(['establishment', 'second-establishment', 'owner'])
})
afterAll(() => given.close())

it('goes through the service one folder after the other, for each public party of a shared place', async () => {
  const agreement = await given.toSign()
  await given.signedByOrganiser(agreement)
  const asked: unknown[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    await given.review(agreement, 'agreement.party-signed')
    await given.follow()
    const [live] = (await given.requestsOf(agreement)).filter((request) => request['ended_at'] === null)
    asked.push([live?.['party'], live?.['signer_account_id']])
    given.parapheur.decide(String(live?.['reference']), 'FINISHED')
    await given.wait(6)
    await given.follow()
  }
  expect(asked).toEqual([
    ['establishment', given.principal.accountId],
    ['second-establishment', place.proviseur.accountId],
    ['owner', given.delegate.accountId],
  ])
  const seen = await getBookingAgreement(given.deps, place.proviseur, agreement.bookingId)
  expect(seen).toMatchObject({ status: 'signed', nextParty: null, isEvidenceIntact: true })
  expect(await given.signatureOf(agreement, 'second-establishment')).toMatchObject({
    method: 'signature-provider',
    capacity: 'proviseure',
  })
})
