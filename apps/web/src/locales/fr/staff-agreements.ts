/** Agreements seen by those who sign for a public party. */
export const staffAgreements = {
  lead: 'Lisez le texte, puis enregistrez votre signature. Elle est datée et liée au document.',
  views: { 'to-sign': 'À signer', signed: 'Signées', all: 'Toutes' },
  viewsLabel: 'Quelles conventions',
  failed: 'Les conventions n’ont pas pu être chargées. Vérifiez votre connexion.',
  empty: {
    'to-sign': 'Aucune convention n’attend votre signature.',
    signed: 'Aucune convention signée pour le moment.',
    all: 'Aucune convention pour le moment.',
  },
  emptyText: 'Les conventions arrivent ici quand l’organisateur a signé. Vous êtes prévenu par courriel.',
  seeAll: 'Voir toutes les conventions',
  yours: 'À vous de signer',
  waitingFor: {
    organiser: 'En attente de l’organisateur',
    establishment: 'En attente de l’établissement',
    owner: 'En attente du propriétaire',
  },
  notBefore: (day: string) => `Signature possible à partir du ${day} : la délibération n’est pas encore exécutoire.`,
  for: (reference: string) => `Demande nº ${reference}`,
  read: 'Lire la convention',
  download: 'Télécharger le PDF',
  back: 'Conventions',
  cancel: 'Ne pas signer maintenant',
  record: {
    title: 'Enregistrer ma signature',
    lead: (party: string) => `Vous signez pour : ${party}.`,
    note: 'Remarque',
    open: 'Signer…',
    confirmTitle: 'Signer cette convention ?',
    confirmText: (number: string, party: string) =>
      `Votre signature de la convention nº ${number}, pour ${party}, est enregistrée avec votre nom, la date et l’empreinte du document. Elle ne peut pas être retirée.`,
    submit: 'Je signe la convention',
    done: 'Votre signature est enregistrée.',
    notYours: 'Vous n’avez rien à signer sur cette convention pour le moment.',
  },
}
