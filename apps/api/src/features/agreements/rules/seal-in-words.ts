import { momentOf, wordsOfDay } from '../../../platform/french-wording.ts'

export interface SealTold {
  holder: string
  issuer: string
  serialNumber: string
  fingerprint: string
  validUntil: string
  isGenerated: boolean
  sealedAt: string
  timestampedBy: string | null
}

/** How the document tells of its server seal, hours of `zone`; a generated certificate is said to be worth nothing. */
export function sealInWords(seal: SealTold, zone: string): string[] {
  const { holder, issuer, serialNumber, fingerprint, validUntil, isGenerated, sealedAt, timestampedBy } = seal
  return [
    `Ce document porte le cachet électronique du serveur (format PAdES), posé le ${momentOf(sealedAt, zone)}. Un lecteur de PDF y voit toute modification.`,
    ...(isGenerated
      ? [
          'Le certificat de ce cachet a été fabriqué par la plateforme pour une démonstration : aucune autorité ne le garantit.',
        ]
      : []),
    `Certificat : ${holder}. Délivré par : ${issuer}. Valable jusqu’au ${wordsOfDay(validUntil, zone).date}.`,
    `Numéro de série : ${serialNumber}. Empreinte SHA-256 du certificat : ${fingerprint}`,
    timestampedBy
      ? `Un jeton d’horodatage de ${timestampedBy} est joint au cachet.`
      : 'La date et l’heure sont celles du serveur : aucune autorité d’horodatage ne les confirme.',
    'La force de ce cachet en droit est à confirmer.',
  ]
}
