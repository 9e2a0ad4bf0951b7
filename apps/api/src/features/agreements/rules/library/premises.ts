import type { LibraryArticle } from './library-article.ts'

/** Articles on what is lent, for what and when. Own wording. */
export const premisesArticles: LibraryArticle[] = [
  {
    key: 'objet',
    title: 'Objet',
    blocks: [
      {
        of: 'college',
        kind: 'paragraph',
        text: 'Par la présente convention, le propriétaire et l’établissement mettent des locaux à la disposition de l’organisateur, pour une durée limitée et pour l’activité suivante : « {{activite}} ».',
      },
      {
        of: 'municipal-hall',
        kind: 'paragraph',
        text: 'Par la présente convention, la commune met des locaux à la disposition de l’organisateur, pour une durée limitée et pour l’activité suivante : « {{activite}} ».',
      },
      {
        kind: 'paragraph',
        text: 'La convention autorise une occupation du domaine public. Cette occupation est temporaire, personnelle, précaire et révocable. Elle n’est pas un bail, en particulier pas un bail commercial, et ne donne aucun droit à rester dans les lieux ni à obtenir un renouvellement.',
      },
    ],
  },
  {
    key: 'locaux',
    title: 'Locaux et équipements',
    blocks: [
      { kind: 'paragraph', text: 'Les locaux se trouvent sur le site « {{site.nom}} », {{site.adresse}}.' },
      { kind: 'computed', name: 'rooms' },
      {
        when: ['shared-areas'],
        kind: 'paragraph',
        text: 'Parties communes que l’organisateur peut utiliser : {{site.parties-communes}}.',
      },
      {
        when: ['excluded-areas'],
        kind: 'paragraph',
        text: 'Tout autre local du site est exclu, en particulier : {{site.locaux-exclus}}.',
      },
      { when: ['not excluded-areas'], kind: 'paragraph', text: 'Tout autre local du site est exclu.' },
      {
        when: ['shared-place'],
        kind: 'paragraph',
        text: 'Les locaux servent aussi à {{second-etablissement.nom}}, qui est partie à la convention. Ses besoins passent avant la présente occupation, comme ceux {{du-gestionnaire}}.',
      },
      {
        when: ['other-manager'],
        kind: 'paragraph',
        text: 'Les locaux sont gérés par {{gestionnaire.nom}}, appelé « l’organisme gestionnaire », qui est partie à la convention.',
      },
      {
        when: ['other-payee'],
        kind: 'paragraph',
        text: 'La redevance revient à {{redevance.beneficiaire}}, qui est partie à la convention à ce titre.',
      },
    ],
  },
  {
    key: 'activite',
    title: 'Activité autorisée et public accueilli',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Les locaux servent uniquement à l’activité déclarée, qui relève de la catégorie « {{categorie}} ». Toute autre activité est interdite.',
      },
      {
        kind: 'paragraph',
        text: 'Public accueilli : {{public}}. Effectif maximal : {{effectif}}, encadrement compris, sans jamais dépasser la capacité de chaque salle.',
      },
      {
        when: ['minors'],
        kind: 'paragraph',
        text: 'L’activité accueille des mineurs. Ils restent sous la surveillance et la responsabilité de l’organisateur, de leur arrivée jusqu’à leur départ.',
      },
      {
        of: 'college',
        kind: 'paragraph',
        text: 'L’activité est compatible avec la nature et l’aménagement des locaux. Elle respecte la neutralité et la laïcité du service public d’enseignement. Elle se déroule hors des heures où les locaux servent à la formation initiale ou continue.',
      },
      {
        of: 'municipal-hall',
        kind: 'paragraph',
        text: 'L’activité est compatible avec la nature et l’aménagement des locaux. Elle respecte l’ordre public et le principe d’égalité entre les usagers.',
      },
      {
        when: ['economic-use'],
        kind: 'paragraph',
        text: 'L’activité peut constituer une exploitation économique du domaine public. L’application des règles de publicité et de sélection préalables à une occupation de cette durée (articles L. 2122-1-1 et suivants du code général de la propriété des personnes publiques) est à confirmer par le propriétaire.',
      },
    ],
  },
  {
    key: 'calendrier',
    title: 'Durée et calendrier',
    blocks: [
      { kind: 'computed', name: 'dates' },
      {
        when: ['holidays-excluded'],
        kind: 'paragraph',
        text: 'Aucune séance n’a lieu pendant les vacances scolaires ni les jours fériés.',
      },
      {
        when: ['holidays-included'],
        kind: 'paragraph',
        text: 'Des séances peuvent avoir lieu pendant les vacances scolaires, aux seules dates de l’annexe D.',
      },
      {
        kind: 'paragraph',
        text: 'Les heures sont celles du lieu. Elles comprennent l’installation, le rangement et le départ des participants. La convention prend fin après la dernière séance, sans renouvellement tacite.',
      },
    ],
  },
  {
    key: 'priorite',
    title: {
      college: 'Priorité du service public d’enseignement',
      'municipal-hall': 'Priorité des besoins de la commune',
    },
    blocks: [
      {
        of: 'college',
        kind: 'paragraph',
        text: 'Les besoins de l’établissement passent avant la présente occupation : enseignement, examens, conseils, réunions avec les familles, élections, plan de crise.',
      },
      {
        of: 'municipal-hall',
        kind: 'paragraph',
        text: 'Les besoins de la commune passent avant la présente occupation : élections, cérémonies, sécurité civile, accueil d’urgence.',
      },
      {
        when: ['recall-notice-settled'],
        kind: 'paragraph',
        text: 'Pour un tel motif, {{gestionnaire}} peut reprendre une séance ; l’organisateur en est prévenu au moins {{reprise.delai}} avant la séance, sauf urgence.',
      },
      {
        when: ['not recall-notice-settled'],
        kind: 'paragraph',
        text: 'Pour un tel motif, {{gestionnaire}} peut reprendre une séance ; l’organisateur en est prévenu dans un délai de prévenance à confirmer.',
      },
      {
        kind: 'paragraph',
        text: 'Une salle équivalente lui est proposée si c’est possible. Sinon, la redevance de la séance reprise n’est pas due, ou est remboursée. Aucune autre indemnité n’est due.',
      },
    ],
  },
]
