import type { YearAccountDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { isMemberOf } from '../../platform/actor.ts'
import { type Column, csvFile, inEuros } from '../../platform/csv-file.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { assertReadsAccounts, safeCell } from '../ledger/index.ts'
import { type AccountOf, type PartySums, sumsByMonth, sumsByParty } from './year-account.store.ts'

type OfYear<Id extends string> = { year: number } & Record<Id, string>

/**
 * The year of an establishment, by organisation: what its board is shown.
 * @throws catalogue.establishment-not-found, ledger.not-allowed
 */
export function getEstablishmentYear(
  deps: Deps,
  actor: Actor,
  { establishmentId, year }: OfYear<'establishmentId'>,
): Promise<YearAccountDto> {
  return inReadOnly(deps, actor, async (tx) => {
    assertReadsAccounts(actor, await scopeOfEstablishment(tx, establishmentId))
    return accountOf(tx, { establishmentId }, year)
  })
}

/** The year of an organisation, by payee, with what its free uses are worth. @throws organisations.not-found */
export function getOrganisationYear(
  deps: Deps,
  actor: Actor,
  { organisationId, year }: OfYear<'organisationId'>,
): Promise<YearAccountDto> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!isMemberOf(actor, organisationId)) fail('organisations.not-found')
    return accountOf(tx, { organisationId }, year)
  })
}

const columns: Column<PartySums>[] = [
  ['Organisme', ({ name }) => safeCell(name)],
  ['Redevances (€)', ({ rentCents }) => inEuros(rentCents)],
  ['Reçu (€)', ({ receivedCents }) => inEuros(receivedCents)],
  ['Remises (€)', ({ waivedCents }) => inEuros(waivedCents)],
  ['En nature (€)', ({ inKindCents }) => inEuros(inKindCents)],
  ['Valeur des gratuités (€)', ({ valuedCents }) => inEuros(valuedCents)],
  ['Reste dû en fin d’exercice (€)', ({ balanceCents }) => inEuros(balanceCents)],
]

/**
 * The same as a CSV: the yearly statement of valued free uses too (in-kind help, loi 2000-321, art. 10-1).
 * @throws catalogue.establishment-not-found, ledger.not-allowed
 */
export function exportEstablishmentYear(
  deps: Deps,
  actor: Actor,
  { establishmentId, year }: OfYear<'establishmentId'>,
): Promise<string> {
  return inTransaction(deps, actor, async (tx) => {
    const scope = await scopeOfEstablishment(tx, establishmentId)
    assertReadsAccounts(actor, scope)
    const { tenantId } = scope
    const details = { year }
    await record(tx, actor, { action: 'year-account.export', subjectId: establishmentId, tenantId, details })
    return csvFile(columns, await sumsByParty(tx, { establishmentId }, year))
  })
}

async function accountOf(tx: Tx, of: AccountOf, year: number): Promise<YearAccountDto> {
  const parties = await sumsByParty(tx, of, year)
  const total = (key: Exclude<keyof YearAccountDto['totals'], symbol>) =>
    parties.reduce((sum, party) => sum + party[key], 0)
  return {
    year,
    parties,
    months: await sumsByMonth(tx, of, year),
    totals: {
      rentCents: total('rentCents'),
      receivedCents: total('receivedCents'),
      waivedCents: total('waivedCents'),
      inKindCents: total('inKindCents'),
      valuedCents: total('valuedCents'),
      balanceCents: total('balanceCents'),
    },
  }
}
