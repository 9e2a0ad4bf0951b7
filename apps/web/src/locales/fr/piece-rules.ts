import type { PieceChoice, PieceKind } from '@salles-ouvertes/contract'

/** Who a piece is asked of, and the text that asks for it. */
const rules: Record<PieceKind, { asked: string; source: string }> = {
  insurance: { asked: 'À tous', source: 'Usage des collectivités.' },
  statutes: { asked: 'Aux associations', source: 'Annexe usuelle d’une convention, à confirmer.' },
  'registration-receipt': { asked: 'Aux associations', source: 'Annexe usuelle d’une convention, à confirmer.' },
  officers: { asked: 'Aux associations', source: 'Annexe usuelle d’une convention, à confirmer.' },
  'republican-commitment': {
    asked: 'Aux associations',
    source: 'Loi n° 2000-321, article 10-1, quand le prêt est gratuit ou réduit ; portée à confirmer.',
  },
  'company-extract': { asked: 'Aux entreprises', source: 'À confirmer.' },
  'training-registration': { asked: 'Aux organismes de formation', source: 'À confirmer.' },
  'safety-instructions': {
    asked: 'À tous, dans un collège ou un lycée',
    source: 'Modèle de convention de 1985, à confirmer.',
  },
  'premises-permit': {
    asked: 'Aux activités étrangères au type ERP du bâtiment',
    source:
      'Règlement de sécurité, article GN 6 ; il faut l’avoir vérifiée ; délais et contenu à confirmer avec le maire.',
  },
  'bar-permit': { asked: 'Aux usages ouverts au public d’une salle communale', source: 'À confirmer.' },
  'music-declaration': { asked: 'Aux usages culturels ouverts au public', source: 'À confirmer.' },
}

const choices: Record<PieceChoice, string> = {
  'not-asked': 'Ne pas le demander',
  nothing: 'Le demander, sans rien empêcher',
  submission: 'Empêcher l’envoi de la demande',
  approval: 'Empêcher l’acceptation',
  signature: 'Empêcher la signature de la convention',
}

/** Which documents a tenant asks for, and what their absence stops. */
export const pieceRuleWords = {
  title: 'Documents demandés',
  lead: 'Ce que l’absence d’un document empêche. Une étape déjà passée reste acquise.',
  rules,
  choices,
  usualChoice: (choice: PieceChoice) => `${choices[choice]} (par défaut)`,
  absence: (piece: string) => `Sans ce document : ${piece}`,
  fixed: {
    law: 'Fixé par un texte : la collectivité ne peut pas le changer.',
    'other-setting': 'Réglé à l’ouverture de la collectivité avec l’administration du service.',
  },
  submit: 'Enregistrer',
  saved: 'Les documents demandés sont enregistrés.',
  reload: 'Lire les nouvelles règles',
  readOnly: 'Seule la collectivité change ces règles.',
}
