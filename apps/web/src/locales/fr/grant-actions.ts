/** What somebody of the place may do about one right to enter. */
export const grantActions = {
  about: (slot: string) => `pour ${slot}`,
  replace: {
    button: 'Donner un autre moyen d’entrer',
    lead: 'Le responsable sur place reçoit le moyen suivant de la salle. Le code d’avant est retiré.',
    confirm: 'Donner l’autre moyen',
    keep: 'Garder celui-ci',
    done: 'Autre moyen d’entrer donné. Le responsable est prévenu.',
  },
  'change-code': {
    button: 'Changer le code',
    lead: 'Le responsable sur place reçoit un nouveau code de la même serrure. L’ancien est retiré.',
    confirm: 'Changer le code',
    keep: 'Garder ce code',
    done: 'Code changé. Le responsable est prévenu.',
  },
  repair: {
    button: 'Réparer',
    lead: 'La serrure est interrogée maintenant. Si elle n’a pas le code, un autre est demandé et envoyé.',
    confirm: 'Interroger la serrure',
    keep: 'Annuler',
    done: 'Serrure interrogée : l’état de l’accès est à jour.',
  },
  readCode: {
    button: 'Voir le code',
    lead: 'Pour une urgence. Votre nom et la raison vont à l’historique, et le demandeur est prévenu par courriel.',
    reason: 'Pourquoi voir ce code ?',
    reasonHint: 'Par exemple : le groupe est devant la porte, sans téléphone.',
    reasonError: 'Écrivez la raison, en dix signes au moins.',
    confirm: 'Voir le code',
    keep: 'Annuler',
    shownOnce: 'Il disparaît dans une minute. Dites-le à la personne qui entre, ne le notez pas.',
    hide: 'Cacher le code',
  },
  stillOpens: {
    'will-expire': (until: string) => `Le code reste valable jusqu’au ${until} : la serrure ne peut pas l’oublier.`,
    'fixed-code-known': () => 'Le groupe connaît le code de la salle : changez-le sur place.',
  },
}
