/**
 * Accessibility statement in the imposed order. `state` stays « non conforme » until an audit is recorded.
 */
export const accessibility = {
  title: 'Accessibilité',
  heading: 'Déclaration d’accessibilité',
  states: {
    none: 'non conforme',
    partial: 'partiellement conforme',
    full: 'totalement conforme',
  },
  commitment: (owner: string) =>
    `${owner} s’engage à rendre ses sites internet accessibles, conformément à l’article 47 de la loi nº 2005-102 du 11 février 2005.`,
  defaultOwner: 'La collectivité qui propose ce service',
  planTitle: 'Stratégie et actions',
  plan: 'Le schéma pluriannuel de mise en accessibilité et le plan d’actions de l’année sont publiés par la collectivité. Ils ne sont pas encore reliés à cette page.',
  scope: (product: string) => `Cette déclaration s’applique au site « ${product} ».`,
  stateTitle: 'État de conformité',
  state: (product: string, state: string) =>
    `« ${product} » est ${state} avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1, car aucun audit valide n’a encore été fait.`,
  resultsTitle: 'Résultats des tests',
  results: 'Aucun audit de conformité n’a été réalisé. Le pourcentage de critères respectés n’est pas connu.',
  issuesTitle: 'Contenus non accessibles',
  nonConformities: 'Non-conformités',
  nonConformitiesText: 'Elles seront listées après le premier audit.',
  exemptions: 'Dérogations pour charge disproportionnée',
  exemptionsText: 'Aucune dérogation n’est demandée.',
  outOfScope: 'Contenus non soumis à l’obligation d’accessibilité',
  outOfScopeText: 'Les cartes en ligne : l’adresse et la façon d’y aller sont toujours écrites en texte.',
  preparationTitle: 'Établissement de cette déclaration d’accessibilité',
  preparedOn: 'Cette déclaration a été établie le 22 novembre 2026.',
  technologies: 'Technologies utilisées pour la réalisation du site',
  technologiesList: ['HTML', 'CSS', 'JavaScript', 'SVG', 'WAI-ARIA'],
  agents: 'Agents utilisateurs, technologies d’assistance et outils de vérification',
  agentsText:
    'Les essais automatiques sont faits avec Chromium et axe-core, au clavier, en thème clair et sombre. Les essais avec lecteurs d’écran restent à faire.',
  pages: 'Pages du site ayant fait l’objet de la vérification de conformité',
  pagesText: 'Aucune page n’a encore fait l’objet d’un audit.',
  contactTitle: 'Retour d’information et contact',
  contact:
    'Si vous n’arrivez pas à utiliser une page, dites-le au lieu qui prête la salle, par téléphone ou par courrier : vous serez orienté vers une autre façon de faire, ou vous recevrez le contenu sous une autre forme. Une réponse vous est due sous une semaine.',
  appealTitle: 'Voies de recours',
  appeal:
    'Vous avez signalé un défaut d’accessibilité qui vous empêche d’utiliser un contenu ou un service, et vous n’avez pas eu de réponse satisfaisante. Vous pouvez :',
  appealWays: [
    'écrire un message au Défenseur des droits (formulaire sur son site) ;',
    'contacter le délégué du Défenseur des droits dans votre région ;',
    'envoyer un courrier par la poste, gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
  ],
}
