/** Third step of a request, second half: the insurance. */
export const insuranceStep = {
  title: 'Votre assurance',
  lead: 'Le lieu demande une attestation de responsabilité civile qui couvre le jour du créneau.',
  known: 'Attestations déjà déposées',
  until: (insurer: string, day: string) => `${insurer}, valable jusqu’au ${day}`,
  states: { valid: 'Valable', future: 'Pas encore valable', expired: 'Passée', replaced: 'Remplacée' },
  covered: 'Votre attestation couvre ce créneau. Vous n’avez rien à ajouter.',
  add: 'Ajouter une attestation',
  skip: 'Continuer sans attestation',
}
