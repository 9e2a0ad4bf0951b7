import type { PartyRole, PublicParty } from '@salles-ouvertes/contract'
import { unsettledTerms, type AgreementFacts, type AgreementParty, type CitedAct } from './agreement-facts.ts'

const organiser: AgreementParty = {
  role: 'organiser',
  name: 'Association L’Œuvre d’essai',
  legalForm: 'Association déclarée',
  address: '3 rue de l’Exemple, 38000 Grenoble',
  siren: null,
  siret: null,
  uai: null,
  rna: 'W000000001',
  representative: 'Camille Fictive',
  capacity: 'présidente',
  delegationAct: null,
}

const tuesdays = (count: number, firstDay: string): AgreementFacts['occurrences'] =>
  Array.from({ length: count }, (_, week) => {
    const start = Date.parse(`${firstDay}T16:30:00Z`) + week * 7 * 86_400_000
    return {
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + 2 * 3_600_000).toISOString(),
      roomName: 'Salle polyvalente',
    }
  })

/** Invented facts for the tests: a paid evening in a collège, three parties, every setting of the tenant filled in. */
export const collegeFacts: AgreementFacts = {
  number: '0000001A-2026-014',
  buildingKind: 'college',
  parties: [
    organiser,
    {
      ...organiser,
      role: 'establishment',
      name: 'Collège de la Démonstration',
      legalForm: 'Établissement public local d’enseignement',
      address: '1 avenue du Modèle, 38100 Grenoble',
      siret: '00000000000022',
      uai: '0000001A',
      rna: null,
      representative: 'Dominique Principale',
      capacity: 'principale',
    },
    {
      ...organiser,
      role: 'owner',
      name: 'Département de l’Isère',
      legalForm: 'Collectivité territoriale',
      address: '7 rue de la Collectivité, 38000 Grenoble',
      siret: '00000000000014',
      rna: null,
      representative: 'Claude Délégué',
      capacity: 'vice-président délégué',
      delegationAct: 'arrêté n° 2026-D-07 du 12 janvier 2026',
    },
  ],
  organiserKind: 'association',
  acts: [
    {
      of: 'owner',
      body: 'commission permanente du Département',
      number: '2026-CP-118',
      votedOn: '2026-04-24',
      executoryFrom: '2026-05-04',
      validUntil: null,
      subject: 'accord pour l’ouverture des collèges hors temps scolaire et grille des tarifs',
    },
    {
      of: 'establishment',
      body: 'conseil d’administration du collège',
      number: '12',
      votedOn: '2026-06-18',
      executoryFrom: '2026-07-04',
      validUntil: null,
      subject: 'avis sur l’utilisation des locaux et autorisation de signer les conventions',
    },
  ],
  site: {
    name: 'Collège de la Démonstration',
    address: '1 avenue du Modèle, 38100 Grenoble',
    rooms: [
      {
        name: 'Salle polyvalente',
        type: 'salle polyvalente',
        capacity: 120,
        areaM2: 140,
        equipment: [
          { label: 'chaises', quantity: 100 },
          { label: 'vidéoprojecteur', quantity: 1 },
        ],
      },
    ],
    sharedAreas: ['hall d’entrée', 'toilettes', 'parking nord'],
    excludedAreas: ['laboratoires', 'ateliers', 'cuisine'],
  },
  purpose: { category: 'cultural', text: 'Répétition et concert du chœur' },
  audience: { description: 'adhérents et public familial', hasMinors: false },
  headcount: 60,
  minorHeadcountPercent: 10,
  responsible: { name: 'Sacha Responsable', phone: '06 00 00 00 01' },
  occurrences: tuesdays(1, '2026-09-15'),
  schoolHolidays: null,
  zone: 'Europe/Paris',
  price: {
    lines: [
      { label: 'Salle polyvalente, 2 heures commencées à 15 €', amountCents: 3000 },
      { label: 'Chauffage', amountCents: 450 },
    ],
    totalCents: 3450,
    tariffName: 'Associations',
    tariffVersion: '2026',
    tariffAct: 'délibération n° 2026-CP-118',
    payeeName: 'Collège de la Démonstration',
    isReduced: false,
    free: null,
  },
  insurance: { insurer: 'Assurance Modèle', policyNumber: 'RC-000-42', validUntil: '2027-08-31' },
  accessKind: 'keypad',
  houseRules: ['chaussures propres dans la salle.', 'portail fermé après chaque passage.'],
  contact: { name: 'Loge du collège', phone: '04 00 00 00 02', email: 'loge@college.example' },
  terms: {
    recallNoticeDays: 7,
    cancellationSteps: [
      { minDaysBefore: 15, duePercent: 0, minimumCents: 0 },
      { minDaysBefore: 0, duePercent: 50, minimumCents: 0 },
    ],
    instalments: ['40 % du prix à la confirmation.', '60 % du prix le 1er janvier.'],
    paymentDueDays: 30,
    paymentMeans: ['virement', 'chèque'],
    vatMention: 'TVA non applicable selon l’acte tarifaire.',
    isUtilitiesIncluded: true,
    deposits: [{ label: 'dégradations', amountCents: 20000 }],
    keyLossFeeCents: 8000,
    retention: 'cinq ans après la fin de la convention',
    dataProtectionContact: 'dpo@departement.example',
    court: 'de Grenoble',
  },
  annexesOnFile: ['B', 'F', 'G'],
  isDemonstration: true,
}

