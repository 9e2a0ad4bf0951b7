export const legal = {
  toComplete: 'à compléter par la collectivité qui installe le service',
  notice: {
    title: 'Mentions légales',
    publisherTitle: 'Éditeur',
    publisher:
      'Le service est édité par la collectivité qui l’installe. Nom, adresse, téléphone et personne responsable de la publication :',
    hostTitle: 'Hébergement',
    host: 'Nom, adresse et téléphone de l’hébergeur :',
    softwareTitle: 'Logiciel',
    software:
      'Salles ouvertes est un logiciel libre, publié sous licence AGPL 3.0 ou ultérieure. Son code peut être relu, corrigé et réutilisé.',
    dataTitle: 'Sources des données',
    sources: [
      'Établissements scolaires et calendrier scolaire : ministère chargé de l’éducation, licence ouverte.',
      'Communes : code officiel géographique de l’Insee ; coordonnées GeoNames, licence CC BY 4.0.',
    ],
    demo: 'Dans la démonstration, les salles, les prix et les personnes sont inventés.',
  },
  privacy: {
    title: 'Données personnelles',
    lead: 'Nous demandons le moins possible, et nous disons à quoi cela sert.',
    controllerTitle: 'Qui est responsable',
    controller:
      'La collectivité qui propose les salles est responsable du traitement. Contact du délégué à la protection des données :',
    usesTitle: 'Ce que nous utilisons',
    caption: 'Données, usage et durée',
    columns: { what: 'Données', why: 'Pour quoi faire', howLong: 'Combien de temps' },
    uses: [
      {
        what: 'Votre nom, votre adresse électronique, votre téléphone',
        why: 'Traiter la demande et vous joindre',
        howLong: 'Tant que le compte existe ; durée à confirmer par la collectivité',
      },
      {
        what: 'Votre numéro de mobile vérifié, si vous le donnez',
        why: 'Vous envoyer par SMS de quoi entrer',
        howLong: 'Jusqu’à ce que vous l’effaciez dans « Mon compte »',
      },
      {
        what: 'Le nom et le téléphone de la personne responsable sur place',
        why: 'Ouvrir la salle et prévenir en cas de besoin',
        howLong: 'Jusqu’à la fin de la réservation ; durée à confirmer',
      },
      {
        what: 'L’attestation d’assurance',
        why: 'Vérifier que l’activité est couverte',
        howLong: 'Durée à confirmer par la collectivité',
      },
      {
        what: 'La convention signée et les preuves de signature',
        why: 'Prouver l’accord entre les parties',
        howLong: 'Durée légale de conservation, à confirmer',
      },
    ],
    rightsTitle: 'Vos droits',
    rights:
      'Vous pouvez consulter, corriger ou faire effacer vos données, limiter leur usage ou vous y opposer. Écrivez au délégué à la protection des données. Si la réponse ne vous convient pas, vous pouvez saisir la CNIL.',
    cookiesTitle: 'Témoins de connexion (cookies)',
    cookies:
      'Le site en pose seulement quand vous vous connectez, pour vous reconnaître. Il ne mesure pas votre visite et ne vous suit pas.',
  },
  sustainability: {
    title: 'Écoconception',
    lead: 'Ce service est fait pour marcher sur un téléphone ancien et un réseau lent.',
    choicesTitle: 'Nos choix',
    choices: [
      'Une page pèse quelques dizaines de kilooctets ; des limites sont vérifiées à chaque version.',
      'Une seule police de caractères, hébergée avec le site.',
      'Pas de lecture automatique, pas de défilement sans fin, pas de mesure d’audience.',
      'La carte ne se charge que si vous la demandez.',
      'Les photos sont réduites à l’envoi : une photo principale et quatre autres au plus.',
      'Les messages sont limités à ce qui change votre demande.',
    ],
    referenceTitle: 'Référentiel',
    reference:
      'Nous suivons le référentiel général d’écoconception de services numériques (RGESN, 2024). L’évaluation complète des critères reste à faire.',
  },
}
