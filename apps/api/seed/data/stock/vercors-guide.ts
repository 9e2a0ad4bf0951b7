import type { SiteGuideForm } from '@salles-ouvertes/contract'

type Words = { title: string; directions: string }
export type DemoStep = {
  kind: SiteGuideForm['steps'][number]['kind']
  /** Codes of the rooms that it leads to; none: all. */
  rooms: string[]
  fr: Words
  en: Words
  /** Colour of its drawing, and what the drawing shows. */
  colour: string
  alternative: string
}

/** An invented way through a collège, in two languages; no code of anything. */
export const vercorsGuide = {
  words: [
    {
      language: 'fr',
      alarm: 'Ne touchez pas au boîtier à gauche de l’entrée. S’il sonne, sortez et appelez l’astreinte.',
      lights: 'Interrupteur à droite de chaque porte. Le couloir s’éteint seul.',
      heating: 'Réglé à 19 °C le soir. Fermez les fenêtres avant de partir.',
      meetingPoint: 'Sous le grand tilleul, devant le portail.',
    },
    {
      language: 'en',
      alarm: 'Do not touch the box on the left of the entrance. If it rings, leave and call the on-call number.',
      lights: 'Switch on the right of each door. The corridor goes off by itself.',
      heating: 'Set to 19 °C in the evening. Close the windows before leaving.',
      meetingPoint: 'Under the big lime tree, in front of the gate.',
    },
  ] satisfies SiteGuideForm['words'],
  onCall: { name: 'Astreinte du collège', phone: '04 65 71 00 19', from: 18 * 60, until: 24 * 60 },
  emergency: [
    { label: 'Pompiers', phone: '18' },
    { label: 'SAMU', phone: '15' },
    { label: 'Numéro accessible aux personnes sourdes', phone: '114' },
  ],
  steps: [
    {
      kind: 'gate',
      rooms: [],
      fr: { title: 'Portillon vert', directions: 'À droite du grand portail. Poussez fort, puis refermez.' },
      en: { title: 'Green side gate', directions: 'On the right of the main gate. Push hard, then close it.' },
      ...{ colour: '#2f6b4f', alternative: 'Un portillon vert à droite d’un grand portail' },
    },
    {
      kind: 'passage',
      rooms: [],
      fr: { title: 'La cour', directions: 'Traversez tout droit jusqu’au préau.' },
      en: { title: 'The yard', directions: 'Go straight on to the covered area.' },
      ...{ colour: '#8a8f98', alternative: 'Une cour et, au fond, un préau' },
    },
    {
      kind: 'door',
      rooms: ['polyvalente'],
      fr: { title: 'Porte bleue', directions: 'Sous le préau. Le clavier est à hauteur d’épaule.' },
      en: { title: 'Blue door', directions: 'Under the covered area. The keypad is at shoulder height.' },
      ...{ colour: '#2a4f8f', alternative: 'Une porte bleue sous le préau, un clavier à sa droite' },
    },
    {
      kind: 'door',
      rooms: ['gymnase'],
      fr: { title: 'Porte du gymnase', directions: 'Au fond de la cour, à gauche du préau.' },
      en: { title: 'Sports hall door', directions: 'At the end of the yard, left of the covered area.' },
      ...{ colour: '#8f4a2a', alternative: 'Une double porte rouge brique au bout de la cour' },
    },
    {
      kind: 'fire-door',
      rooms: [],
      fr: { title: 'Issue de secours', directions: 'Ne l’ouvrez pas pour entrer : elle sonne.' },
      en: { title: 'Fire exit', directions: 'Do not use it to come in: it rings.' },
      ...{ colour: '#3f7f3f', alternative: 'Une porte verte barrée d’une poignée rouge' },
    },
  ] satisfies DemoStep[],
}
