import { brevoKey, type BrevoSimulator } from './brevo-sms-server.ts'
import type { OperatorMode, Receipts } from './phone-network.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
const modes: readonly [OperatorMode, string][] = [
  ['up', 'En marche'],
  ['down', 'Ne répond pas (503)'],
  ['busy', 'Trop de demandes (429)'],
]
const receipts: readonly [Receipts, string][] = [
  ['prompt', 'Reçus tout de suite'],
  ['late', 'Reçus, mais dits plus tard'],
  ['lost', 'Jamais reçus'],
]

const select = (name: string, label: string, options: readonly [string, string][], current: string): string =>
  `<label>${label}
<select name="${name}">${options
    .map(([value, words]) => `<option value="${value}"${value === current ? ' selected' : ''}>${words}</option>`)
    .join('')}</select></label>`

/** Switches of the operator of SMS and the SMS that it took, newest first, for the page of the demonstration. */
export const brevoPart = ({
  brevo: { network },
  root,
}: {
  brevo: BrevoSimulator
  root: string
}): string => `<section aria-labelledby="brevo">
<h2 id="brevo">SMS (Brevo)</h2>
<p>Aucun téléphone ne reçoit ces SMS. Le ${network.refusedNumbers.map(escaped).join(', ')} est refusé.</p>
<dl><dt>Adresse du service</dt><dd><code>${escaped(`${root}/brevo`)}</code></dd>
<dt>Clé de l’API</dt><dd><code>${brevoKey}</code></dd></dl>
<form method="post" action="/brevo-switches">
${select('mode', 'État du service', modes, network.mode)}
${select('receipts', 'Les SMS sont', receipts, network.receipts)}
${select(
  'credit',
  'Crédit',
  [
    ['some', 'Il en reste'],
    ['none', 'Épuisé'],
  ],
  network.hasCredit ? 'some' : 'none',
)}
<button>Appliquer</button></form>
${
  network.received.length === 0
    ? '<p>Aucun SMS n’est arrivé.</p>'
    : `<ul>${network.received
        .map(
          ({ to, sender, text, receivedAt }) =>
            `<li><strong>${escaped(to)}</strong>, de ${escaped(sender)}, ${receivedAt.toISOString()} : ${escaped(text)}</li>`,
        )
        .join('')}</ul>`
}</section>`

/** What the page asks of the operator. */
export function switchBrevo({ network }: BrevoSimulator, form: URLSearchParams): void {
  network.mode = modes.find(([mode]) => mode === form.get('mode'))?.[0] ?? network.mode
  network.receipts = receipts.find(([each]) => each === form.get('receipts'))?.[0] ?? network.receipts
  network.hasCredit = form.get('credit') !== 'none'
}
