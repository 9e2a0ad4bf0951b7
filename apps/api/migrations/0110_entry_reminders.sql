-- As long before as the tenant set, unless the code left in the two hours before: it would only be said twice. The widest
-- setting, twelve hours, bounds what is read.
CREATE OR REPLACE FUNCTION due_entry_reminders(now timestamptz) RETURNS TABLE (tenant_id uuid, grant_id uuid, booking_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT g.tenant_id, g.id, g.booking_id FROM access_grant g JOIN tenant t ON t.id = g.tenant_id
    WHERE g.status IN ('delivered', 'active') AND g.starts_at > now AND g.starts_at <= now + interval '12 hours'
      AND g.starts_at <= now + make_interval(mins => coalesce((t.settings ->> 'accessReminderMinutes')::integer, 60))
      AND g.delivered_at <= now - interval '2 hours'
      AND NOT EXISTS (SELECT FROM entry_reminder r WHERE r.grant_id = g.id)
    ORDER BY g.starts_at LIMIT 100
  $$;
