export const home = {
  heading: 'Une salle près de chez vous, le soir, le samedi et pendant les vacances',
  lead: 'Les collèges et les communes prêtent leurs salles. Dites où et quand : vous voyez tout de suite ce qui est libre.',
  howTitle: 'Comment ça marche',
  how: [
    {
      title: 'Trouvez',
      text: 'Indiquez le lieu, le jour et l’heure. Chaque salle montre ses heures libres, son prix et son accès.',
    },
    {
      title: 'Demandez',
      text: 'Décrivez votre activité en quatre étapes. Le collège ou la mairie répond sous quelques jours ouvrés.',
    },
    {
      title: 'Entrez',
      text: 'Une fois la convention signée, la personne responsable reçoit le code ou le rendez-vous pour entrer.',
    },
  ],
  eligibility: 'Puis-je demander une salle ?',
  eligibilityText: 'Associations, organismes de formation, entreprises : la réponse dépend du lieu et de l’activité.',
}
