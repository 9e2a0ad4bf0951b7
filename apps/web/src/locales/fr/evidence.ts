/** What proves an agreement: the chain of evidence, the server seal, the whole file. */
export const evidenceWords = {
  title: 'Preuves',
  lead: 'Chaque signature laisse une preuve. Chaque preuve contient l’empreinte de la précédente.',
  none: 'Personne n’a encore signé.',
  entry: (rank: number, party: string, moment: string) => `${rank}. ${party}, le ${moment}`,
  intact: 'La suite des preuves est intacte.',
  altered: 'La suite des preuves a été modifiée après coup. Cette convention doit être examinée.',
  caseFile: 'Télécharger tout le dossier (ZIP)',
  caseFileHint: 'Fichiers à signer et signé, copie papier, attestation d’assurance, preuves et index.',
  seal: {
    title: 'Cachet du serveur',
    none: 'Le fichier signé n’a pas de cachet.',
    pending: 'Le cachet sera posé avec le fichier signé.',
    generated:
      'Cachet de démonstration : son certificat a été fabriqué par la plateforme. Aucune autorité ne le garantit.',
    sealedOn: 'Posé le',
    holder: 'Certificat',
    issuer: 'Délivré par',
    validUntil: 'Valable jusqu’au',
    timestamp: 'Horodatage',
    ownClock: 'Heure du serveur, sans autorité d’horodatage',
    fingerprint: 'Empreinte du certificat (SHA-256)',
    law: 'La force de ce cachet en droit est à confirmer.',
  },
}
