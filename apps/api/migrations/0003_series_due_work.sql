-- Time settles a booking by the dates that take place: those skipped, refused or cancelled one by one no longer count.
CREATE OR REPLACE FUNCTION due_bookings(now timestamptz) RETURNS TABLE (tenant_id uuid, booking_id uuid, action text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT b.tenant_id, b.id, 'expire' FROM booking b
    WHERE b.status IN ('submitted', 'to-complete', 'counter-proposed') AND b.decision_deadline <= now
    UNION ALL
    SELECT b.tenant_id, b.id, 'expire' FROM booking b
    WHERE b.status = 'approved' AND NOT EXISTS (
      SELECT 1 FROM occurrence o WHERE o.booking_id = b.id AND o.starts_at > now
        AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled'))
    UNION ALL
    SELECT b.tenant_id, b.id, 'end' FROM booking b
    WHERE b.status = 'confirmed' AND NOT EXISTS (
      SELECT 1 FROM occurrence o WHERE o.booking_id = b.id AND o.ends_at > now
        AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled'))
    UNION ALL
    SELECT b.tenant_id, b.id, 'confirm' FROM booking b JOIN agreement a ON a.booking_id = b.id
    WHERE b.status = 'approved' AND a.status = 'signed'
      AND EXISTS (
        SELECT 1 FROM occurrence o WHERE o.booking_id = b.id AND o.starts_at > now
          AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled'))
  $$;
