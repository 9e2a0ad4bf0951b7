import { escapeHtml } from './escape-html.ts'

/** Readable on a phone, at 200 % and printed; no script, nothing fetched. */
const style = [
  'body{margin:0 auto;max-width:42rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff}',
  'h1,h2,h3{line-height:1.25;color:#123a63}code,th,td,p,li{overflow-wrap:anywhere}',
  'p,li,td{white-space:pre-line}table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:700}',
  'th,td{border-bottom:1px solid #c3ccd6;padding:.4rem;text-align:left;vertical-align:top}',
].join('')

/** A French page that stands alone in a folder; `body` is HTML, `title` is text. */
export const standAlonePage = (title: string, body: string): string =>
  [
    '<!doctype html>',
    '<html lang="fr">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    `<body><main>${body}</main></body>`,
    '</html>\n',
  ].join('\n')
