/** Files whose time was over: what remains, and why they are not there. */
export const erasedWords = {
  document: (day: string, list: number) => `Ce document a été éliminé le ${day} (bordereau nº ${list}).`,
  photo: (day: string) => `Photo effacée le ${day}.`,
  agreement: (day: string, list: number) =>
    `Les fichiers de cette convention ont été éliminés le ${day} (bordereau nº ${list}) : leur durée de conservation était finie.`,
  remains: 'Leurs empreintes et les preuves de signature restent.',
}
