-- `booking.last_ends_at` follows the dates that stand, whoever writes them: due work is then found by index instead of
-- looking at every granted booking of the instance each time.
CREATE FUNCTION booking_last_end() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$ BEGIN
    UPDATE booking b SET last_ends_at = dates.last_end
    FROM (SELECT changed.booking_id, max(o.ends_at) AS last_end
          FROM (SELECT DISTINCT booking_id FROM changed_occurrence) AS changed
          LEFT JOIN occurrence o ON o.booking_id = changed.booking_id
            AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled')
          GROUP BY changed.booking_id) AS dates
    WHERE b.id = dates.booking_id AND b.last_ends_at IS DISTINCT FROM dates.last_end;
    RETURN NULL;
  END $$;
--> statement-breakpoint
CREATE TRIGGER booking_last_end_inserted AFTER INSERT ON occurrence
  REFERENCING NEW TABLE AS changed_occurrence FOR EACH STATEMENT EXECUTE FUNCTION booking_last_end();
--> statement-breakpoint
CREATE TRIGGER booking_last_end_updated AFTER UPDATE ON occurrence
  REFERENCING NEW TABLE AS changed_occurrence FOR EACH STATEMENT EXECUTE FUNCTION booking_last_end();
--> statement-breakpoint
CREATE TRIGGER booking_last_end_deleted AFTER DELETE ON occurrence
  REFERENCING OLD TABLE AS changed_occurrence FOR EACH STATEMENT EXECUTE FUNCTION booking_last_end();
--> statement-breakpoint

-- What already stands. The owner sees no row of a tenant by itself.
ALTER TABLE booking NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE occurrence NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE booking b SET last_ends_at = dates.last_end
FROM (SELECT booking_id, max(ends_at) AS last_end FROM occurrence
      WHERE status NOT IN ('refused', 'skipped', 'suspended', 'cancelled') GROUP BY booking_id) AS dates
WHERE b.id = dates.booking_id;
--> statement-breakpoint
ALTER TABLE booking FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE occurrence FORCE ROW LEVEL SECURITY;
--> statement-breakpoint

-- A use lasts three days at most (`occupancy_length`): an approved booking whose last date begins later is not looked at.
CREATE OR REPLACE FUNCTION due_bookings(now timestamptz) RETURNS TABLE (tenant_id uuid, booking_id uuid, action text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT b.tenant_id, b.id, 'expire' FROM booking b
    WHERE b.status IN ('submitted', 'to-complete', 'counter-proposed') AND b.decision_deadline <= now
    UNION ALL
    SELECT b.tenant_id, b.id, 'expire' FROM booking b
    WHERE b.status = 'approved' AND (b.last_ends_at IS NULL OR b.last_ends_at <= now + interval '3 days')
      AND NOT EXISTS (
        SELECT 1 FROM occurrence o WHERE o.booking_id = b.id AND o.starts_at > now
          AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled'))
    UNION ALL
    SELECT b.tenant_id, b.id, 'end' FROM booking b
    WHERE b.status = 'confirmed' AND (b.last_ends_at IS NULL OR b.last_ends_at <= now)
    UNION ALL
    SELECT b.tenant_id, b.id, 'confirm' FROM booking b JOIN agreement a ON a.booking_id = b.id
    WHERE b.status = 'approved' AND a.status = 'signed' AND b.last_ends_at > now
      AND EXISTS (
        SELECT 1 FROM occurrence o WHERE o.booking_id = b.id AND o.starts_at > now
          AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled'))
  $$;
