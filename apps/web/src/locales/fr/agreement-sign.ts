/** Signing an agreement with a code. */
export const signWords = {
  title: 'Signer',
  lead: 'Lisez tout le texte. Puis demandez un code : il arrive par courriel et vaut signature avec votre accord.',
  request: 'Recevoir mon code',
  again: 'Recevoir un autre code',
  sentTo: (email: string, time: string) => `Code envoyé à ${email}. Il reste valable jusqu’à ${time}.`,
  code: 'Code reçu',
  codeHint: 'Six chiffres.',
  consent: (it: string, number: string) => `J’ai lu ${it} nº ${number} en entier et je l’accepte.`,
  submit: (it: string) => `Signer ${it}`,
  done: (it: string) => `Vous avez signé ${it}.`,
  notYou: 'Une autre personne doit signer. Vous n’avez rien à faire pour le moment.',
  evidence: 'Preuve de votre signature',
  evidenceOnPaper: 'Signature sur papier',
  allSigned: 'Tous ont signé. La version signée contient la page de preuves.',
  demo: 'Démonstration : le code est dans la boîte aux lettres.',
  errors: { code: 'Écrivez les six chiffres du code.', consent: 'Cochez la case pour donner votre accord.' },
}
