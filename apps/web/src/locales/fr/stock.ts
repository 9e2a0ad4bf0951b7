import type { RoomSheet, RoomStatus } from '@salles-ouvertes/contract'
import { countOf } from '../format.ts'

const missing: Record<RoomSheet['missing'][number], string> = {
  description: 'description',
  photo: 'photo',
  area: 'surface',
  opening: 'horaires',
  tariff: 'tarif',
  access: 'accès',
  'house-rules': 'règlement',
}

/** The rooms as those who own and keep them see them. */
export const stock = {
  title: 'Nos salles',
  nav: {
    label: 'Parc de salles',
    rooms: 'Salles',
    hours: 'Horaires',
    buildings: 'Bâtiments',
    quota: 'Quotas',
    import: 'Import',
    tariffs: 'Tarifs',
    boardActs: 'Délibérations',
    people: 'Personnes',
  },
  summary: (establishments: number, published: number) =>
    `${countOf(establishments, 'établissement', 'établissements')}, ${countOf(published, 'salle publiée', 'salles publiées')}`,
  add: 'Ajouter une salle',
  import: 'Importer un fichier',
  tenant: 'Collectivité',
  filters: {
    title: 'Filtrer les salles',
    q: 'Chercher',
    qHint: 'Salle, établissement ou commune',
    status: 'État',
    anyStatus: 'Tous les états',
    establishment: 'Établissement',
    anyEstablishment: 'Tous les établissements',
    apply: 'Filtrer',
    clear: 'Tout effacer',
  },
  status: {
    draft: 'Brouillon',
    published: 'Publiée',
    withdrawn: 'Retirée',
  } satisfies Record<RoomStatus, string>,
  caption: 'Salles du parc',
  columns: {
    name: 'Salle',
    establishment: 'Établissement',
    capacity: 'Places',
    status: 'État',
    completeness: 'Fiche',
    actions: 'Action',
  },
  complete: 'Fiche complète',
  percent: (value: number) => `${value} %`,
  missing,
  lacks: (facts: string) => `Il manque : ${facts}`,
  publish: 'Publier',
  withdraw: 'Retirer',
  actionOn: (room: string, establishment: string) => `(${room}, ${establishment})`,
  publishTitle: 'Publier la salle',
  publishLead: (room: string, establishment: string) =>
    `Dès maintenant, tout le monde pourra trouver et demander « ${room} », ${establishment}.`,
  publishButton: 'Publier la salle',
  published: (room: string) => `« ${room} » est publiée.`,
  withdrawTitle: 'Retirer de la recherche',
  withdrawLead: (room: string, establishment: string) =>
    `Plus personne ne pourra demander « ${room} », ${establishment}. Les réservations déjà faites restent.`,
  withdrawButton: 'Retirer de la recherche',
  withdrawn: (room: string) => `« ${room} » est retirée de la recherche.`,
  keep: 'Ne rien changer',
  blocked: (facts: string) => `Cette salle ne peut pas être publiée. Il manque : ${facts}.`,
  notAllowed: 'Seuls les agents de la collectivité publient ou retirent une salle.',
  openSheet: 'Compléter la fiche',
  empty: {
    title: 'Aucune salle pour l’instant',
    lead: 'Importez le fichier des collèges, puis ajoutez leurs salles.',
  },
  emptyFiltered: {
    title: 'Aucune salle ne correspond',
    q: (text: string) => `Aucune salle ne contient « ${text} ».`,
    status: (label: string) => `Aucune salle à l’état « ${label} ».`,
    establishment: (name: string) => `Aucune salle dans « ${name} ».`,
    dropQ: 'Enlever le texte cherché',
    dropStatus: 'Voir tous les états',
    dropEstablishment: 'Voir tous les établissements',
  },
  forbidden: 'Cette page est réservée aux agents de la collectivité.',
  forbiddenExit: 'Revenir à l’accueil',
}
