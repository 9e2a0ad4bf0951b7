/** The whole agreement as a page. */
export const agreementText = {
  title: 'Texte de la convention',
  article: (number: number, title: string) => `Article ${number}. ${title}`,
  annexes: 'Annexes',
  annex: (letter: string, title: string) => `Annexe ${letter} : ${title}`,
  calendar: 'Annexe D : calendrier des séances',
  hash: 'Empreinte du document (SHA-256)',
  same: 'Ce texte est le même que celui du fichier PDF.',
}
