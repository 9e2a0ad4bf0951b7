ALTER TABLE booking_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE booking_code FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_only ON booking_code FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT, UPDATE ON booking_code TO salles_app;
ALTER TABLE booking_code ADD CONSTRAINT booking_code_of_a_booking FOREIGN KEY (booking_id) REFERENCES booking (id) ON DELETE CASCADE;
--> statement-breakpoint

-- The sessions of one booking may share a code; two groups never do, on one lock, at the same time, the day before or after.
ALTER TABLE lock_code DROP CONSTRAINT one_group_per_code_of_a_lock;
ALTER TABLE lock_code ADD CONSTRAINT one_group_per_code_of_a_lock EXCLUDE USING gist (
  tenant_id WITH =, device_reference WITH =, fingerprint WITH =, booking_id WITH <>, tstzrange(held_from, held_until) WITH &&
);
--> statement-breakpoint

-- Nor two sessions of a booking whose hours meet: a code changed for another is not given again. The day held on each side is
-- taken off in UTC, where a day always lasts as long.
ALTER TABLE lock_code ADD CONSTRAINT one_session_per_code_of_a_booking EXCLUDE USING gist (
  tenant_id WITH =, device_reference WITH =, fingerprint WITH =, booking_id WITH =, tsrange(
    (held_from AT TIME ZONE 'UTC') + interval '24 hours', (held_until AT TIME ZONE 'UTC') - interval '24 hours') WITH &&
);
