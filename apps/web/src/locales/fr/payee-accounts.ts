import type { PaymentMode } from '@salles-ouvertes/contract'

/** Where the payees of a tenant are paid. */
export const payeeAccountWords = {
  title: 'Paiement',
  lead: 'Dites où chaque bénéficiaire est payé. La plateforme ne reçoit et ne garde aucun argent.',
  failed: 'Ces réglages n’ont pas pu être chargés. Vérifiez votre connexion.',
  none: 'Aucun bénéficiaire. Il apparaît avec le premier établissement.',
  choose: 'Bénéficiaire',
  readOnly: 'Vous lisez ces réglages. Seules les personnes qui gèrent la collectivité les changent.',
  simulated: 'Simulateur de PayFiP : aucun argent n’est demandé ni reçu.',
  form: {
    title: 'Réglages',
    iban: 'IBAN du compte du bénéficiaire',
    ibanHint: 'Celui du Trésor public. Laissez vide si aucun virement n’est pris.',
    online: 'Prendre les paiements en ligne avec PayFiP',
    onlineHint: 'Il faut un contrat signé avec la DDFiP.',
    notServed: 'Un collège n’est pas payé en ligne d’ici : son logiciel de comptabilité s’en charge.',
    clientNumber: 'Numéro de client PayFiP',
    clientNumberHint: 'Six chiffres, donnés par la DDFiP.',
    kind: 'Contrat',
    kinds: { imprest: 'Régie', 'revenue-orders': 'Titres (à confirmer avec la DDFiP)' },
    mode: 'Mode',
    modes: {
      test: 'Test (T) : rien n’est payé',
      activation: 'Activation (X) : le premier paiement réel',
      production: 'Production (W)',
    } satisfies Record<PaymentMode, string>,
    submit: 'Enregistrer',
    saved: 'Réglages enregistrés.',
    errors: { 'contract.clientNumber': 'Écrivez six chiffres.' },
  },
  test: {
    title: 'Connexion à PayFiP',
    action: 'Tester la connexion',
    never: 'Pas encore testée avec ces réglages. Le test ne paie rien.',
    ok: (moment: string) => `PayFiP connaît ce bénéficiaire. Essai du ${moment}.`,
    failed: (moment: string, why: string) => `Échec le ${moment}. ${why}`,
  },
  iban: 'IBAN',
  noIban: 'Pas encore donné',
}
