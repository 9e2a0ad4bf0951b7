/** Addresses of the screens that say whether groups will get in, and how those of before did. */
export const readinessPath = '/gestion/accueil'
export const reliabilityPath = '/gestion/accueil/fiabilite'
