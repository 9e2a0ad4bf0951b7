import { countOf } from '../format.ts'

/** What serves an evening when nothing works. */
export const eveningPackWords = {
  title: 'Pack du soir',
  lead: 'Si rien ne marche : qui vient ce soir, comment on entre, qui appeler. Un PDF par site, sans aucun code, gardé sept jours.',
  isDaily: 'Préparer le pack chaque jour',
  readyAt: 'À quelle heure',
  passphrase: 'Phrase qui ouvre les codes',
  passphraseHint:
    'Seize caractères ou plus. Les codes sont alors dans un second PDF, chiffré, qui ne s’ouvre qu’avec elle.',
  passphraseKept: 'Une phrase est enregistrée. Laissez vide pour la garder.',
  forget: 'Ne plus faire de fichier de codes',
  forgotten: 'La phrase est effacée : les prochains packs n’ont pas de codes.',
  save: 'Enregistrer',
  saved: 'Les réglages sont enregistrés.',
  make: 'Préparer maintenant',
  made: 'Le pack est prêt.',
  toldByMail: 'Recevoir un courriel quand il est prêt',
  failed: 'Les packs n’ont pas pu être chargés. Vérifiez votre connexion.',
  none: 'Aucun pack ces sept derniers jours.',
  packOf: (day: string, site: string) => `${day}, ${site}`,
  uses: (count: number) => (count === 0 ? 'personne n’est attendu' : countOf(count, 'réservation', 'réservations')),
  madeAt: (moment: string) => `préparé le ${moment}`,
  noCodes: 'Sans fichier de codes : aucune phrase n’était enregistrée.',
  pack: 'Télécharger le pack',
  codes: 'Télécharger les codes chiffrés',
  of: (what: string) => `(${what})`,
  errors: { passphrase: 'Écrivez au moins 16 caractères.' },
}
