/** Problems reported from a place, for those who answer for its rooms; apart from the addresses that every page carries. */
export const problemsPath = '/gestion/problemes'
