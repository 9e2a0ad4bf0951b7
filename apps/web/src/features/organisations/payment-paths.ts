const part = encodeURIComponent

/** Addresses of the screens of somebody who pays, apart from those that every page carries. */
export const paymentPaths = {
  charge: (id: string) => `/paiement/redevance/${part(id)}`,
  /** Where the service of payments sends people back. */
  payment: (id: string) => `/paiement/${part(id)}`,
}
