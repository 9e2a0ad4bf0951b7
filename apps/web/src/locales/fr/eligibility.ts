import type { BuildingKind, OrganisationKind, Purpose } from '@salles-ouvertes/contract'

/** General guidance; what a given room admits is answered by the server on its page. */
export const eligibility = {
  title: 'Puis-je demander une salle ?',
  lead: 'Trois questions pour vous orienter. La réponse exacte, salle par salle, vous est donnée au moment de chercher.',
  step: 'Vos réponses',
  place: 'Quel lieu vous intéresse ?',
  who: 'Qui organise ?',
  what: 'Pour quoi faire ?',
  see: 'Voir ce qui s’applique',
  choose: 'Choisissez une réponse.',
  resultTitle: 'Ce qui s’applique à vous',
  own: 'La collectivité peut ajouter ses propres règles. Elles sont écrites sur la page de chaque salle.',
  search: 'Chercher une salle',
  places: {
    college: 'Un collège',
    lycee: 'Un lycée',
    ecole: 'Une école',
    'municipal-hall': 'Une salle communale',
  } satisfies Record<BuildingKind, string>,
  organisations: {
    association: 'Une association',
    'training-body': 'Un organisme de formation',
    company: 'Une entreprise',
    'public-body': 'Un service public',
    political: 'Un parti ou un groupe politique',
    religious: 'Une association cultuelle',
    individual: 'Un particulier',
  } satisfies Record<OrganisationKind, string>,
  purposes: {
    cultural: 'Culture, arts, spectacle',
    sport: 'Sport',
    civic: 'Vie civique et associative',
    'popular-education': 'Éducation populaire',
    training: 'Formation',
    meeting: 'Réunion',
    social: 'Action sociale',
    'private-event': 'Fête privée',
    commercial: 'Vente, activité commerciale',
  } satisfies Record<Purpose, string>,
  aboutPlace: {
    college:
      'Un collège s’ouvre hors du temps scolaire aux associations, aux organismes de formation et aux entreprises, dans les cas prévus par le code de l’éducation (article L. 213-2-2). Une convention à trois est obligatoire : le département, le collège et vous.',
    lycee:
      'Un lycée s’ouvre selon des règles proches de celles d’un collège, sous la responsabilité de la région. À confirmer avec le lycée.',
    ecole:
      'Une école s’ouvre pour des activités culturelles, sportives, sociales ou socio-éducatives (article L. 212-15 du code de l’éducation). Le maire décide, après avis du conseil d’école.',
    'municipal-hall':
      'Le maire décide de l’usage des salles communales. Un refus doit avoir un motif : gestion des bâtiments, besoins des services ou ordre public.',
  } satisfies Record<BuildingKind, string>,
  aboutWho: {
    association: 'Préparez le numéro RNA de l’association, le nom de son représentant et une attestation d’assurance.',
    'training-body': 'Préparez le numéro SIRET, votre numéro de déclaration d’activité et une attestation d’assurance.',
    company:
      'Préparez le numéro SIRET et une attestation d’assurance. Certaines collectivités n’acceptent pas les entreprises.',
    'public-body': 'Préparez le nom du service, son SIRET et le nom de la personne responsable.',
    political:
      'Certaines collectivités n’ouvrent pas leurs collèges aux partis. Les salles communales suivent les règles de la commune, les mêmes pour tous.',
    religious:
      'Certaines collectivités n’ouvrent pas leurs collèges aux associations cultuelles. Les salles communales suivent les règles de la commune.',
    individual: 'Les collèges et les écoles ne se prêtent pas aux particuliers. Regardez les salles communales.',
  } satisfies Record<OrganisationKind, string>,
  aboutWhat: {
    cultural: 'Un spectacle ouvert au public peut demander des autorisations en plus : signalez-le dans votre demande.',
    sport: 'Dans un collège, l’usage sportif est à confirmer avec le département.',
    civic: 'Réunions d’habitants, débats, vie associative : décrivez l’objet en une phrase.',
    'popular-education': 'C’est l’un des usages prévus par la loi pour les collèges.',
    training: 'Indiquez le nombre de stagiaires et le matériel utile.',
    meeting: 'Indiquez le nombre de personnes : il ne peut pas dépasser la capacité de la salle.',
    social: 'Indiquez le public accueilli, surtout s’il y a des enfants ou des personnes à mobilité réduite.',
    'private-event': 'Une fête privée se tient plutôt dans une salle communale.',
    commercial: 'Une vente se tient plutôt dans une salle communale, si la commune l’admet.',
  } satisfies Record<Purpose, string>,
}
