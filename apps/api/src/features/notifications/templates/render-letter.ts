import { frenchSpaces } from '../rules/french-mail-words.ts'
import type { Block, Letter } from './letter.ts'

export type RenderedLetter = { subject: string; text: string; html: string }
/** Who writes, in lines; `links` lead to where the reader says which mails they want, under those they may leave out. */
export type Footer = { words: string; links: readonly FooterLink[] }
export type FooterLink = { label: string; url: string }

/** The mail in both forms: one column of 600 px, system font, no image, nothing fetched, and its plain-text twin. */
export function renderLetter(letter: Letter, footer: Footer): RenderedLetter {
  const subject = frenchSpaces(letter.subject).replace(/[\r\n]+/g, ' ')
  const title = frenchSpaces(letter.title)
  const foot = [frenchSpaces(footer.words), ...footer.links.map(({ label, url }) => `${label}\u00a0: ${url}`)]
  const text = [title, ...letter.blocks.map(textOf), `-- \n${foot.join('\n')}`].join('\n\n')
  const body = preview(letter.blocks) + letter.blocks.map(htmlOf).join('\n')
  return { subject, text: `${text}\n`, html: page(title, body, footer) }
}

/** What lists of mails show beside the subject: the first sentence, hidden in the page; never a code nor words of a person. */
function preview(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.kind === 'text')
  if (!first) return ''
  const hidden = 'display:none;max-height:0;overflow:hidden;mso-hide:all'
  return `<div aria-hidden="true" style="${hidden}">${escaped(frenchSpaces(first.text).split('\n')[0] ?? '')}</div>\n`
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return frenchSpaces(block.text)
    case 'facts':
      return block.rows.map(([label, value]) => frenchSpaces(`${label} : ${value}`)).join('\n')
    case 'quote':
      return block.text.replace(/^/gm, '> ')
    case 'code':
      return `${frenchSpaces(`${block.label} :`)} ${block.value}`
    case 'button':
      return `${frenchSpaces(`${block.label} :`)}\n${block.url}`
    case 'link':
      return `${frenchSpaces(block.label)}\n${block.url}`
  }
}

function htmlOf(block: Block): string {
  const words = (value: string): string => escaped(frenchSpaces(value)).replace(/\n/g, '<br>')
  switch (block.kind) {
    case 'text':
      return `<p style="margin:0 0 16px">${words(block.text)}</p>`
    case 'facts':
      return `<p style="margin:0 0 16px">${block.rows
        .map(([label, value]) => `${words(`${label} :`)} <strong>${words(value)}</strong>`)
        .join('<br>')}</p>`
    case 'quote':
      return `<blockquote style="margin:0 0 16px;padding:0 0 0 12px;border-left:4px solid #6b7280">${escaped(block.text).replace(/\n/g, '<br>')}</blockquote>`
    case 'code':
      return `<p style="margin:0 0 16px">${words(`${block.label} :`)}<br><strong style="font-size:28px;letter-spacing:3px">${escaped(block.value)}</strong></p>`
    case 'link':
      return `<p style="margin:0 0 16px">${link(block.url, words(block.label))}</p>`
    case 'button':
      return `<p style="margin:24px 0 8px"><a href="${escaped(block.url)}" style="display:inline-block;padding:14px 22px;border-radius:6px;background:#1d4e89;color:#ffffff;text-decoration:none;font-weight:600">${words(block.label)}</a></p>
<p style="margin:0 0 16px">${words('Ou copiez cette adresse :')}<br>${link(block.url, escaped(block.url))}</p>`
  }
}

const link = (url: string, words: string): string =>
  `<a href="${escaped(url)}" style="color:inherit;overflow-wrap:anywhere">${words}</a>`

const footHtml = ({ words, links }: Footer): string =>
  [...frenchSpaces(words).split('\n').map(escaped), ...links.map(({ label, url }) => link(url, label))].join('<br>')

/** Colours of the text are left to the reader's program, so that a dark theme stays readable. */
const page = (title: string, body: string, footer: Footer): string => `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:24px 12px">
<table role="presentation" align="center" width="100%" style="max-width:600px;border-collapse:collapse;overflow-wrap:anywhere;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif"><tr><td>
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25">${escaped(title)}</h1>
${body}
<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #6b7280">${footHtml(footer)}</p>
</td></tr></table>
</body>
</html>
`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (value: string): string => value.replace(/[&<>"']/g, (character) => entities[character] ?? character)
