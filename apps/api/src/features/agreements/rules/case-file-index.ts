import { escapeHtml } from './escape-html.ts'
import { momentOf, wordsOfDay } from '../../../platform/french-wording.ts'
import { sealInWords, type SealTold } from './seal-in-words.ts'
import { standAlonePage } from './stand-alone-page.ts'

export interface CaseFileEntry {
  /** Path inside the archive. */
  name: string
  /** What it is, in French. */
  title: string
  sha256: string
}

/** A file that is no longer there, and what is known of it. */
export type ErasedEntry = CaseFileEntry & {
  /** ISO instant. */
  erasedAt: string
  /** Of the list whose visa allowed it. */
  listNumber: number
}

export interface CaseFileFacts {
  number: string
  verificationUrl: string
  zone: string
  /** ISO instant. */
  gatheredAt: string
  isEvidenceIntact: boolean
  isDemonstration: boolean
  seal: SealTold | null
  entries: readonly CaseFileEntry[]
  erased: readonly ErasedEntry[]
}

/** First page of the archive: what it holds, the hash of each file, and how to check them without this platform. */
export function caseFileIndex(facts: CaseFileFacts): string {
  const { number, verificationUrl, zone, gatheredAt, isEvidenceIntact, isDemonstration, seal, entries, erased } = facts
  const rows = entries.map(
    ({ name, title, sha256 }) =>
      `<tr><td>${escapeHtml(title)}<br><a href="${encodeURI(name)}">${escapeHtml(name)}</a></td><td><code>${sha256}</code></td></tr>`,
  )
  const erasedRows = erased.map(
    ({ name, title, sha256, erasedAt, listNumber }) =>
      `<tr><td>${escapeHtml(title)}<br>${escapeHtml(name)}<br>Éliminé le ${wordsOfDay(erasedAt, zone).date} (bordereau nº\u00a0${listNumber})</td><td><code>${sha256}</code></td></tr>`,
  )
  const chain = isEvidenceIntact
    ? 'La suite des preuves a été contrôlée à cet instant\u00a0: chaque ligne suit la précédente, aucune n’a été modifiée.'
    : 'ATTENTION\u00a0: la suite des preuves ne correspond plus à ce qui a été enregistré. Ce dossier doit être examiné.'
  const sentences = [
    ...(isDemonstration ? ['Dossier de démonstration, sans valeur juridique.'] : []),
    `Dossier réuni le ${momentOf(gatheredAt, zone)}.`,
    chain,
    ...(seal ? sealInWords(seal, zone) : ['La convention n’a pas encore de fichier signé.']),
  ]
  const steps = [
    'Contrôler les fichiers\u00a0: dans ce dossier, tapez la commande <code>sha256sum --check SHA256SUMS</code> (sous macOS\u00a0: <code>shasum -a 256 -c SHA256SUMS</code>).',
    `Contrôler la convention auprès du service\u00a0: <a href="${escapeHtml(verificationUrl)}">${escapeHtml(verificationUrl)}</a>.`,
    'Contrôler le cachet\u00a0: ouvrez le fichier signé dans un lecteur de PDF qui affiche les signatures.',
    'Contrôler les preuves\u00a0: le fichier <code>preuves.json</code> dit comment recalculer chaque empreinte.',
  ]
  return standAlonePage(
    `Dossier de la convention nº ${number}`,
    [
      `<h1>Dossier de la convention nº ${escapeHtml(number)}</h1>`,
      ...sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
      '<h2>Fichiers</h2>',
      `<table><thead><tr><th scope="col">Fichier</th><th scope="col">Empreinte SHA-256</th></tr></thead><tbody>${[...rows, ...erasedRows].join('')}</tbody></table>`,
      '<h2>Comment contrôler</h2>',
      `<ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol>`,
    ].join('\n'),
  )
}

/** The list that `sha256sum --check` reads. */
export const checksums = (entries: readonly CaseFileEntry[]): string =>
  entries.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
