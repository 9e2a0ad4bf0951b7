import type { PlannedEstablishment } from './plan-stock.ts'
import { openedAt } from './calendar.ts'
import type { Row } from './rows-of-stock.ts'
import type { Seeded } from './seeded.ts'

type Written = [table: string, row: Row]

/** One account holding these roles. */
export function staffOf(
  random: Seeded,
  key: string,
  roles: readonly string[],
  place: { tenantId: string; establishmentId: string | null },
): Written[] {
  const account = accountOf(random, `staff of ${key}`)
  const grants = roles.map(
    (role): Written => [
      'role_grant',
      {
        ...{ id: random.id(openedAt, `${key} ${role}`), account_id: account.id, role, tenant_id: place.tenantId },
        ...{ establishment_id: place.establishmentId, legal_entity_id: null, capacity: null, delegation_act: null },
        ...{ valid_from: '2025-03-03', valid_until: null, created_at: openedAt, revoked_at: null },
      },
    ],
  )
  return [['account', account], ...grants]
}

/** How many rooms share one organisation, on average. */
const roomsPerOrganisation = 3

/**
 * Associations of each département, insured for both school years, with the account that acts for them. `department`
 * and `position` tell the bookings which ones are near.
 */
export function organisationsNear(random: Seeded, planned: readonly PlannedEstablishment[]) {
  const rows: Written[] = []
  const near: { department: string; position: number; organisation_id: string; account_id: string }[] = []
  const roomsOf = new Map<string, number>()
  for (const { commune, rooms } of planned) {
    const before = roomsOf.get(commune.department) ?? 0
    roomsOf.set(commune.department, before + rooms.length)
    const from = Math.ceil(before / roomsPerOrganisation)
    const until = Math.ceil((before + rooms.length) / roomsPerOrganisation)
    for (let position = from; position < until; position += 1) {
      const key = `organisation ${commune.department} ${position}`
      const account = accountOf(random, key)
      const id = random.id(openedAt, key)
      rows.push(['account', account], ...organisationRows(random, key, id, account.id, commune))
      near.push({ department: commune.department, position, organisation_id: id, account_id: account.id })
    }
  }
  return { rows, near }
}

function organisationRows(
  random: Seeded,
  key: string,
  id: string,
  accountId: string,
  { name, postalCodes, insee }: PlannedEstablishment['commune'],
): Written[] {
  const organisation = {
    ...{ id, kind: 'association', name: `Association de mesure de ${name}`, rna: null, siret: null },
    ...{ training_activity_number: null, address: '2 rue de la Mesure', postal_code: postalCodes[0] ?? '00000' },
    ...{ city: name, insee_code: insee, representative_name: 'Camille Mesure', representative_capacity: 'présidente' },
    ...{ phone: null, recorded_by_tenant_id: null, created_at: openedAt },
  }
  const membership = { organisation_id: id, account_id: accountId, membership: 'representative', created_at: openedAt }
  const piece = {
    ...{ id: random.id(openedAt, `${key} insurance`), organisation_id: id, kind: 'insurance', insurer: 'Mutuelle' },
    ...{ policy_number: 'M-1', valid_from: '2025-01-01', valid_until: '2027-12-31', file_id: null },
    ...{ created_at: openedAt, removed_at: null },
  }
  return [
    ['organisation', organisation],
    ['membership', { ...membership, ended_at: null }],
    ['piece', piece],
  ]
}

function accountOf(random: Seeded, key: string) {
  const id = random.id(openedAt, `account ${key}`)
  return {
    ...{ id, email: `${id}@mesure.example`, given_name: 'Camille', family_name: 'Mesure', phone: null },
    ...{ password_hash: null, email_verified_at: openedAt, disabled_at: null, created_at: openedAt },
  }
}

/** A collège opens outside class hours, a hall every day and late; see `openingsOn` for what school time takes away. */
export function hoursOf(kind: PlannedEstablishment['kind']): Row[] {
  const rule = (day_kind: string, opens: number, closes: number): Row => ({
    day_kind,
    opens_at: opens * 60,
    closes_at: closes * 60,
  })
  if (kind === 'college') {
    return [
      rule('school-day', 17.5, 22.5),
      rule('wednesday', 13.5, 22.5),
      rule('saturday', 8, 22),
      rule('school-holiday', 9, 20),
    ]
  }
  const days = ['school-day', 'wednesday', 'saturday', 'sunday', 'public-holiday']
  return days.map((day) => rule(day, 8, 26))
}
