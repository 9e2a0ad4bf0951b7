import type { DocumentVersion, PartyRole } from '@salles-ouvertes/contract'

export type DocumentExtension = 'pdf' | 'jpg' | 'png'

/** Of a scan, by its media type. */
export const copyExtensions = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const satisfies Record<string, DocumentExtension>

const stems: Record<DocumentVersion, string> = {
  'to-sign': 'a-signer',
  signed: 'signee',
  'hand-signed-copy': 'copie-signee-a-la-main',
  'provider-copy': 'rendue-par-le-service',
}

/** Name under which a file of an agreement is saved; only a copy signed by hand may be a picture. */
export const documentName = (number: string, version: DocumentVersion, extension: DocumentExtension = 'pdf'): string =>
  `convention-${plain(number)}-${stems[version]}.${extension}`

const parties: Record<PartyRole, string> = {
  organiser: 'organisateur',
  establishment: 'etablissement',
  'second-establishment': 'second-etablissement',
  manager: 'gestionnaire',
  payee: 'beneficiaire',
  owner: 'proprietaire',
}

/** Name of the file that a service gave back with the signature of this party. */
export const providerCopyName = (number: string, party: PartyRole): string =>
  `convention-${plain(number)}-${stems['provider-copy']}-${parties[party]}.pdf`

/** Name under which the letter of a decision is saved. */
export const decisionFileName = (number: string): string => `decision-${plain(number)}.pdf`

/** Name of the letter from which the desk wrote a decision of the organiser. */
export const receivedLetterName = (number: string, rank: number, extension: DocumentExtension): string =>
  `decision-${plain(number)}-D${rank}-courrier-recu.${extension}`

/** Name of the folder that holds all the files of an agreement. */
export const caseFileName = (number: string): string => `dossier-${plain(number)}`

const plain = (number: string) => number.replace(/[^\w-]+/g, '-')
