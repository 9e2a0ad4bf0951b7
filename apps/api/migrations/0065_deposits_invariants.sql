-- A deposit is between a tenant and an organisation: both read it, the tenant alone writes down what becomes of it.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['deposit', 'deposit_movement', 'deposit_proof'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY either_party_reads ON %I FOR SELECT USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]))', name);
    EXECUTE format('CREATE POLICY tenant_writes ON %I FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
  END LOOP;
END $$;
CREATE POLICY tenant_follows ON deposit FOR UPDATE USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
ALTER TABLE deposit_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE deposit_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_only ON deposit_reminder FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON deposit, deposit_movement, deposit_proof, deposit_reminder TO salles_app;
-- What is asked for never changes: only its state does, with its movements.
GRANT UPDATE (status) ON deposit TO salles_app;
ALTER TABLE deposit ADD CONSTRAINT deposit_of_booking
  FOREIGN KEY (tenant_id, organisation_id, booking_id) REFERENCES booking (tenant_id, organisation_id, id);
ALTER TABLE deposit_reminder ADD CONSTRAINT deposit_reminder_of_booking
  FOREIGN KEY (tenant_id, booking_id) REFERENCES booking (tenant_id, id);
--> statement-breakpoint

CREATE UNIQUE INDEX one_receipt_per_deposit ON deposit_movement (deposit_id) WHERE kind = 'receipt';
CREATE UNIQUE INDEX one_return_per_deposit ON deposit_movement (deposit_id) WHERE kind = 'return';
CREATE INDEX deposit_open ON deposit (booking_id) WHERE status IN ('expected', 'received', 'partly-retained');
--> statement-breakpoint

-- Nobody gives back or keeps what was not received, and the whole of a deposit is received at once.
CREATE FUNCTION deposit_holds_what_it_received() RETURNS trigger LANGUAGE plpgsql
  AS $$
    DECLARE held bigint; asked integer;
    BEGIN
      SELECT sum(CASE kind WHEN 'receipt' THEN amount_cents ELSE -amount_cents END) INTO held
        FROM public.deposit_movement WHERE deposit_id = NEW.deposit_id;
      SELECT amount_cents INTO asked FROM public.deposit WHERE id = NEW.deposit_id;
      IF held < 0 OR (NEW.kind = 'receipt' AND NEW.amount_cents <> asked) THEN
        RAISE EXCEPTION 'deposit % does not hold that', NEW.deposit_id USING ERRCODE = 'check_violation', CONSTRAINT = 'deposit_holds_what_it_received';
      END IF;
      RETURN NULL;
    END
  $$;
CREATE TRIGGER deposit_holds_what_it_received AFTER INSERT ON deposit_movement
  FOR EACH ROW EXECUTE FUNCTION deposit_holds_what_it_received();

-- Nothing is retained without a photo or a document.
CREATE FUNCTION retention_has_a_proof() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM public.deposit_proof WHERE movement_id = NEW.id) THEN
        RAISE EXCEPTION 'retention % has no proof', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'retention_has_a_proof';
      END IF;
      RETURN NULL;
    END
  $$;
CREATE CONSTRAINT TRIGGER retention_has_a_proof AFTER INSERT ON deposit_movement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.kind = 'retention') EXECUTE FUNCTION retention_has_a_proof();
--> statement-breakpoint

-- Bookings with a deposit missing before their first session, or held after the last; ids and days only.
CREATE POLICY look_up ON deposit FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON deposit_movement FOR SELECT TO system_reader USING (true);
GRANT SELECT ON deposit, deposit_movement, tenant TO system_reader;
CREATE FUNCTION deposits_to_remind(now timestamptz)
  RETURNS TABLE (tenant_id uuid, booking_id uuid, days_left integer, days_since integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT * FROM (
      SELECT b.tenant_id, b.id,
        CASE WHEN b.status = 'confirmed' AND bool_or(d.status = 'expected') AND min(used.first_start) > now
          THEN min(used.first_day) - min((now AT TIME ZONE used.zone)::date) END AS days_left,
        CASE WHEN bool_or(d.status IN ('received', 'partly-retained') AND (
            SELECT sum(CASE m.kind WHEN 'receipt' THEN m.amount_cents ELSE -m.amount_cents END)
            FROM deposit_movement m WHERE m.deposit_id = d.id) > 0) AND min(used.last_end) <= now
          THEN min((now AT TIME ZONE used.zone)::date) - min(used.last_day) END AS days_since
      FROM deposit d
      JOIN booking b ON b.id = d.booking_id
      JOIN tenant t ON t.id = b.tenant_id
      CROSS JOIN LATERAL (
        SELECT min(o.starts_at) AS first_start, min(o.local_date)::date AS first_day,
          coalesce(max(o.ends_at), b.closed_at) AS last_end,
          coalesce(max(o.local_date)::date, (b.closed_at AT TIME ZONE t.time_zone)::date) AS last_day,
          coalesce(min(o.time_zone), t.time_zone) AS zone
        FROM occurrence o
        WHERE o.booking_id = b.id AND o.status IN ('accepted', 'suspended', 'done', 'no-show')) AS used
      WHERE d.status IN ('expected', 'received', 'partly-retained')
      GROUP BY b.id) AS reminded (tenant_id, booking_id, days_left, days_since)
    WHERE days_left IS NOT NULL OR days_since IS NOT NULL
  $$;
ALTER FUNCTION deposits_to_remind(timestamptz) OWNER TO system_reader;
REVOKE ALL ON FUNCTION deposits_to_remind(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION deposits_to_remind(timestamptz) TO salles_app;
--> statement-breakpoint

-- Prices already frozen and grids already published ask for no deposit; nothing of their amounts changes.
ALTER TABLE booking NO FORCE ROW LEVEL SECURITY;
ALTER TABLE booking DISABLE TRIGGER USER;
UPDATE booking SET quote = quote || '{"deposits": []}' WHERE quote IS NOT NULL AND NOT quote ? 'deposits';
ALTER TABLE booking ENABLE TRIGGER USER;
ALTER TABLE booking FORCE ROW LEVEL SECURITY;
ALTER TABLE tariff NO FORCE ROW LEVEL SECURITY;
UPDATE tariff SET terms = terms || '{"deposits": []}' WHERE NOT terms ? 'deposits';
ALTER TABLE tariff FORCE ROW LEVEL SECURITY;
