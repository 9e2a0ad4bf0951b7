import type { UnpaidOrganisationDto, UnpaidPageDto, UnpaidQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { type Column, csvFile, inEuros } from '../../platform/csv-file.ts'
import { record } from '../audit/index.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { assertReadsAccounts, keepsAccounts, safeCell } from '../ledger/index.ts'
import { type Claim, type DunningFrame, frameOf, readClaims } from './claims.store.ts'
import { ladderOfPayee } from './ladders.store.ts'
import { lastLetters, pairOf } from './dunning.store.ts'
import { presentClaim, presentUnpaid } from './present-unpaid.ts'
import { isListed, totalsOf } from './rules/unpaid.ts'

type Unpaid = { claims: Claim[]; frame: DunningFrame }

/**
 * What is unpaid to an establishment past the first delay of its payee, by organisation, the oldest first.
 * @throws catalogue.establishment-not-found, ledger.not-allowed
 */
export function listUnpaid(
  deps: Deps,
  actor: Actor,
  establishmentId: string,
  { cursor, limit }: UnpaidQuery,
): Promise<UnpaidPageDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const scope = await scopeOfEstablishment(tx, establishmentId)
    assertReadsAccounts(actor, scope)
    const unpaid = await unpaidTo(tx, scope)
    const groups = byOrganisation(unpaid.claims)
    const start = cursor ? groups.findIndex(([first]) => first && pairOf(first) === cursor) + 1 : 0
    const shown = groups.slice(start, start + limit)
    const last = shown.at(-1)?.[0]
    return {
      items: await present(tx, shown, unpaid.frame, keepsAccounts(actor, scope)),
      total: groups.length,
      totals: totalsOf(unpaid.claims, unpaid.frame),
      sendsReminders: unpaid.frame.rules.sendsReminders,
      friendlyDays: (await ladderOfPayee(tx, scope, unpaid.frame.rules)).friendlyDays,
      nextCursor: start + limit < groups.length && last ? pairOf(last) : null,
    }
  })
}

const stepNames = {
  friendly: 'rappel',
  second: 'deuxième rappel',
  last: 'dernier rappel',
  accountant: 'agent comptable',
}
const columns: Column<ReturnType<typeof presentClaim> & { organisationName: string }>[] = [
  ['Organisme', (row) => safeCell(row.organisationName)],
  ['Référence', (row) => safeCell(row.bookingReference)],
  ['Salle', (row) => safeCell(row.roomName)],
  ['Due depuis le', (row) => row.dueOn],
  ['Jours', (row) => String(row.daysLate)],
  ['Reste dû (€)', (row) => inEuros(row.openCents)],
  ['Impayée', (row) => (row.isLate ? 'oui' : 'non')],
  ['Étape', (row) => (row.step ? stepNames[row.step] : '')],
  ['Relances suspendues jusqu’au', (row) => row.suspension?.untilOn ?? ''],
  ['Raison', (row) => safeCell(row.suspension?.reason ?? '')],
]

/** The same as a CSV, a line for each booking. @throws catalogue.establishment-not-found, ledger.not-allowed */
export function exportUnpaid(deps: Deps, actor: Actor, establishmentId: string): Promise<string> {
  return inTransaction(deps, actor, async (tx) => {
    const scope = await scopeOfEstablishment(tx, establishmentId)
    assertReadsAccounts(actor, scope)
    const { claims, frame } = await unpaidTo(tx, scope)
    const { tenantId } = scope
    const details = { rows: claims.length }
    await record(tx, actor, { action: 'unpaid.export', subjectId: establishmentId, tenantId, details })
    const lines = claims.map((claim) => ({
      ...presentClaim(claim, frame, false),
      organisationName: claim.organisationName,
    }))
    return csvFile(columns, lines)
  })
}

async function unpaidTo(tx: Tx, scope: { tenantId: string; establishmentId: string }): Promise<Unpaid> {
  const frame = await frameOf(tx, scope.tenantId)
  const claims = await readClaims(tx, { establishmentId: scope.establishmentId }, frame)
  return { claims: claims.filter((claim) => isListed(claim, frame.today)), frame }
}

/** Claims come oldest first: so do the organisations. A place whose payee changed has a group for each. */
function byOrganisation(claims: readonly Claim[]): Claim[][] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) groups.set(pairOf(claim), [...(groups.get(pairOf(claim)) ?? []), claim])
  return [...groups.values()]
}

async function present(
  tx: Tx,
  groups: readonly Claim[][],
  frame: DunningFrame,
  mayKeep: boolean,
): Promise<UnpaidOrganisationDto[]> {
  const ids = groups.flatMap(([claim]) => (claim ? [claim.organisationId] : []))
  const letters = await lastLetters(tx, ids)
  return groups.map((claims) => presentUnpaid(claims, frame, letters, mayKeep))
}
