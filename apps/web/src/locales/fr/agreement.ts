import type { AgreementStatus, SignatureMethod } from '@salles-ouvertes/contract'
import { partyWords } from './parties.ts'

/** Where « avenant », a masculine word, is said otherwise. */
const amendmentStatus: Partial<Record<AgreementStatus, string>> = {
  signed: 'Signé par tous',
  amended: 'Remplacé par un autre avenant',
  terminated: 'Résilié',
  void: 'Annulé',
}

export const agreementWords = {
  title: 'Convention',
  named: ({ rank, number }: { rank: number; number: string }) =>
    rank === 0 ? `Convention nº ${number}` : `Avenant nº ${rank}, ${number}`,
  /** How the document is called in a sentence. */
  it: (rank: number) => (rank === 0 ? 'la convention' : 'l’avenant'),
  amendments: 'Avenants à la convention',
  minorChange: (day: string) => `Changement mineur, enregistré le ${day} sans nouvelle signature.`,
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
  statusOf: ({ rank, status }: { rank: number; status: AgreementStatus }): string =>
    rank > 0 && amendmentStatus[status] ? amendmentStatus[status] : agreementWords.status[status],
  party: partyWords,
  signedOn: (moment: string) => `Signé le ${moment}`,
  signedBy: {
    'one-time-code': 'par code à usage unique',
    'recorded-decision': 'décision enregistrée',
    'hand-signed-copy': 'signature manuscrite',
    'signature-provider': 'dans le service de signature de la collectivité',
  } satisfies Record<SignatureMethod, string>,
  onPaper: (depositedBy: string) => `Signature manuscrite, copie déposée par ${depositedBy}`,
  onPaperThat: (day: string, depositedBy: string) => `Signature manuscrite du ${day}, copie déposée par ${depositedBy}`,
  depositedOn: (moment: string) => `Copie déposée le ${moment}`,
  waiting: 'Signature attendue',
  notYet: 'Signera ensuite',
  signableFrom: (day: string) => `Toutes les parties pourront avoir signé à partir du ${day}.`,
  actFrom: (day: string) => `Peut signer à partir du ${day} : sa délibération n’est pas encore exécutoire.`,
  documents: {
    title: 'Documents',
    readAndSign: 'Lire et signer la convention',
    read: 'Lire la convention',
    download: (rank: number) => `Télécharger ${agreementWords.it(rank)}`,
    toSign: 'Version à signer (PDF)',
    signed: 'Version signée (PDF)',
    copy: 'Copie signée à la main',
    verify: 'Vérifier cette convention',
    none: 'La convention arrive quand la demande est acceptée.',
    failed: 'La convention n’a pas pu être chargée. Vérifiez votre connexion.',
    downloadFailed: 'Le document n’a pas pu être téléchargé. Réessayez.',
  },
}
