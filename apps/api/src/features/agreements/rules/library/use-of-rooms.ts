import type { LibraryArticle } from './library-article.ts'

/** Articles on how the rooms are entered, used and given back. Own wording. */
export const useArticles: LibraryArticle[] = [
  {
    key: 'acces',
    title: 'Accès, clés et codes',
    blocks: [
      { kind: 'computed', name: 'ways-in' },
      {
        when: ['secret-code'],
        kind: 'paragraph',
        text: 'Le code est envoyé peu avant la séance, par un message séparé, à la seule personne déclarée par l’organisateur. Il ne figure pas dans la présente convention (annexe K). Il est personnel : il n’est ni copié ni transmis, et il peut être retiré à tout moment.',
      },
      {
        kind: 'paragraph',
        text: 'L’organisateur surveille les entrées pendant l’occupation. Avant de partir, il ferme portes et fenêtres, éteint les lumières et remet l’alarme si elle existe.',
      },
      {
        when: ['key-box', 'key-fee-settled'],
        kind: 'paragraph',
        text: 'La perte d’une clé est facturée {{cle.montant}}.',
      },
      {
        when: ['not other-contacts'],
        kind: 'paragraph',
        text: 'Contact en cas de difficulté : {{contact.nom}}, {{contact.telephone}}, {{contact.courriel}}.',
      },
      {
        when: ['other-contacts'],
        kind: 'paragraph',
        text: 'Contact en cas de difficulté : {{contact.nom}}, {{contact.telephone}}, {{contact.courriel}}. {{contacts.autres}}',
      },
    ],
  },
  {
    key: 'etat-des-lieux',
    title: 'État des lieux et inventaire',
    blocks: [
      {
        kind: 'paragraph',
        text: 'L’organisateur signale à son arrivée, avec des photos si possible, tout défaut des locaux ou du matériel. Un état des lieux de sortie est fait de la même façon (annexe I). Sans signalement ni état des lieux, les locaux et le matériel sont présumés reçus et rendus en bon état, sauf preuve contraire.',
      },
    ],
  },
  {
    key: 'securite',
    title: 'Sécurité',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Responsable présent pendant toute l’occupation : {{responsable.nom}}, {{responsable.telephone}}. Avant la première séance, l’organisateur et ce responsable :',
      },
      {
        kind: 'list',
        items: [
          {
            text: 'prennent connaissance des consignes générales et particulières de sécurité (annexe B) et s’engagent à les appliquer ;',
          },
          { text: 'visitent les locaux et les voies d’accès avec un représentant {{du-gestionnaire}} ;' },
          { text: 'repèrent l’alarme, les extincteurs, les itinéraires d’évacuation et les issues de secours.' },
        ],
      },
      { kind: 'paragraph', text: 'Pendant l’occupation, l’organisateur :' },
      {
        kind: 'list',
        items: [
          { text: 'laisse les issues et les voies de secours libres ;' },
          { text: 'fait respecter l’effectif maximal et les consignes ;' },
          { text: 'alerte les secours (15, 17, 18 ou 112), fait évacuer et prévient le contact ;' },
          {
            of: 'college',
            text: 'applique les mesures de mise en sûreté et de vigilance en vigueur dans l’établissement ;',
          },
          { of: 'municipal-hall', text: 'applique les mesures de vigilance en vigueur ;' },
          { text: 'met en place le service de sécurité et de secours que la réglementation exige pour son activité.' },
        ],
      },
      {
        kind: 'paragraph',
        text: 'Une activité étrangère au type de l’établissement recevant du public n’a lieu qu’avec l’autorisation de l’autorité compétente, fournie à {{gestionnaire}} avant la séance (annexe L).',
      },
    ],
  },
  {
    key: 'assurances',
    title: 'Assurances',
    blocks: [
      {
        when: ['not insurance-declared'],
        kind: 'paragraph',
        text: 'L’organisateur est assuré en responsabilité civile pour l’activité, l’adresse et les dates de la présente convention. Assureur, numéro de contrat et durée : à confirmer. L’organisateur remet l’attestation (annexe F) avant la première séance.',
      },
      {
        when: ['insurance-declared'],
        kind: 'paragraph',
        text: 'L’organisateur a déclaré une assurance de responsabilité civile (assureur : {{assurance.assureur}} ; contrat n° {{assurance.contrat}} ; valable jusqu’au {{assurance.echeance}}). Il garantit qu’elle couvre l’activité, l’adresse et les dates de la présente convention. L’attestation est en annexe F.',
      },
      {
        when: ['insurance-ends-early'],
        kind: 'paragraph',
        text: 'Cette attestation expire avant la dernière séance. L’organisateur en fournit une nouvelle avant son terme. À défaut, les séances qui suivent sont suspendues.',
      },
    ],
  },
  {
    key: 'responsabilites',
    title: 'Responsabilités et dommages',
    blocks: [
      {
        kind: 'paragraph',
        text: 'L’organisateur répond de son activité, des personnes qu’il accueille et des dommages ou pertes qui en résultent. Il prévient {{gestionnaire}} dans les 24 heures et paie la réparation ou le remplacement.',
      },
      {
        of: 'college',
        kind: 'paragraph',
        text: 'Le propriétaire répond de l’état et de la conformité des bâtiments ; l’établissement, de leur entretien courant et de la remise des locaux. Ni l’un ni l’autre ne garde les objets laissés sur place.',
      },
      {
        of: 'municipal-hall',
        kind: 'paragraph',
        text: 'La commune répond de l’état, de la conformité et de la remise des locaux. Elle ne garde pas les objets laissés sur place.',
      },
    ],
  },
  {
    key: 'entretien',
    title: 'Entretien, nettoyage et déchets',
    blocks: [
      {
        kind: 'paragraph',
        text: 'L’organisateur rend les locaux propres, remet le mobilier en place et emporte ou trie ses déchets. Un nettoyage rendu nécessaire par un manquement lui est facturé à son coût justifié.',
      },
    ],
  },
  {
    key: 'obligations',
    title: 'Obligations particulières',
    blocks: [
      {
        kind: 'list',
        items: [
          { text: 'Voisinage : l’organisateur limite le bruit, en particulier au départ des participants.' },
          { text: 'Tabac : il est interdit de fumer et de vapoter dans les locaux.' },
          { of: 'college', text: 'Alcool : aucune boisson alcoolisée n’est apportée, vendue ni servie.' },
          {
            of: 'municipal-hall',
            text: 'Alcool : une buvette demande une autorisation du maire avant la séance (annexe L).',
          },
          {
            text: 'Cuisson, appareils de chauffage, animaux et affichage : seulement avec un accord écrit, sauf chien d’assistance.',
          },
          {
            when: ['event'],
            text: 'Musique et spectacle : l’organisateur fait avant la séance les déclarations de droits d’auteur et de billetterie que son événement exige.',
          },
          {
            when: ['not event'],
            text: 'Musique diffusée : l’organisateur fait les déclarations de droits d’auteur que son activité exige.',
          },
          {
            when: ['minors'],
            text: 'Mineurs : les encadrants sont majeurs ou placés sous l’autorité d’un majeur présent, et l’organisateur s’assure qu’ils remplissent les conditions d’honorabilité et de qualification applicables.',
          },
          {
            when: ['purpose-sport'],
            text: 'Sport : les éducateurs rémunérés présentent leur carte professionnelle à la première demande ; le matériel est vérifié avant usage.',
          },
          {
            when: ['purpose-training'],
            text: 'Formation : l’organisme tient à disposition son numéro de déclaration d’activité (annexe M).',
          },
          {
            when: ['purpose-social'],
            text: 'Collecte de dons : seulement si elle a été déclarée dans la demande.',
          },
        ],
      },
      { when: ['house-rules'], kind: 'computed', name: 'house-rules' },
    ],
  },
]
