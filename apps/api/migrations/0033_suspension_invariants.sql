-- A suspension is of a granted session at its hours: one that moves, or ends otherwise, is judged anew.
CREATE FUNCTION suspension_follows_session() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$ BEGIN
    IF NEW.status <> 'accepted' OR NEW.starts_at <> OLD.starts_at OR NEW.ends_at <> OLD.ends_at THEN
      NEW.suspended_for := NULL;
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER suspension_follows_session BEFORE UPDATE ON occurrence
  FOR EACH ROW WHEN (OLD.suspended_for IS NOT NULL) EXECUTE FUNCTION suspension_follows_session();
--> statement-breakpoint

-- No way in is prepared, delivered or opened for a suspended session. The session is locked: a suspension in progress is
-- waited for.
CREATE FUNCTION suspended_session_has_no_access() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  DECLARE wanting text;
  BEGIN
    SELECT suspended_for INTO wanting FROM occurrence WHERE id = NEW.occurrence_id FOR SHARE;
    IF wanting IS NOT NULL THEN
      RAISE EXCEPTION 'session % is suspended', NEW.occurrence_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'suspended_session_has_no_access';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER suspended_session_has_no_access BEFORE INSERT OR UPDATE OF status ON access_grant
  FOR EACH ROW WHEN (NEW.status IN ('issuing', 'ready', 'delivered', 'active'))
  EXECUTE FUNCTION suspended_session_has_no_access();
--> statement-breakpoint

-- Confirmed bookings with a session to come that a certificate about to end, or ended for less than a year, does not
-- cover, and no other does: near enough, or once that certificate is over.
GRANT SELECT ON tenant TO system_reader;
CREATE FUNCTION due_suspensions(now timestamptz, today date, lead_days integer)
  RETURNS TABLE (tenant_id uuid, booking_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT DISTINCT b.tenant_id, b.id
    FROM piece ending
    JOIN booking b ON b.organisation_id = ending.organisation_id AND b.status = 'confirmed' AND b.last_ends_at > now
    JOIN tenant t ON t.id = b.tenant_id AND coalesce((t.settings ->> 'requiresInsurance')::boolean, true)
    JOIN occurrence o ON o.booking_id = b.id AND o.status = 'accepted' AND o.suspended_for IS NULL
      AND o.starts_at > now AND o.ends_at > (ending.valid_until + 1)::timestamp AT TIME ZONE o.time_zone
    WHERE ending.kind = 'insurance' AND ending.removed_at IS NULL
      AND ending.valid_until BETWEEN today - 366 AND today + lead_days
      AND (o.local_date::date <= today + lead_days OR ending.valid_until < today)
      AND NOT EXISTS (
        SELECT 1 FROM piece p
        WHERE p.organisation_id = b.organisation_id AND p.kind = 'insurance' AND p.removed_at IS NULL
          AND p.valid_from <= o.local_date::date
          AND p.valid_until >= ((o.ends_at - interval '1 millisecond') AT TIME ZONE o.time_zone)::date)
      AND (o.local_date::date <= today + lead_days OR NOT EXISTS (
        SELECT 1 FROM piece p
        WHERE p.organisation_id = b.organisation_id AND p.kind = 'insurance' AND p.removed_at IS NULL
          AND today BETWEEN p.valid_from AND p.valid_until))
  $$;
ALTER FUNCTION due_suspensions(timestamptz, date, integer) OWNER TO system_reader;
REVOKE ALL ON FUNCTION due_suspensions(timestamptz, date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_suspensions(timestamptz, date, integer) TO salles_app;
--> statement-breakpoint

-- Confirmed bookings of an organisation that are not over, in every tenant.
CREATE FUNCTION bookings_to_come(organisation uuid, now timestamptz) RETURNS TABLE (tenant_id uuid, booking_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT b.tenant_id, b.id FROM booking b
    WHERE b.organisation_id = organisation AND b.status = 'confirmed' AND b.last_ends_at > now
  $$;
ALTER FUNCTION bookings_to_come(uuid, timestamptz) OWNER TO system_reader;
REVOKE ALL ON FUNCTION bookings_to_come(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bookings_to_come(uuid, timestamptz) TO salles_app;
