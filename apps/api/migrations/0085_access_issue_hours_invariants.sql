-- A code is asked for before it leaves. Only the hour of delivery moves a code that is ready.
CREATE OR REPLACE FUNCTION due_access_grants(now timestamptz) RETURNS TABLE (tenant_id uuid, grant_id uuid, status text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT tenant_id, id, status FROM access_grant
    WHERE (status IN ('planned', 'issuing') AND issue_at <= now)
       OR (status = 'ready' AND deliver_at <= now)
       OR (status = 'delivered' AND valid_from <= now)
       OR (status IN ('delivered', 'active') AND valid_until <= now) OR status = 'revoking'
  $$;
