import type { AgreementTextDto } from '@salles-ouvertes/contract'
import { escapeHtml } from './escape-html.ts'
import { standAlonePage } from './stand-alone-page.ts'

/**
 * The whole agreement as a page that stands alone: the same words as the PDF, for screen readers and phones. It says
 * which file is the one to sign, since this page is signed by nobody.
 */
export function agreementPage(number: string, text: AgreementTextDto, toSignSha256: string | null): string {
  const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${escapeHtml(line)}</p>`)
  const articles = text.articles.flatMap((article) => [
    `<h2>${escapeHtml(`Article ${article.number}. ${article.title}`)}</h2>`,
    ...paragraphs(article.paragraphs),
  ])
  const annexes = text.annexes.map(
    ({ letter, title, state }) => `<li>${escapeHtml(`Annexe ${letter}\u00a0: ${title}, ${state}`)}</li>`,
  )
  return standAlonePage(
    `${text.title} nº ${number}`,
    [
      `<h1>${escapeHtml(`${text.title} nº ${number}`)}</h1>`,
      ...paragraphs([
        'Cette page reprend les mots du fichier à signer, pour les lecteurs d’écran et les téléphones. Elle ne remplace pas ce fichier, que les parties signent.',
        ...(toSignSha256 ? [`Empreinte SHA-256 du fichier à signer\u00a0: ${toSignSha256}`] : []),
      ]),
      ...paragraphs(text.preamble),
      ...articles,
      ...(annexes.length > 0 ? ['<h2>Annexes</h2>', `<ul>${annexes.join('')}</ul>`] : []),
      ...(text.calendar ? [tableOf(text.calendar)] : []),
    ].join('\n'),
  )
}

/** Annex D, its first column the header of each row. */
function tableOf({ columns, rows }: NonNullable<AgreementTextDto['calendar']>): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`)
  const lines = rows.map(([first = '', ...others]) => {
    const cells = others.map((cell) => `<td>${escapeHtml(cell)}</td>`)
    return `<tr><th scope="row">${escapeHtml(first)}</th>${cells.join('')}</tr>`
  })
  const caption = `<caption>Annexe D\u00a0: Calendrier des séances</caption>`
  return `<table>${caption}<thead><tr>${head.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`
}
