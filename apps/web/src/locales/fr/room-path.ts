import type { GuideLanguage, SiteStepKind } from '@salles-ouvertes/contract'

/** Each language in its own words: whoever reads it looks for those. */
export const languageNames: Record<GuideLanguage, string> = {
  fr: 'Français',
  en: 'English',
  es: 'Español',
  pt: 'Português',
  it: 'Italiano',
  de: 'Deutsch',
  ar: 'العربية',
  uk: 'Українська',
}

export const stepKindNames: Record<SiteStepKind, string> = {
  gate: 'Portail',
  door: 'Porte',
  'fire-door': 'Issue de secours',
  'key-box': 'Boîte à clés',
  passage: 'Passage',
}

/** The path through a site, as those who enter read it. */
export const pathWords = {
  title: 'Le chemin, porte par porte',
  language: 'Langue des explications',
  plan: 'Plan du site',
  notes: {
    alarm: 'Alarme',
    lights: 'Lumières',
    heating: 'Chauffage et aération',
    meetingPoint: 'Point de rassemblement',
  },
  alarm: (armsAt: string, outBy: string) =>
    `L’alarme se met en marche à ${armsAt}. Tout le monde est sorti à ${outBy}.`,
  onCall: 'Astreinte',
  onCallHours: (hours: string) => `de ${hours}`,
  emergency: 'Numéros utiles',
  call: (phone: string) => `Appeler le ${phone}`,
  print: 'Imprimer la feuille d’accès',
}
