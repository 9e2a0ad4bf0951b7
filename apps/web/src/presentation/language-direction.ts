import type { GuideLanguage } from '@salles-ouvertes/contract'

/** How a language is written, for the `dir` attribute. */
export const directionOf = (language: GuideLanguage): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')
