import type { AgreementStatus, PartyRole } from '@salles-ouvertes/contract'

export const agreementWords = {
  title: 'Convention',
  number: (number: string) => `Convention nº ${number}`,
  forBooking: (reference: string) => `Pour la demande nº ${reference}`,
  back: 'Revenir à ma demande',
  status: {
    draft: 'En préparation',
    'to-sign': 'À signer',
    signed: 'Signée par tous',
    amended: 'Modifiée par avenant',
    terminated: 'Résiliée',
    void: 'Annulée',
  } satisfies Record<AgreementStatus, string>,
  party: {
    organiser: 'L’organisateur',
    establishment: 'L’établissement',
    owner: 'Le propriétaire',
  } satisfies Record<PartyRole, string>,
  signedOn: (moment: string) => `Signé le ${moment}`,
  byCode: 'par code à usage unique',
  byRecord: 'décision enregistrée',
  waiting: 'Signature attendue',
  notYet: 'Signera ensuite',
  signableFrom: (day: string) => `L’établissement peut signer à partir du ${day}.`,
  documents: {
    title: 'Documents',
    readAndSign: 'Lire et signer la convention',
    read: 'Lire la convention',
    download: 'Télécharger la convention',
    toSign: 'Version à signer (PDF)',
    signed: 'Version signée (PDF)',
    verify: 'Vérifier cette convention',
    none: 'La convention arrive quand la demande est acceptée.',
    failed: 'La convention n’a pas pu être chargée. Vérifiez votre connexion.',
    downloadFailed: 'Le document n’a pas pu être téléchargé. Réessayez.',
  },
}
