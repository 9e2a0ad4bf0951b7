export const signInWords = {
  title: 'Se connecter',
  way: 'Comment voulez-vous vous connecter ?',
  byLink: 'Par un lien',
  byPassword: 'Avec mon mot de passe',
  linkLead: 'Nous vous envoyons un lien par courriel. Vous n’avez pas de mot de passe à retenir.',
  email: 'Adresse électronique',
  emailHint: 'Exemple : prenom.nom@association.example',
  password: 'Mot de passe',
  showPassword: 'Montrer le mot de passe',
  sendLink: 'Recevoir un lien',
  signIn: 'Se connecter',
  linkSentTitle: 'Regardez vos courriels',
  linkSent: (email: string) =>
    `Si un compte existe pour ${email}, un lien vient de partir. Il sert une seule fois et reste valable quelques minutes.`,
  linkSentHint: 'Rien reçu ? Regardez dans les courriers indésirables, puis demandez un autre lien.',
  otherLink: 'Demander un autre lien',
  demo: 'Démonstration : les comptes d’essai sont écrits dans le terminal qui a lancé le service et dans le fichier README.',
  demoMailbox: 'Ouvrir la boîte aux lettres de démonstration',
  noAccount: 'Pas encore de compte ?',
  register: 'Créer un compte',
  alreadySignedIn: (name: string) => `Vous êtes déjà connecté : ${name}.`,
  goOn: 'Continuer',
  errors: {
    email: 'Écrivez une adresse comme prenom.nom@association.example.',
    password: 'Écrivez votre mot de passe.',
  },
  signedIn: 'Vous êtes connecté.',
  signedOut: 'Vous êtes déconnecté.',
}

export const linkWords = {
  title: 'Ouvrir votre session',
  lead: 'Vous avez demandé un lien pour vous connecter. Appuyez sur le bouton pour entrer.',
  button: 'Me connecter',
  missing: 'Le lien est incomplet. Copiez-le en entier depuis le courriel, ou demandez-en un nouveau.',
  newLink: 'Demander un nouveau lien',
}

export const registerWords = {
  title: 'Créer un compte',
  lead: 'Le compte est à votre nom. Vous ajoutez votre association ensuite.',
  givenName: 'Prénom',
  familyName: 'Nom',
  phone: 'Téléphone',
  phoneHint: 'Le collège ou la mairie vous appelle en cas d’imprévu.',
  password: 'Mot de passe',
  passwordHint: 'Au moins 12 caractères. Une phrase est plus facile à retenir.',
  submit: 'Créer mon compte',
  sentTitle: 'Confirmez votre adresse',
  sent: (email: string) => `Nous avons écrit à ${email}. Ouvrez le lien du courriel pour terminer.`,
  haveAccount: 'Vous avez déjà un compte ?',
  errors: {
    givenName: 'Écrivez votre prénom.',
    familyName: 'Écrivez votre nom.',
    phone: 'Écrivez un numéro comme 06 00 00 00 00.',
    password: 'Choisissez un mot de passe d’au moins 12 caractères.',
  },
}

export const verifyWords = {
  title: 'Confirmer votre adresse',
  lead: 'Un bouton à presser, et votre compte est ouvert.',
  button: 'Confirmer mon adresse',
  done: 'Votre adresse est confirmée.',
}

export const invitationWords = {
  title: 'Accepter l’invitation',
  lead: 'On vous a invité à rejoindre Salles ouvertes. Choisissez un mot de passe pour ouvrir votre compte.',
  button: 'Ouvrir mon compte',
  done: 'Votre compte est ouvert.',
}
