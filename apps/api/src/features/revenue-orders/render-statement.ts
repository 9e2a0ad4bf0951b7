import { civilDate, euros, typeset } from '../../platform/french-wording.ts'
import { numberPages } from '../../platform/pdf/number-pages.ts'
import { closeSheet, openSheet } from '../../platform/pdf/open-sheet.ts'
import { writeTable } from '../../platform/pdf/write-table.ts'
import { writeText } from '../../platform/pdf/write-text.ts'
import { natureWords } from './rules/nature-words.ts'
import type { RevenueOrderLineRow, RevenueOrderRow } from './revenue-orders.store.ts'
import { totalsOf } from './rules/liquidation.ts'

export interface StatementInput {
  order: RevenueOrderRow
  lines: Pick<RevenueOrderLineRow, 'no' | 'amountCents' | 'facts'>[]
}

const columns = [
  { title: 'N°', share: 0.5 },
  { title: 'Redevable', share: 2.6 },
  { title: 'Objet et assiette', share: 3.4 },
  { title: 'Échéance', share: 1.3 },
  { title: 'Montant', share: 1.2, align: 'right' as const },
]

/** Bytes of a liquidation statement: tagged, in French; the same statement always gives the same bytes. */
export function renderStatement({ order, lines }: StatementInput): Promise<Buffer> {
  const name = typeset(`État liquidatif n° ${order.number}`)
  const sheet = openSheet(name, order.establishmentName, order.createdAt)
  writeText(sheet, 'H1', name, 'title')
  writeText(sheet, 'P', typeset(`${order.establishmentName} — exercice ${order.fiscalYear}`), 'subtitle')
  writeText(
    sheet,
    'P',
    typeset(
      `Droits constatés jusqu’au ${civilDate(order.untilDay)}, au profit de ${order.payeeName}, établis par ${order.issuedBy} et transmis à l’agent comptable pour l’émission des titres de recettes.`,
    ),
    'body',
  )
  writeTable(sheet, columns, lines.map(rowOf))
  const { totalCents, inKindCents } = totalsOf(lines)
  writeText(sheet, 'P', typeset(`Total à recouvrer : ${euros(totalCents)}`), 'label')
  if (inKindCents !== 0) {
    const inKind = `Réglé en nature, à suivre à part et sans compensation : ${euros(inKindCents)}`
    writeText(sheet, 'P', typeset(inKind), 'label')
  }
  writeText(
    sheet,
    'P',
    typeset(
      'Imputation comptable à confirmer avec l’agent comptable. Une ligne transmise n’est jamais modifiée : une baisse est une ligne de plus.',
    ),
    'small',
  )
  numberPages(sheet, name, order.establishmentName)
  return closeSheet(sheet)
}

function rowOf({ no, amountCents, facts }: StatementInput['lines'][number]): string[] {
  const number = facts.debtorSiret ? `SIRET ${facts.debtorSiret}` : facts.debtorRna ? `RNA ${facts.debtorRna}` : ''
  const agreement = facts.agreementNumber
    ? `Convention n° ${facts.agreementNumber}`
    : `Réservation ${facts.bookingReference}`
  return [
    String(no),
    [facts.debtorName, number, facts.debtorAddress].filter(Boolean).join('\n'),
    [
      `${natureWords[facts.kind]} — ${facts.roomName}, ${civilDate(facts.usedOn)}`,
      agreement,
      `${facts.basis} (${facts.tariffName}, ${facts.act})`,
    ].join('\n'),
    civilDate(facts.dueOn),
    euros(amountCents),
  ].map(typeset)
}