const partyOfCollege = (role: PartyRole): AgreementParty => {
  const party = collegeFacts.parties.find((candidate) => candidate.role === role)
  return party ?? organiser
}

/** Invented facts for the tests: the same evening in a cité mixte, four parties. */
export const sharedFacts: AgreementFacts = {
  ...collegeFacts,
  parties: [
    organiser,
    partyOfCollege('establishment'),
    {
      ...partyOfCollege('establishment'),
      role: 'second-establishment',
      name: 'Lycée de la Démonstration',
      siret: '00000000000030',
      uai: '0000002B',
      representative: 'Sam Proviseur',
      capacity: 'proviseur',
    },
    partyOfCollege('owner'),
  ],
  acts: [
    ...collegeFacts.acts,
    {
      of: 'second-establishment',
      body: 'conseil d’administration du lycée',
      number: '31',
      votedOn: '2026-06-11',
      executoryFrom: '2026-06-27',
      validUntil: null,
      subject: 'accord pour l’occupation des locaux partagés',
    },
  ],
}

/** Invented facts for the tests: a season free of charge in a municipal hall, two parties, nothing settled. */
export const hallFacts: AgreementFacts = {
  ...collegeFacts,
  number: 'SDF-2026-003',
  buildingKind: 'municipal-hall',
  parties: [
    organiser,
    {
      ...organiser,
      role: 'owner',
      name: 'Commune de Modèle-sur-Isère',
      legalForm: 'Commune',
      address: 'Place de la Mairie, 38999 Modèle-sur-Isère',
      siret: '00000000000048',
      rna: null,
      representative: 'Alix Mairesse',
      capacity: 'maire',
    },
  ],
  acts: [
    {
      of: 'owner',
      body: 'conseil municipal',
      number: '2026-31',
      votedOn: '2026-05-01',
      executoryFrom: null,
      validUntil: null,
      subject: 'tarifs des salles et délégation au maire',
    },
  ],
  site: {
    ...collegeFacts.site,
    name: 'Salle des fêtes',
    address: 'Place de la Mairie, 38999 Modèle-sur-Isère',
    sharedAreas: [],
    excludedAreas: [],
  },
  purpose: { category: 'sport', text: 'Cours de danse du mardi' },
  audience: { description: 'adhérents', hasMinors: true },
  occurrences: tuesdays(33, '2026-09-15'),
  schoolHolidays: 'included',
  price: {
    ...collegeFacts.price,
    lines: [],
    totalCents: 0,
    payeeName: 'Commune de Modèle-sur-Isère',
    free: {
      legalBasis: 'article L. 2125-1-2 du code général de la propriété des personnes publiques',
      act: 'délibération n° 2026-31',
      valuedCents: 123450,
    },
  },
  accessKind: 'key-box',
  houseRules: [],
  contact: { name: 'Accueil de la mairie', phone: '04 00 00 00 03', email: 'accueil@mairie.example' },
  terms: unsettledTerms,
  annexesOnFile: [],
  isDemonstration: false,
}

/** Invented facts for the tests: a hall run by an intercommunal body, whose rent goes to another, four parties. */
export const managedHallFacts: AgreementFacts = {
  ...hallFacts,
  parties: [
    organiser,
    bodyOf('manager', 'Communauté de communes du Modèle'),
    bodyOf('payee', 'Régie des salles du Modèle'),
    ...hallFacts.parties.filter(({ role }) => role === 'owner'),
  ],
  acts: [...hallFacts.acts, actOf('manager'), actOf('payee')],
  price: { ...hallFacts.price, payeeName: 'Régie des salles du Modèle' },
}

function bodyOf(role: PartyRole, name: string): AgreementParty {
  return {
    ...organiser,
    role,
    name,
    legalForm: 'Groupement de communes',
    address: '2 place du Modèle, 38999 Modèle-sur-Isère',
    siret: '00000000000055',
    rna: null,
    representative: 'Noa Présidente',
    capacity: 'présidente',
  }
}

function actOf(of: PublicParty): CitedAct {
  return {
    of,
    body: 'organe délibérant du groupement',
    number: '2026-8',
    votedOn: '2026-05-06',
    executoryFrom: '2026-05-07',
    validUntil: null,
    subject: 'gestion des salles',
  }
}
