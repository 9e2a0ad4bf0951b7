const part = encodeURIComponent

/** Addresses of the screens of those who keep accounts, apart from those that every page carries. */
export const unpaidPath = '/gestion/impayes'
export const depositsPath = '/gestion/cautions'
export const counterpartsPath = '/gestion/contreparties'
export const yearAccountPath = '/gestion/recettes/compte'
export const bankStatementsPath = '/gestion/recettes/releves'
export const revenueOrdersPath = '/gestion/recettes/etats'
export const revenueOrderPath = (id: string) => `${revenueOrdersPath}/${part(id)}`
