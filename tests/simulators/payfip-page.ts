import type { PayfipOperation, PayfipSimulator } from './payfip-server.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
const buttons = [
  ['P', 'Payer par carte'],
  ['V', 'Payer par prélèvement'],
  ['R', 'Carte refusée'],
  ['Z', 'Prélèvement refusé'],
  ['A', 'Abandonner'],
  ['', 'Ne rien faire et revenir'],
]

/** The page of an attempt, where the payer of a demonstration decides. Nothing is paid. */
export const payfipPage = ({ fields }: PayfipOperation): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>PayFiP simulé</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
form { display: grid; gap: .5rem } dt { font-weight: 600 } button { font: inherit; padding: .5rem; min-height: 2.75rem }
</style>
</head>
<body>
<main>
<h1>PayFiP simulé</h1>
<p><strong>Simulateur : aucun argent n’est demandé ni reçu.</strong></p>
<dl>
<dt>Montant</dt><dd>${(Number(fields['montant']) / 100).toFixed(2).replace('.', ',')}\u00a0€</dd>
<dt>Objet</dt><dd>${escaped(fields['objet'] ?? '')}</dd>
<dt>Référence</dt><dd>${escaped(fields['refdet'] ?? '')}</dd>
</dl>
<form method="post">${buttons
  .map(([value, words]) => `<button name="result" value="${value}">${words}</button>`)
  .join('')}</form>
</main>
</body>
</html>
`

/** Switches of the service and what it received, for the page of the demonstration. */
export const payfipPart = (
  payfip: PayfipSimulator,
): string => `<section aria-labelledby="payfip"><h2 id="payfip">PayFiP</h2>
<dl><dt>Numéro de client</dt><dd><code>${payfip.clients.map(escaped).join(', ')}</code></dd></dl>
<form method="post" action="/payfip-switches">
<label>État du service
<select name="mode">${[
  ['up', 'En marche'],
  ['failing', 'Ne répond pas (502)'],
  ['odd', 'Répond autre chose'],
]
  .map(([mode, words]) => `<option value="${mode}"${mode === payfip.mode ? ' selected' : ''}>${words}</option>`)
  .join('')}</select></label>
<label>Appels à la plateforme
<select name="calls"><option value="made">Envoyés</option><option value="lost"${payfip.losesCalls ? ' selected' : ''}>Perdus</option></select></label>
<label>Réponses « pas encore connu » après le choix
<input name="lateLooks" type="number" min="0" max="20" value="${payfip.lateLooks}"></label>
<label>Centimes ajoutés au montant dit
<input name="addedCents" type="number" min="-5000" max="5000" value="${payfip.addedCents}"></label>
<button>Appliquer</button></form>
${
  payfip.operations.length === 0
    ? '<p>Aucun paiement n’a été demandé.</p>'
    : `<ul>${payfip.operations
        .map(
          ({ id, fields, result }) =>
            `<li><strong>${escaped(fields['refdet'] ?? '')}</strong> : ${result ?? 'en attente'} <a href="/payfip/tpa/paiementws.web?idop=${id}">Ouvrir la page</a></li>`,
        )
        .join('')}</ul>`
}</section>`
