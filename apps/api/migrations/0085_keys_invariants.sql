-- Keys and badges are a matter of the place alone.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['key_copy', 'key_entry', 'key_borrower', 'key_reminder'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY staff_only ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
  END LOOP;
END $$;
-- Nothing of the register is changed or removed; the person alone may be forgotten.
GRANT SELECT, INSERT ON key_copy, key_entry, key_reminder TO salles_app;
GRANT UPDATE (retired_at) ON key_copy TO salles_app;
GRANT SELECT, INSERT, DELETE ON key_borrower TO salles_app;
ALTER TABLE key_entry ADD CONSTRAINT key_entry_handing FOREIGN KEY (tenant_id, handing_id) REFERENCES key_entry (tenant_id, id);
ALTER TABLE key_entry ADD CONSTRAINT key_entry_corrects FOREIGN KEY (tenant_id, corrects) REFERENCES key_entry (tenant_id, id);
--> statement-breakpoint

-- A copy is never in two hands: each line goes on from the one before it, and there is one line of each rank.
CREATE FUNCTION key_entry_follows_the_last() RETURNS trigger LANGUAGE plpgsql
  AS $$
    DECLARE
      last public.key_entry; before public.key_entry; was text; goes_on boolean;
    BEGIN
      SELECT * INTO last FROM public.key_entry WHERE copy_id = NEW.copy_id AND rank = NEW.rank - 1;
      SELECT * INTO before FROM public.key_entry WHERE copy_id = NEW.copy_id AND rank = NEW.rank - 2;
      was := coalesce(last.state, 'in-place');
      goes_on := CASE NEW.kind
        WHEN 'handed' THEN was = 'in-place' AND NEW.state = 'out' AND NEW.handing_id = NEW.id
        WHEN 'returned' THEN was IN ('out', 'lost') AND NEW.state = 'in-place'
        WHEN 'lost' THEN was IN ('in-place', 'out') AND NEW.state = 'lost' AND NEW.handing_id IS NOT DISTINCT FROM last.handing_id
        WHEN 'corrected' THEN NEW.corrects = last.id AND last.kind <> 'corrected'
          AND NEW.state = coalesce(before.state, 'in-place') AND NEW.handing_id IS NOT DISTINCT FROM before.handing_id
      END;
      IF goes_on IS NOT TRUE OR (NEW.rank = 1) <> (last.id IS NULL)
        OR EXISTS (SELECT FROM public.key_copy WHERE id = NEW.copy_id AND retired_at IS NOT NULL)
      THEN
        RAISE EXCEPTION 'key % does not go on like that', NEW.copy_id USING ERRCODE = 'check_violation', CONSTRAINT = 'key_entry_follows_the_last';
      END IF;
      RETURN NULL;
    END
  $$;
CREATE TRIGGER key_entry_follows_the_last AFTER INSERT ON key_entry
  FOR EACH ROW EXECUTE FUNCTION key_entry_follows_the_last();

-- A copy that somebody has stays in the list.
CREATE FUNCTION key_retired_is_at_home() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF (SELECT state FROM public.key_entry WHERE copy_id = NEW.id ORDER BY rank DESC LIMIT 1) = 'out' THEN
        RAISE EXCEPTION 'somebody has key %', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'key_retired_is_at_home';
      END IF;
      RETURN NULL;
    END
  $$;
CREATE TRIGGER key_retired_is_at_home AFTER UPDATE OF retired_at ON key_copy
  FOR EACH ROW WHEN (NEW.retired_at IS NOT NULL) EXECUTE FUNCTION key_retired_is_at_home();
--> statement-breakpoint

-- Whose copies are due or late, and whose name is to be forgotten, of every tenant; ids and days only.
CREATE POLICY look_up ON key_copy FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON key_entry FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON key_borrower FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON key_reminder FOR SELECT TO system_reader USING (true);
GRANT SELECT ON key_entry, key_reminder, tenant TO system_reader;
GRANT SELECT (id, retired_at) ON key_copy TO system_reader;
GRANT SELECT (handing_id, tenant_id) ON key_borrower TO system_reader;
-- Mails leave by day: until eight in the morning it is still the day before.
CREATE FUNCTION due_key_reminders(now timestamptz)
  RETURNS TABLE (tenant_id uuid, establishment_id uuid, handing_id uuid, handed_on date, due_on date, today date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT h.tenant_id, h.establishment_id, h.id, (h.recorded_at AT TIME ZONE t.time_zone)::date, h.due_on,
      ((now - interval '8 hours') AT TIME ZONE t.time_zone)::date
    FROM key_entry h
    JOIN tenant t ON t.id = h.tenant_id
    CROSS JOIN LATERAL (SELECT * FROM key_entry n WHERE n.copy_id = h.copy_id ORDER BY n.rank DESC LIMIT 1) last
    WHERE h.kind = 'handed' AND last.handing_id = h.id AND last.state = 'out'
      AND h.due_on <= (now AT TIME ZONE t.time_zone)::date + 1
      AND NOT EXISTS (SELECT FROM key_reminder r WHERE r.handing_id = h.id AND r.step = 'late')
    ORDER BY h.due_on LIMIT 200
  $$;
CREATE FUNCTION key_borrowers_to_forget(now timestamptz) RETURNS TABLE (tenant_id uuid, handing_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT p.tenant_id, p.handing_id
    FROM key_borrower p
    JOIN key_entry h ON h.id = p.handing_id
    JOIN key_copy c ON c.id = h.copy_id
    CROSS JOIN LATERAL (SELECT max(n.rank) AS rank FROM key_entry n WHERE n.copy_id = c.id AND n.handing_id = h.id) held
    LEFT JOIN key_entry back ON back.copy_id = c.id AND back.rank = held.rank + 1
    WHERE least(back.recorded_at, c.retired_at) <= now - interval '1 year'
    LIMIT 200
  $$;
DO $$
DECLARE signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['due_key_reminders(timestamptz)', 'key_borrowers_to_forget(timestamptz)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO system_reader', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO salles_app', signature);
  END LOOP;
END $$;
