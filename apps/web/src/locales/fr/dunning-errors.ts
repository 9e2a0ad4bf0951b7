/** Refusals about what is late. */
export const dunningErrors = {
  'bookings.in-debt':
    'Votre organisme n’a pas payé une somme due à ce lieu depuis longtemps. Payez-la, ou appelez le lieu : la demande pourra partir.',

  'dunning.payee-not-found': 'Ce bénéficiaire est introuvable.',
  'dunning.nothing-late': 'Cet organisme n’a plus rien à payer pour l’instant. Rechargez la page.',
  'dunning.already-reminded': 'Un rappel est déjà parti aujourd’hui : un seul par jour.',
  'dunning.already-suspended': 'Les relances sont déjà suspendues. Rechargez la page.',
  'dunning.not-suspended': 'Les relances ne sont pas suspendues. Rechargez la page.',
  'dunning.until-invalid': 'Choisissez un jour à venir, dans un an au plus.',
}
