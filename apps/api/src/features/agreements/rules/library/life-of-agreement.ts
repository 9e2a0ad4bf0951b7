import type { LibraryArticle } from './library-article.ts'

/** The organiser uses the rooms itself. Own wording. */
export const transferArticle: LibraryArticle = {
  key: 'incessibilite',
  title: 'Interdiction de céder, prêter ou sous-louer',
  blocks: [
    {
      kind: 'paragraph',
      text: 'L’organisateur utilise les locaux lui-même. Il ne les cède, ne les prête et ne les sous-loue à personne, même gratuitement, et n’agit pas pour le compte d’un tiers. Un manquement permet de résilier la convention et de retenir, sur le dépôt de garantie, les sommes justifiées.',
    },
  ],
}

/** How the agreement changes. Own wording. */
export const modificationArticle: LibraryArticle = {
  key: 'modification',
  title: 'Modification',
  blocks: [
    {
      kind: 'paragraph',
      text: 'Toute modification fait l’objet d’un avenant signé par toutes les parties. Un changement mineur (même jour, même salle, même prix, {{modification.ecart}} d’écart au plus, moins de personnes ou {{modification.personnes}} de plus au plus) se fait, une seule fois, par un accord enregistré sur la plateforme.',
    },
  ],
}

/** How it ends, and what remains to say. Own wording. */
export const closingArticles: LibraryArticle[] = [
  {
    key: 'resiliation',
    title: 'Suspension et résiliation',
    blocks: [
      {
        of: 'college',
        kind: 'paragraph',
        text: 'Par décision écrite et motivée, le propriétaire et l’établissement peuvent suspendre ou résilier la convention :',
      },
      {
        of: 'municipal-hall',
        kind: 'paragraph',
        text: 'Par décision écrite et motivée, la commune peut suspendre ou résilier la convention :',
      },
      {
        kind: 'list',
        items: [
          { text: 'sans délai, pour un motif grave de sécurité ou d’ordre public ;' },
          { text: 'après une mise en demeure restée sans effet, si l’organisateur manque à ses obligations ;' },
          { text: 'pour un motif d’intérêt général ;' },
          { text: 'si l’organisateur perd l’assurance ou l’agrément nécessaire à son activité ;' },
          { text: 'si les séances réservées restent inutilisées, après que l’organisateur a été entendu.' },
        ],
      },
      {
        kind: 'paragraph',
        text: 'L’organisateur peut y mettre fin par écrit ; les règles d’annulation s’appliquent aux séances restantes.',
      },
    ],
  },
  {
    key: 'donnees-personnelles',
    title: 'Données personnelles',
    blocks: [
      {
        of: 'college',
        kind: 'paragraph',
        text: 'Pour gérer la réservation, l’accès, la redevance et la preuve de la convention, le propriétaire et l’établissement traitent les données des représentants, du responsable et du détenteur de l’accès.',
      },
      {
        of: 'municipal-hall',
        kind: 'paragraph',
        text: 'Pour gérer la réservation, l’accès, la redevance et la preuve de la convention, la commune traite les données des représentants, du responsable et du détenteur de l’accès.',
      },
      { when: ['retention-settled'], kind: 'paragraph', text: 'Durée de conservation : {{conservation}}.' },
      { when: ['not retention-settled'], kind: 'paragraph', text: 'Durée de conservation : à confirmer.' },
      {
        when: ['data-contact-settled'],
        kind: 'paragraph',
        text: 'Chaque personne peut demander l’accès à ses données, leur rectification ou leur effacement, dans les limites de la loi, auprès de : {{donnees.contact}}.',
      },
      {
        when: ['not data-contact-settled'],
        kind: 'paragraph',
        text: 'Chaque personne peut demander l’accès à ses données, leur rectification ou leur effacement, dans les limites de la loi, auprès de : {{contact.courriel}} (délégué à la protection des données : à confirmer).',
      },
    ],
  },
  {
    key: 'litiges',
    title: 'Litiges',
    blocks: [
      {
        when: ['court-settled'],
        kind: 'paragraph',
        text: 'Les parties cherchent d’abord un accord amiable. À défaut, le litige est porté devant le tribunal administratif {{tribunal}}.',
      },
      {
        when: ['not court-settled'],
        kind: 'paragraph',
        text: 'Les parties cherchent d’abord un accord amiable. À défaut, le litige est porté devant le tribunal administratif territorialement compétent.',
      },
    ],
  },
  {
    key: 'signatures',
    title: 'Signatures',
    blocks: [
      {
        kind: 'paragraph',
        text: 'La convention prend effet quand {{signataires}} l’ont signée. Les parties signent le même fichier, désigné par son empreinte SHA-256. Pour chaque signature, une page « Preuves de signature » indique qui a signé, en quelle qualité, par quel moyen et à quelle heure.',
      },
    ],
  },
]
