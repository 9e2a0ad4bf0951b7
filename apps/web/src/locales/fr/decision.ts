/** File of a request on the side of the place: answers, conversation, history. */
export const decision = {
  back: 'Revenir',
  backToPlanning: 'Planning',
  number: (reference: string) => `Demande nº ${reference}`,
  failed: 'La demande n’a pas pu être chargée. Vérifiez votre connexion.',
  cancelledBy: {
    applicant: 'Annulée par l’association',
    establishment: 'Annulée par nous',
    owner: 'Annulée par la collectivité',
    authority: 'Annulée sur ordre d’une autorité',
  },
  closed: 'Cette demande n’attend plus de réponse.',
  ask: {
    title: 'Demander une précision',
    lead: (organisation: string) =>
      `${organisation} reçoit votre question par courriel. Le créneau reste gardé jusqu’à sa réponse ou jusqu’au délai.`,
    label: 'Votre question',
    send: 'Envoyer la question',
    required: 'Écrivez votre question.',
    done: (organisation: string) => `Question envoyée à ${organisation}.`,
  },
}
