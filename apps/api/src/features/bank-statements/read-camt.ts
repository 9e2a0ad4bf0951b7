import { readDay } from '../../platform/french-wording.ts'
import { decodeText } from '../../platform/read-csv.ts'
import { childrenOf, elementAt, readXml, wordsAt, type XmlElement } from '../../platform/read-xml.ts'
import { cleanWords, type Movement, saysReturn, unreadable } from './rules/movement.ts'
import { readAmount } from './rules/read-cell.ts'

export type CamtStatement = {
  movements: Movement[]
  /** Entries that the bank announces and has not booked. */
  pending: number
  /** Accounts that the file is about. */
  ibans: string[]
}

/**
 * Movements of a camt.053 file (ISO 20022, versions 02 to 13): booked entries in euros, one by one where the bank tells
 * what a grouped entry is made of. `today` is the local day.
 * @throws bank-statements.unreadable naming the entry, counted from 1, and what is wrong with it
 */
export function readCamt(bytes: Uint8Array, today: string): CamtStatement {
  const document = readXml(decodeText(bytes) ?? unreadable('not-text'))
  if (typeof document === 'string') unreadable(document)
  const root = document.name === 'Document' ? elementAt(document, 'BkToCstmrStmt') : null
  const statements = childrenOf(root ?? unreadable('not-camt'), 'Stmt')
  if (statements.length === 0) unreadable('not-camt')
  const entries = statements.flatMap((statement) => childrenOf(statement, 'Ntry'))
  const booked = entries.map((entry, index) => ({ entry, no: index + 1 })).filter(({ entry }) => isBooked(entry))
  const movements = booked.flatMap(({ entry, no }) => movementsOf(entry, no, today))
  const ibans = statements.flatMap((statement) => wordsAt(statement, 'Acct', 'Id', 'IBAN') ?? [])
  return { movements, pending: entries.length - booked.length, ibans: [...new Set(ibans)] }
}

/** Later versions put the word one step deeper. */
const isBooked = (entry: XmlElement): boolean =>
  (wordsAt(entry, 'Sts', 'Cd') ?? wordsAt(entry, 'Sts') ?? 'BOOK') === 'BOOK'

function movementsOf(entry: XmlElement, no: number, today: string): Movement[] {
  const day = wordsAt(entry, 'BookgDt', 'Dt') ?? wordsAt(entry, 'BookgDt', 'DtTm') ?? ''
  const bookedOn = readDay(day) ?? unreadable('bad-date', { entry: no }, day)
  if (bookedOn > today) unreadable('day-to-come', { entry: no }, day)
  const total = signedAmount(entry, elementAt(entry, 'Amt'), no)
  const parts = childrenOf(entry, 'NtryDtls').flatMap((details) => childrenOf(details, 'TxDtls'))
  const amounts = parts.map((part) => elementAt(part, 'Amt') ?? elementAt(part, 'AmtDtls', 'TxAmt', 'Amt'))
  const isDetailed = parts.length > 1 && amounts.every((amount) => amount !== null)
  if (!isDetailed) return [movement(entry, parts[0] ?? null, { bookedOn, amountCents: total, rank: null })]
  const each = parts.map((part, index) => ({ part, cents: signedAmount(part, amounts[index] ?? null, no, entry) }))
  if (each.reduce((sum, { cents }) => sum + cents, 0) !== total) unreadable('sums-differ', { entry: no })
  return each.map(({ part, cents }, index) => movement(entry, part, { bookedOn, amountCents: cents, rank: index + 1 }))
}

/** Cents with their sign. `BkToCstmrStmt` writes sums without one, and says beside which way the money went. */
function signedAmount(of: XmlElement, amount: XmlElement | null, no: number, within?: XmlElement): number {
  const currency = amount?.attributes['Ccy'] ?? ''
  if (currency !== 'EUR') unreadable('other-currency', { entry: no }, currency)
  const written = amount?.text.trim() ?? ''
  // A point and no thousands: what `readAmount` would also take elsewhere is not a sum here.
  const cents = /^\d{1,11}(\.\d+)?$/.test(written) ? readAmount(written.replace(/(\.\d\d)0+$/, '$1')) : null
  if (cents === null) unreadable('bad-amount', { entry: no }, written)
  if (cents === 0) unreadable('no-amount', { entry: no })
  const way = wordsAt(of, 'CdtDbtInd') ?? (within ? wordsAt(within, 'CdtDbtInd') : null)
  if (way !== 'CRDT' && way !== 'DBIT') unreadable('bad-entry', { entry: no })
  return way === 'CRDT' ? cents : -cents
}

function movement(
  entry: XmlElement,
  part: XmlElement | null,
  { bookedOn, amountCents, rank }: { bookedOn: string; amountCents: number; rank: number | null },
): Movement {
  const said = (...path: string[]): string | null => (part ? wordsAt(part, ...path) : null)
  const remittance = part ? elementAt(part, 'RmtInf') : null
  const free = remittance ? childrenOf(remittance, 'Ustrd').map(({ text }) => text) : []
  const other = amountCents > 0 ? 'Dbtr' : 'Cdtr'
  const name = said('RltdPties', other, 'Nm') ?? said('RltdPties', other, 'Pty', 'Nm')
  const structured = remittance ? referenceIn(remittance) : null
  const endToEnd = said('Refs', 'EndToEndId')
  const told = [name, ...free, said('AddtlTxInf'), wordsAt(entry, 'AddtlNtryInf')]
  const label = cleanWords(told.filter((words) => words !== null).join(' '), 500)
  // Not `NtryRef`: some banks only number the entries of each file with it.
  const own = wordsAt(entry, 'AcctSvcrRef')
  return {
    ...{ bookedOn, amountCents, label },
    counterparty: cleanWords(name ?? '', 140) || null,
    reference: cleanWords(structured ?? (endToEnd === 'NOTPROVIDED' ? '' : (endToEnd ?? '')), 60) || null,
    bankReference: own ? cleanWords([own, said('Refs', 'AcctSvcrRef') ?? rank].filter(Boolean).join('/'), 120) : null,
    isReturn: wordsAt(entry, 'RvslInd') === 'true' || (amountCents < 0 && saysReturn(label)),
  }
}

/** The first creditor reference that the payer gave. */
const referenceIn = (remittance: XmlElement): string | null =>
  childrenOf(remittance, 'Strd')
    .map((structured) => wordsAt(structured, 'CdtrRefInf', 'Ref'))
    .find((reference) => reference !== null) ?? null
