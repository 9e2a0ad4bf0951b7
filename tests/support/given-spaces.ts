import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { systemActor, type SystemActor } from '../../apps/api/src/platform/actor.ts'
import { openDatabase, type Db } from '../../apps/api/src/platform/database.ts'
import { createSealer, type Sealer } from '../../apps/api/src/platform/secrets.ts'
import { createTestDatabase } from './postgres.ts'

export interface GivenRoom {
  id: string
  tenantId: string
  spaceNos: number[]
  turnaroundMinutes: number
}

/** A tenant with one establishment, rooms on spaces, and one organisation whose booking owns every occurrence. */
export interface GivenSpaces {
  db: Db
  sealer: Sealer
  actor: SystemActor
  superuser: pg.Pool
  superuserUrl: string
  tenantId: string
  establishmentId: string
  organisationId: string
  bookingId: string
  room(options?: { spaceNos?: number[]; turnaroundMinutes?: number }): Promise<GivenRoom>
  occurrence(room: GivenRoom, slot: { startsAt: Date; endsAt: Date }): Promise<string>
  close(): Promise<void>
}

const instant = new Date('2026-01-05T08:00:00Z')

/** The least rows that occupancy needs, written by the superuser: nothing here is under test. */
export async function givenSpaces(options: { connections?: number } = {}): Promise<GivenSpaces> {
  const database = await createTestDatabase()
  const db = openDatabase(database.databaseUrl, { max: options.connections ?? 10 })
  const superuser = new pg.Pool({ connectionString: database.superuserUrl, max: 4 })
  superuser.on('error', () => undefined)
  const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const columns = Object.keys(row)
    const values = columns.map((_, index) => `$${index + 1}`)
    await superuser.query(
      `insert into ${table} (${columns.join(', ')}) values (${values.join(', ')})`,
      Object.values(row),
    )
    return String(row['id'])
  }

  const tenantId = await insert('tenant', {
    id: randomUUID(),
    kind: 'departement',
    name: 'Département d’essai',
    slug: 'essai',
    official_code: '00',
    time_zone: 'Europe/Paris',
    settings: {},
    created_at: instant,
  })
  const address = { address: '1 rue de l’Essai', postal_code: '38000', city: 'Essai' }
  const ofTenant = () => ({ id: randomUUID(), tenant_id: tenantId })
  const entity = await insert('legal_entity', {
    ...ofTenant(),
    kind: 'eple',
    name: 'Collège d’essai',
    ...address,
    code: 'ESS',
  })
  const site = await insert('site', {
    ...ofTenant(),
    name: 'Collège d’essai',
    ...address,
    insee_code: '38185',
    time_zone: 'Europe/Paris',
  })
  const building = await insert('building', { ...ofTenant(), site_id: site, name: 'Bâtiment A' })
  const establishmentId = await insert('establishment', {
    ...ofTenant(),
    kind: 'college',
    name: 'Collège d’essai',
    code: 'ESS',
    owner_entity_id: entity,
    manager_entity_id: entity,
    payee_entity_id: entity,
    school_zone: 'Zone A',
    created_at: instant,
  })
  const organisationId = await insert('organisation', {
    id: randomUUID(),
    kind: 'association',
    name: 'Les Essais réunis',
    ...address,
    representative_name: 'Alix Essai',
    representative_capacity: 'présidente',
    created_at: instant,
  })

  const newSpace = async (): Promise<number> => {
    const { rows } = await superuser.query<{ space_no: number }>(
      `insert into space (id, tenant_id, building_id, name) values ($1, $2, $3, 'Salle') returning space_no`,
      [randomUUID(), tenantId, building],
    )
    return rows[0]!.space_no
  }
  const room: GivenSpaces['room'] = async ({ spaceNos, turnaroundMinutes = 0 } = {}) => {
    const id = randomUUID()
    await insert('room', {
      id,
      tenant_id: tenantId,
      establishment_id: establishmentId,
      site_id: site,
      name: `Salle ${id.slice(0, 8)}`,
      type: 'meeting-room',
      description: '',
      house_rules: '',
      capacity: 30,
      wheelchair_access: true,
      equipment: '[]',
      turnaround_minutes: turnaroundMinutes,
      min_notice_hours: 0,
      horizon_days: 365,
      min_minutes: 60,
      max_minutes: 720,
      grid_minutes: 30,
      pending_mode: 'block',
      status: 'published',
      created_at: instant,
      updated_at: instant,
    })
    const spaces = spaceNos ?? [await newSpace()]
    for (const spaceNo of spaces) {
      await superuser.query('insert into room_space (tenant_id, room_id, space_no) values ($1, $2, $3)', [
        tenantId,
        id,
        spaceNo,
      ])
    }
    return { id, tenantId, spaceNos: spaces, turnaroundMinutes }
  }

  const bookingRoom = await room()
  const bookingId = await insert('booking', {
    id: randomUUID(),
    tenant_id: tenantId,
    establishment_id: establishmentId,
    room_id: bookingRoom.id,
    organisation_id: organisationId,
    applicant_id: randomUUID(),
    status: 'draft',
    activity: '',
    with_minors: false,
    open_to_public: false,
    responsible_name: '',
    responsible_phone: '',
    responsible_email: '',
    equipment_wanted: '',
    notes: '',
    created_at: instant,
  })

  return {
    db,
    sealer: createSealer(randomBytes(32).toString('base64')),
    actor: systemActor(tenantId),
    superuser,
    superuserUrl: database.superuserUrl,
    tenantId,
    establishmentId,
    organisationId,
    bookingId,
    room,
    occurrence: (of, slot) =>
      insert('occurrence', {
        id: randomUUID(),
        tenant_id: tenantId,
        organisation_id: organisationId,
        booking_id: bookingId,
        room_id: of.id,
        starts_at: slot.startsAt,
        ends_at: slot.endsAt,
        time_zone: 'Europe/Paris',
        local_date: slot.startsAt.toISOString().slice(0, 10),
        status: 'requested',
        created_at: instant,
      }),
    close: async () => {
      await db.pool.end()
      await superuser.end()
      await database.drop()
    },
  }
}
