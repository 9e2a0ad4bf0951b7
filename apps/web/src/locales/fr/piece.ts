/** A document of the vault: its fields, on every screen that asks for one. */
export const pieceWords = {
  kind: 'Document',
  file: 'Fichier',
  fileHint: 'PDF, JPEG ou PNG.',
  insurer: 'Assureur',
  policyNumber: 'Numéro de contrat',
  validFrom: 'Valable du',
  validUntil: 'Jusqu’au',
  untilHint: 'Laissez vide s’il n’a pas de fin.',
  errors: {
    file: 'Choisissez un fichier PDF, JPEG ou PNG de 5 Mo au plus.',
    insurer: 'Écrivez le nom de l’assureur.',
    policyNumber: 'Écrivez le numéro de contrat.',
    validFrom: 'Indiquez le premier jour de validité.',
    validUntil: 'Indiquez le dernier jour de validité, après le premier.',
  },
}
