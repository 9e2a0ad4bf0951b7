/** Reports on the state of rooms, for those who answer for them; apart from the addresses that every page carries. */
export const conditionReportsPath = '/gestion/etats-des-lieux'
