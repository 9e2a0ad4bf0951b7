/** Titles that the router needs before a page of text is fetched. */
export const pageTitles = {
  eligibility: 'Puis-je demander une salle ?',
  help: 'Aide',
  accessibility: 'Accessibilité',
  siteMap: 'Plan du site',
  legalNotice: 'Mentions légales',
  personalData: 'Données personnelles',
  sustainability: 'Écoconception',
  offline: 'Vous êtes hors connexion',
  failure: 'La page n’a pas pu s’afficher',
  sessionEnded: 'Votre session est terminée',
  notFound: 'Page introuvable',
}
