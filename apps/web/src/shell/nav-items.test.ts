import type { Me, Role } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { navItems } from './nav-items.ts'

const visitor: Me = {
  account: null,
  organisations: [],
  roles: [],
  tenants: [],
  establishments: [],
  session: null,
  demo: false,
}
const id = '00000000-0000-7000-8000-000000000001'

function signedIn(...roles: Role[]): Me {
  return {
    ...visitor,
    account: {
      id,
      email: 'lea@exemple.example',
      givenName: 'Léa',
      familyName: 'Fictive',
      phone: null,
      hasPassword: true,
    },
    roles: roles.map((role) => ({
      id,
      role,
      tenantId: id,
      establishmentId: null,
      establishmentName: null,
      legalEntityId: null,
      capacity: null,
      validUntil: null,
    })),
  }
}
const labels = (me: Me | null) => navItems(me).map((item) => item.label)

describe('navItems', () => {
  it('shows a visitor the search, the help and the way in', () => {
    expect(labels(visitor)).toEqual(['Trouver une salle', 'Aide', 'Se connecter'])
    expect(labels(null)).toEqual(labels(visitor))
  })

  it('shows their requests to members of an organisation', () => {
    const member = {
      ...signedIn(),
      organisations: [{ id, name: 'Chorale', kind: 'association', membership: 'member' }],
    } satisfies Me
    expect(labels(member)).toEqual(['Trouver une salle', 'Mes demandes', 'Aide', 'Léa Fictive'])
  })

  it('counts what waits for the person who decides', () => {
    const head = {
      ...signedIn('establishment-head'),
      establishments: [{ id, name: 'Collège', tenantId: id, toHandle: 4 }],
    }
    const planning = navItems(head).find((item) => item.label === 'Planning')
    expect(planning?.count).toBe(4)
  })

  it('gives what opens the doors to who keeps them, and not twice to who decides too', () => {
    expect(labels(signedIn('caretaker'))).toEqual(['Accueil', 'Clés', 'Trouver une salle', 'Aide', 'Léa Fictive'])
    expect(labels(signedIn('establishment-head', 'caretaker'))).not.toContain('Accueil')
  })

  it('gives the stock to officers and the revenue to the bursar, never more than six entries', () => {
    expect(labels(signedIn('tenant-officer'))).toContain('Importer')
    expect(labels(signedIn('bursar'))).toContain('Recettes')
    expect(labels(signedIn('town-clerk'))).toEqual(expect.arrayContaining(['Planning', 'Nos salles', 'Recettes']))
    expect(labels(signedIn('town-clerk', 'bursar', 'tenant-officer')).length).toBeLessThanOrEqual(7)
  })
})
