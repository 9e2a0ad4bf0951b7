import { lockModes as modes } from './lock-services-page.ts'
import { nukiToken, type NukiSimulator } from './nuki-server.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** Switches of the locks and the codes that they hold, for the page of the demonstration. */
export const nukiPart = ({
  nuki,
  root,
}: {
  nuki: NukiSimulator
  root: string
}): string => `<section aria-labelledby="nuki">
<h2 id="nuki">Nuki</h2>
<dl><dt>Adresse du service</dt><dd><code>${escaped(`${root}/nuki`)}</code></dd>
<dt>Clé de l’API</dt><dd><code>${nukiToken}</code></dd>
${nuki.locks.map(({ name, smartlockId }) => `<dt>${escaped(name)}</dt><dd><code>${smartlockId}</code></dd>`).join('')}</dl>
<form method="post" action="/nuki-switches">
<label>État du service
<select name="mode">${modes
  .map(([mode, words]) => `<option value="${mode}"${mode === nuki.mode ? ' selected' : ''}>${words}</option>`)
  .join('')}</select></label>
<label>Lectures avant qu’un code n’apparaisse
<input name="lateLooks" type="number" min="0" max="20" value="${nuki.lateLooks}"></label>
${nuki.locks
  .map(
    ({ name, smartlockId, isOnline }) => `<label>${escaped(name)}
<select name="lock-${smartlockId}"><option value="online">En ligne</option><option value="offline"${isOnline ? '' : ' selected'}>Hors ligne</option></select></label>`,
  )
  .join('')}
<button>Appliquer</button></form>
${
  nuki.codes.length === 0
    ? '<p>Aucun code n’est dans les serrures.</p>'
    : `<ul>${nuki.codes
        .map(
          ({ name, smartlockId, allowedFromDate, allowedUntilDate }) =>
            `<li><strong>${escaped(name)}</strong>, serrure ${smartlockId}, de ${allowedFromDate} à ${allowedUntilDate}</li>`,
        )
        .join('')}</ul>`
}</section>`

/** What the page asks of the locks. */
export function switchNuki(nuki: NukiSimulator, form: URLSearchParams): void {
  nuki.mode = modes.find(([mode]) => mode === form.get('mode'))?.[0] ?? nuki.mode
  nuki.lateLooks = Number.parseInt(form.get('lateLooks') ?? '0', 10) || 0
  for (const lock of nuki.locks) lock.isOnline = form.get(`lock-${lock.smartlockId}`) !== 'offline'
}
