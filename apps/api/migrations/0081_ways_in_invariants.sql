-- Ways in: written by the staff, read by whoever asks for a room of the tenant. No code is there.
ALTER TABLE way_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE way_in FORCE ROW LEVEL SECURITY;
CREATE POLICY visitor_reads ON way_in FOR SELECT USING (tenant_id = (SELECT app_visited_tenant()));
CREATE POLICY staff_writes ON way_in FOR ALL
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT, UPDATE, DELETE ON way_in TO salles_app;
--> statement-breakpoint

-- What a group says of its use: each side sees its own; nobody takes it away.
ALTER TABLE stay ENABLE ROW LEVEL SECURITY;
ALTER TABLE stay FORCE ROW LEVEL SECURITY;
CREATE POLICY either_party ON stay FOR ALL
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]))
  WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]));
GRANT SELECT, INSERT, UPDATE ON stay TO salles_app;
--> statement-breakpoint

-- A right outlives the way in that it opened, and the one that it stands for is of the same slot.
ALTER TABLE access_grant ADD CONSTRAINT access_grant_way FOREIGN KEY (tenant_id, way_id)
  REFERENCES way_in (tenant_id, id) ON DELETE SET NULL (way_id);
ALTER TABLE access_grant ADD CONSTRAINT access_grant_slot UNIQUE (id, occurrence_id, starts_at);
ALTER TABLE access_grant ADD CONSTRAINT access_grant_replaces FOREIGN KEY (replaces, occurrence_id, starts_at)
  REFERENCES access_grant (id, occurrence_id, starts_at);
CREATE INDEX access_grant_way ON access_grant (way_id);
