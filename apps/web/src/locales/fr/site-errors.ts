import type { siteErrorCodes } from '@salles-ouvertes/contract'

/** Refusals of what is written on how one gets into a site. */
export const siteErrorWords: Record<keyof typeof siteErrorCodes, string> = {
  'sites.unknown-step': 'Une étape a été retirée entre-temps. Rechargez la page.',
  'sites.room-elsewhere': 'Une salle cochée n’est plus sur ce site. Rechargez la page.',
}
