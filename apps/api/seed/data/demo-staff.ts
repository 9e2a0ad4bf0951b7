import type { Role } from '@salles-ouvertes/contract/vocabulary'
import type { DemoGrant, DemoPerson, DemoScope } from './demo-people-types.ts'
import { demoSharedPlace } from './demo-shared-place.ts'
import { demoStock } from './demo-stock.ts'

const vercors = '0381604M'
const jeanVilar = '0381903M'
const laGarenne = '0382042N'
const trieves = '0380039L'
const mainKeys = [vercors, jeanVilar, laGarenne, trieves]
const otherCollegeKeys = demoStock
  .filter((establishment) => establishment.kind === 'college' && !mainKeys.includes(establishment.key))
  .map((establishment) => establishment.key)

const headRoles: Role[] = ['establishment-head', 'decider', 'signatory']

function at(...keys: string[]): DemoScope {
  return { kind: 'establishments', keys }
}

const isere: DemoScope = { kind: 'tenant', tenantKey: 'isere' }
const vif: DemoScope = { kind: 'tenant', tenantKey: 'vif' }

type StaffLine = [key: string, firstName: string, lastName: string, mailbox: string, phone: string, grant: DemoGrant]

const lines: StaffLine[] = [
  [
    'principal',
    'Camille',
    'Principale-Démo',
    'principal@college-vercors.example',
    '04 65 71 00 01',
    { roles: headRoles, scope: at(vercors), quality: 'Principale du collège (personne fictive)' },
  ],
  [
    'principal-jean-vilar',
    'Dany',
    'Gabarit',
    'principal@college-jean-vilar.example',
    '04 65 71 00 02',
    { roles: headRoles, scope: at(jeanVilar), quality: 'Principal du collège (personne fictive)' },
  ],
  [
    'principal-la-garenne',
    'Sam',
    'Modèle',
    'principal@college-la-garenne.example',
    '04 65 71 00 03',
    { roles: headRoles, scope: at(laGarenne), quality: 'Principale du collège (personne fictive)' },
  ],
  [
    'principal-trieves',
    'Joss',
    'Maquette',
    'principal@college-trieves.example',
    '04 65 71 00 04',
    { roles: headRoles, scope: at(trieves), quality: 'Principal du collège (personne fictive)' },
  ],
  [
    'principal-interim',
    'Alex',
    'Spécimen',
    'principal@autres-colleges.example',
    '04 65 71 00 05',
    {
      roles: headRoles,
      scope: at(...otherCollegeKeys),
      quality: 'Chef d’établissement par intérim (personne fictive)',
    },
  ],
  [
    'proviseur',
    'Noor',
    'Partage-Démo',
    'proviseur@lycee-matheysine.example',
    '04 65 71 00 06',
    {
      roles: ['establishment-head', 'signatory'],
      scope: at(demoSharedPlace.key),
      quality: 'Proviseur du lycée (personne fictive)',
    },
  ],
  [
    'bursar',
    'Gaby',
    'Compte-Démo',
    'gestion@college-vercors.example',
    '04 65 71 00 10',
    { roles: ['bursar'], scope: at(...mainKeys), quality: 'Secrétaire générale d’EPLE (personne fictive)' },
  ],
  [
    'tenant-officer',
    'Maé',
    'Exemple',
    'patrimoine@departement-demo.example',
    '04 65 71 00 20',
    { roles: ['tenant-officer'], scope: isere, quality: 'Chargée du patrimoine (personne fictive)' },
  ],
  [
    'owner-signatory',
    'Ariel',
    'Délégué-Démo',
    'signature@departement-demo.example',
    '04 65 71 00 21',
    { roles: ['signatory'], scope: isere, quality: 'Par délégation du président du Département (personne fictive)' },
  ],
  [
    'town-clerk',
    'Lou',
    'Mairie-Démo',
    'salles@mairie-demo.example',
    '04 65 71 00 30',
    { roles: ['town-clerk', 'decider'], scope: vif, quality: 'Secrétaire générale de mairie (personne fictive)' },
  ],
  [
    'mayor-delegate',
    'Céleste',
    'Adjointe-Démo',
    'adjoint@mairie-demo.example',
    '04 65 71 00 31',
    { roles: ['signatory'], scope: vif, quality: 'Adjointe, par délégation du maire (personne fictive)' },
  ],
  [
    'caretaker',
    'Sasha',
    'Accueil-Démo',
    'accueil@college-vercors.example',
    '06 39 98 00 40',
    { roles: ['caretaker'], scope: at(...mainKeys), quality: 'Agent d’accueil (personne fictive)' },
  ],
  [
    'hall-caretaker',
    'Mika',
    'Gardien-Démo',
    'gardien@mairie-demo.example',
    '06 39 98 00 41',
    { roles: ['caretaker'], scope: at('vif-salle-des-fetes'), quality: 'Agent technique (personne fictive)' },
  ],
  [
    'platform-admin',
    'Robin',
    'Plateforme-Démo',
    'admin@salles-ouvertes.example',
    '04 65 71 00 50',
    { roles: ['platform-admin'], scope: { kind: 'platform' }, quality: 'Administration de la plateforme (fictive)' },
  ],
]

/** Invented staff: the people who decide, sign, count, open and run. */
export const demoStaff: DemoPerson[] = lines.map(([key, firstName, lastName, email, phone, grant]) => ({
  key,
  firstName,
  lastName,
  email,
  phone,
  grants: [grant],
  organisationKey: null,
}))
