const part = encodeURIComponent

/** Addresses of the screens of those who keep accounts, below that of the revenue, apart from those that every page carries. */
export const unpaidPath = '/gestion/recettes/impayes'
export const depositsPath = '/gestion/recettes/cautions'
export const counterpartsPath = '/gestion/recettes/contreparties'
export const yearAccountPath = '/gestion/recettes/compte'
export const bankStatementsPath = '/gestion/recettes/releves'
export const revenueOrdersPath = '/gestion/recettes/etats'
export const revenueOrderPath = (id: string) => `${revenueOrdersPath}/${part(id)}`
