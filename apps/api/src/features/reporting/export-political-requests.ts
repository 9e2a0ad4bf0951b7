import type { z } from 'zod'
import type { CancelledSide, exportRegisterQuery, RegisterAnswer, RegisterView } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { toLocal } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { refusalSentences } from '../bookings/index.ts'
import { safeCell } from '../ledger/index.ts'
import { type Column, csvFile, inEuros } from '../../platform/csv-file.ts'
import { readRegister, type RegisterRow } from './political-register.store.ts'
import { assertKeepsRegister } from './rules/who-keeps-register.ts'

const mostRows = 20_000
const views: Record<RegisterView, string> = { political: 'Politique', compared: 'Autre, pour comparer' }
const answers: Record<RegisterAnswer, string> = {
  waiting: 'En attente',
  granted: 'Acceptée',
  refused: 'Refusée',
  unanswered: 'Sans réponse à temps',
  withdrawn: 'Retirée par le demandeur',
  cancelled: 'Annulée après accord',
}
const sides: Record<CancelledSide, string> = {
  applicant: 'le demandeur',
  establishment: 'le lieu',
  owner: 'le propriétaire',
  authority: 'une autorité',
}
const dayOf = ({ timeZone }: RegisterRow, instant: Date): string => toLocal(timeZone, new Date(instant)).date
const columns: Column<RegisterRow>[] = [
  ['Demandée le', (row) => dayOf(row, row.submittedAt)],
  ['Référence', (row) => safeCell(row.reference)],
  ['Organisme', (row) => safeCell(row.organisationName)],
  ['Nature', (row) => views[row.view]],
  ['Salle', (row) => safeCell(row.roomName)],
  ['Établissement', (row) => safeCell(row.establishmentName)],
  ['Première séance', (row) => dayOf(row, row.startsAt)],
  ['Séances', (row) => String(row.sessions)],
  ['Séances refusées', (row) => String(row.refusedSessions)],
  ['Réponse', (row) => answers[row.answer]],
  ['Répondue le', (row) => (row.answeredAt ? dayOf(row, row.answeredAt) : '')],
  ['Délai (heures)', (row) => (row.delayHours === null ? '' : String(row.delayHours))],
  ['Motif', (row) => row.refusalReasons.map((reason) => refusalSentences[reason] || 'Autre').join(' ')],
  ['Précisions', (row) => safeCell(row.refusalText)],
  ['Annulée par', (row) => (row.cancelledSide ? sides[row.cancelledSide] : '')],
  ['Raison de l’annulation', (row) => safeCell(row.cancelReason ?? '')],
  ['Montant (€)', (row) => inEuros(row.amountCents)],
]

/** The whole register as a CSV that French spreadsheets open and never run. @throws tenants.not-found */
export function exportPoliticalRequests(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { tenantId, ...period }: z.infer<typeof exportRegisterQuery> & { tenantId: string },
): Promise<string> {
  return inTransaction(deps, actor, async (tx) => {
    assertKeepsRegister(actor, tenantId)
    const rows = await readRegister(tx, tenantId, period, { view: null, after: null, limit: mostRows })
    const details = { rows: rows.length }
    await record(tx, actor, { action: 'political-register.export', subjectId: tenantId, tenantId, details })
    return csvFile(columns, rows)
  })
}
