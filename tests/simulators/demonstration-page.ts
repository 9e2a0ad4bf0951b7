import { brevoPart } from './brevo-page.ts'
import type { BrevoSimulator } from './brevo-sms-server.ts'
import { parapheurAccount, type ParapheurSimulator } from './i-parapheur-server.ts'
import { type LockServices, lockServicesPart } from './lock-services-page.ts'
import { nukiPart } from './nuki-page.ts'
import type { NukiSimulator } from './nuki-server.ts'
import { payfipPart } from './payfip-page.ts'
import type { PayfipSimulator } from './payfip-server.ts'
import { type Mode, yousignKey, type YousignSimulator, yousignWebhookKey } from './yousign-server.ts'

/** What the page shows: the services, where they answer, and the address that Yousign was told to call. */
export type Shown = {
  parapheur: ParapheurSimulator
  yousign: YousignSimulator
  payfip: PayfipSimulator
  nuki: NukiSimulator
  locks: LockServices
  brevo: BrevoSimulator
  root: string
  callAddress: string
}

type Line = { id: string; name: string; state: string; isWaiting: boolean; file: Buffer | null }

/** Troubles that people can play, with their words. */
export const modes: readonly [Mode, string][] = [
  ['up', 'En marche'],
  ['down', 'Ne répond pas (503)'],
  ['busy', 'Trop de demandes (429)'],
  ['corrupted', 'Rend un fichier abîmé'],
  ['rewriting', 'Rend un fichier réécrit'],
]

/** The page where a demonstration decides as the signatories would. Everything it writes is escaped. */
export const demonstrationPage = (shown: Shown): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Services simulés</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .5rem 0 }
label { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 100% } dt { font-weight: 600 } input, select, button { font: inherit; padding: .25rem .5rem; min-width: 0; max-width: 100%; box-sizing: border-box }
</style>
</head>
<body>
<main>
<h1>Services simulés</h1>
<p>Rien n’est signé, payé, ouvert ni envoyé ici : ces services tiennent la place des vrais pendant la démonstration. Leur mémoire est vidée à
chaque arrêt. La plateforme regarde le parapheur toutes les cinq minutes ; Yousign l’appelle, si son adresse est donnée.</p>
${parapheurPart(shown)}
${yousignPart(shown)}
${payfipPart(shown.payfip)}
${nukiPart(shown)}
${lockServicesPart(shown.locks, shown.root)}
${brevoPart(shown)}
</main>
</body>
</html>
`

const parapheurPart = ({ parapheur, root }: Shown): string => {
  const { clientId, clientSecret, entityId, deskId, type, subtype } = parapheurAccount
  return `<section aria-labelledby="parapheur"><h2 id="parapheur">i-Parapheur</h2>
${settings([
  ['Adresse du service', `${root}/i-parapheur`],
  ['Identifiant de l’application', clientId],
  ['Clé de l’application', clientSecret],
  ['Identifiant de l’entité', entityId],
  ['Identifiant du bureau qui envoie', deskId],
  ['Type du dossier', type],
  ['Sous-type du dossier', subtype],
])}
${modeForm('i-parapheur', parapheur.mode)}
${list(
  'i-parapheur',
  parapheur.folders.map((folder) => ({ ...folder, isWaiting: folder.state === 'PENDING' })),
)}</section>`
}

const yousignPart = ({ yousign, root, callAddress }: Shown): string => `<section aria-labelledby="yousign">
<h2 id="yousign">Yousign</h2>
${settings([
  ['Adresse du service', `${root}/yousign`],
  ['Clé de l’API', yousignKey],
  ['Clé des appels', yousignWebhookKey],
])}
<form method="post" action="/yousign-address"><label>Adresse à appeler
<input name="address" type="url" size="60" value="${escaped(callAddress)}"></label> <button>Garder l’adresse</button></form>
${modeForm('yousign', yousign.mode)}
${list(
  'yousign',
  yousign.requests.map(({ id, name, status, file }) => ({
    id,
    name,
    state: status,
    isWaiting: status === 'ongoing',
    file,
  })),
)}</section>`

const settings = (pairs: [string, string][]): string =>
  `<dl>${pairs.map(([label, value]) => `<dt>${label}</dt><dd><code>${escaped(value)}</code></dd>`).join('')}</dl>`

const modeForm = (service: string, current: Mode): string =>
  `<form method="post" action="/${service}-mode"><label>État du service
<select name="mode">${modes
    .map(([mode, words]) => `<option value="${mode}"${mode === current ? ' selected' : ''}>${words}</option>`)
    .join('')}</select></label> <button>Appliquer</button></form>`

const list = (service: 'i-parapheur' | 'yousign', lines: readonly Line[]): string =>
  lines.length === 0
    ? '<p>Rien n’a été envoyé.</p>'
    : `<ul>${lines.map((line) => `<li>${entry(service, line)}</li>`).join('')}</ul>`

function entry(service: 'i-parapheur' | 'yousign', { id, name, state, isWaiting, file }: Line): string {
  const title = `<strong>${escaped(name)}</strong> : ${state}${file ? ` <a href="/file/${id}">Voir le PDF</a>` : ''}`
  const button = (verb: string, words: string) => `<button name="verb" value="${verb}">${words}</button>`
  const opening = `<form method="post" action="/${service}-decision"><input type="hidden" name="id" value="${id}">`
  if (isWaiting) {
    const expire = service === 'yousign' ? button('expire', 'Laisser passer la date') : ''
    return `${title}${opening}${button('sign', 'Signer')} <label>Motif du refus
<input name="reason" value="Signataire absent"></label> ${button('refuse', 'Refuser')} ${expire}</form>`
  }
  return service === 'yousign' ? `${title}${opening}${button('call', 'Appeler encore')}</form>` : title
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
