import { createHash } from 'node:crypto'
import type { BankStatementFormat, ImportedStatementDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { toLocal } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { findPayeeAccount } from '../online-payments/index.ts'
import { lockTenant, getTenant } from '../tenants/index.ts'
import { type EchoRow, insertStatement, type MovementRow, type PayeeScope } from './bank-statements.store.ts'
import { knownMovements } from './known-movements.store.ts'
import { type CamtStatement, readCamt } from './read-camt.ts'
import { readStatementCsv } from './read-statement-csv.ts'
import { cleanWords } from './rules/movement.ts'
import { type Recognition, recognise } from './rules/recognise-movements.ts'
import { keptPayee } from './who-keeps-payee.ts'

export type ImportStatement = { establishmentId: string; fileName: string; bytes: Buffer }

/** A year of a busy account; more is a mistake, or a file made to exhaust the server. */
const mostMovements = 5000

/**
 * Takes in a statement of the account of a payee. A movement that an earlier file brought, in whichever format, is not
 * taken twice, and a file is taken whole or not at all. Nothing is posted: what each movement is stays to be said by a person.
 * @throws catalogue.establishment-not-found, ledger.not-allowed, bank-statements.unreadable,
 * bank-statements.too-many-movements, bank-statements.other-account
 */
export function importStatement(
  deps: Deps,
  actor: AccountActor,
  { establishmentId, fileName, bytes }: ImportStatement,
): Promise<ImportedStatementDto> {
  return inTransaction(deps, actor, async (tx) => {
    const payee = await keptPayee(tx, actor, establishmentId)
    const { tenantId, payeeEntityId } = payee
    const { timeZone } = await getTenant(tx, tenantId)
    const now = await clockNow(tx)
    const { format, movements, pending, ibans } = readStatement(bytes, toLocal(timeZone, now).date)
    if (movements.length > mostMovements) fail('bank-statements.too-many-movements', { most: mostMovements })
    assertSameAccount(ibans, (await findPayeeAccount(tx, payeeEntityId))?.iban ?? null)
    // Two people who import at once wait for one another: each movement belongs to one file.
    await lockTenant(tx, tenantId)
    const days = movements.map(({ bookedOn }) => bookedOn).sort()
    const [from = '', until = from] = [days[0], days.at(-1)]
    const known = from ? await knownMovements(tx, payeeEntityId, { from, until }) : []
    const recognised = recognise(known, { format, movements, digest })
    const statementId = newId()
    const told = rowsOf(recognised, { ...payee, statementId })
    const counts = {
      added: told.movements.length,
      known: movements.length - told.movements.length,
      echoed: told.echoes.length,
    }
    const isNews = counts.added > 0 || counts.echoed > 0
    if (isNews) {
      const statement = {
        ...{ id: statementId, ...payee, format, added: counts.added, known: counts.known, fromDay: from },
        ...{ untilDay: until, importedBy: actor.accountId, createdAt: now },
        fileName: cleanWords(fileName, 120) || 'releve',
      }
      await insertStatement(tx, statement, told)
    }
    const details = { format, ...counts, pending }
    await record(tx, actor, { action: 'bank-statement.import', subjectId: payeeEntityId, tenantId, details })
    return { id: isNews ? statementId : null, format, ...counts, pending }
  })
}

const digest = (identity: string): string => createHash('sha256').update(identity).digest('hex')

/** New movements, and the others that this file tells in a way of its own. */
function rowsOf(
  recognised: readonly Recognition[],
  file: PayeeScope & { statementId: string },
): { movements: MovementRow[]; echoes: EchoRow[] } {
  const movements = recognised.flatMap(({ movement, identity: fingerprint, isNamed, knownId }) => {
    if (knownId) return []
    const { bookedOn, amountCents, label, counterparty, reference, isReturn } = movement
    return {
      ...{ id: newId(), ...file, fingerprint, isNamed },
      ...{ bookedOn, amountCents, label, counterparty, reference, isReturn },
      ...{ setAsideAt: null, setAsideBy: null, setAsideReason: null },
    }
  })
  const echoes = recognised.flatMap(({ identity: fingerprint, isNamed, knownId: movementId, echo: reason }) =>
    movementId && reason ? { id: newId(), ...file, movementId, fingerprint, isNamed, reason } : [],
  )
  return { movements, echoes }
}

/** By its content, whatever its name: no CSV begins with `<`. */
function readStatement(bytes: Buffer, today: string): CamtStatement & { format: BankStatementFormat } {
  const start = bytes.subarray(0, 200).toString('latin1').replace(/^ï»¿/, '').trimStart()
  if (start.startsWith('<')) return { format: 'camt-053', ...readCamt(bytes, today) }
  return { format: 'csv', movements: readStatementCsv(bytes, today), pending: 0, ibans: [] }
}

/** A CSV does not say which account it is of; camt.053 does, and another one is not taken for ours. */
function assertSameAccount(ibans: readonly string[], own: string | null): void {
  const isOther = own ? ibans.some((iban) => iban !== own) : ibans.length > 1
  if (isOther) fail('bank-statements.other-account')
}
