import type { Deps } from './deps.ts'
import { issueDueAccess, reconcileDueLocks } from './features/access/index.ts'
import { readDueAddresses } from './features/availability/index.ts'
import { checkDueEvidence, endDueAgreements } from './features/agreements/index.ts'
import { proposeDueEliminations } from './features/archives/index.ts'
import { expireDueBookings, settleDueSessions } from './features/bookings/index.ts'
import { dropDueDraftPhotos } from './features/condition-reports/index.ts'
import { followDuePayments } from './features/online-payments/index.ts'
import { followCounterparts } from './features/counterparts/index.ts'
import { remindDeposits } from './features/deposits/index.ts'
import { makeDueEveningPacks } from './features/evening-pack/index.ts'
import { takeDueSteps } from './features/dunning/index.ts'
import { followKeys } from './features/keys/index.ts'
import { remindExpiringPieces } from './features/organisations/index.ts'
import { remindEntries, sendDailySummaries } from './features/notifications/index.ts'
import { checkDueReadiness } from './features/readiness/index.ts'
import { checkDueFiles } from './features/safekeeping/index.ts'
import { followDueRequests } from './features/signature-requests/index.ts'
import { followDueSms } from './features/sms/index.ts'
import { drainOutbox } from './platform/worker.ts'
import { runReaction } from './reactions.ts'

/** Everything time or an event has made due, until nothing is left. The worker, the tests and the seed run this. */
export async function runDueWork(deps: Deps): Promise<void> {
  const drain = () => drainOutbox(deps, (claimed) => runReaction(deps, claimed))
  await drain()
  await expireDueBookings(deps)
  await endDueAgreements(deps)
  await settleDueSessions(deps)
  await remindExpiringPieces(deps)
  await remindDeposits(deps)
  await followCounterparts(deps)
  await takeDueSteps(deps)
  await reconcileDueLocks(deps)
  await issueDueAccess(deps)
  await checkDueReadiness(deps)
  await makeDueEveningPacks(deps)
  await remindEntries(deps)
  await sendDailySummaries(deps)
  await followKeys(deps)
  await followDueSms(deps)
  await readDueAddresses(deps)
  await followDueRequests(deps)
  await followDuePayments(deps)
  await checkDueFiles(deps)
  await checkDueEvidence(deps)
  await dropDueDraftPhotos(deps)
  await proposeDueEliminations(deps)
  await drain()
}
