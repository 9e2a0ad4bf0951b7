import type { AgreementTextDto } from '@salles-ouvertes/contract'
import type { AgreementContent } from './agreement-content.ts'
import { annexWords } from './annexes.ts'
import type { Block } from './block.ts'
import { typeset } from '../../../platform/french-wording.ts'

/** The words of the agreement as plain paragraphs, for the screens: the same text as the PDF, tables said line by line. */
export function textOfAgreement(content: AgreementContent): AgreementTextDto {
  const { title, subtitle, parties, visas, articles, annexes, calendar } = content
  const people = parties.map(
    ({ label, identity, representation }) => `${label} : ${[...identity, ...representation].join(', ')}.`,
  )
  return {
    title,
    preamble: [subtitle, ...people.map(typeset), ...visas],
    articles: articles.map((article) => ({
      number: article.number,
      title: article.title,
      paragraphs: article.blocks.flatMap(paragraphsOf),
    })),
    annexes: annexes.map(({ letter, title: name, state }) => ({ letter, title: name, state: annexWords[state] })),
    calendar: calendar && { columns: calendar.columns.map((column) => column.title), rows: calendar.rows },
  }
}

function paragraphsOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [block.text]
  if (block.kind === 'list') return block.items
  return block.rows.map((row) =>
    typeset(`${row.map((cell, column) => `${block.columns[column]?.title} : ${cell}`).join(' ; ')}.`),
  )
}
