type Insert = (columns: string, values: string, ...given: unknown[]) => Promise<string>
type Of = { tenantId: string; establishmentId: string; siteId: string }

let made = 0

/** The pack of an evening of its own, with its codes. */
export const givenEveningPack =
  (insert: Insert, { tenantId, establishmentId, siteId }: Of) =>
  async () =>
    insert(
      'evening_pack (id, tenant_id, establishment_id, site_id, day, made_at, uses, pack, codes)',
      `gen_random_uuid(), $1, $2, $3, '2026-01-01'::date + $4::int, clock.now(), 0, '%PDF', '%PDF'`,
      ...[tenantId, establishmentId, siteId, (made += 1)],
    )
