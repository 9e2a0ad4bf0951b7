-- Operators of SMS, what was handed to them and what was repeated are a matter of the tenant alone.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['sms_account', 'sms_sent', 'entry_reminder'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY staff_only ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON sms_account TO salles_app;
-- What was spent stays counted.
GRANT SELECT, INSERT, UPDATE ON sms_sent TO salles_app;
GRANT SELECT, INSERT ON entry_reminder TO salles_app;
--> statement-breakpoint

-- A mobile number is its owner's alone, whatever the tenant; what is verified is never the number of another moment.
ALTER TABLE mobile_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE mobile_number FORCE ROW LEVEL SECURITY;
CREATE POLICY own_numbers ON mobile_number FOR ALL
  USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()));
GRANT SELECT, INSERT, DELETE ON mobile_number TO salles_app;
GRANT UPDATE (channel, verified_at) ON mobile_number TO salles_app;
--> statement-breakpoint

ALTER TABLE message ADD CONSTRAINT message_channel CHECK (channel IN ('email', 'sms'));
-- A reminder goes with the right to enter that it repeats.
ALTER TABLE entry_reminder ADD CONSTRAINT entry_reminder_of_grant FOREIGN KEY (grant_id) REFERENCES access_grant (id) ON DELETE CASCADE;
--> statement-breakpoint

-- What the server reads across tenants: the number that a person has verified, who sends SMS near an account, what is due,
-- and the addresses of operators, to refuse those of simulators when it starts.
CREATE POLICY look_up ON mobile_number FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON sms_account FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON sms_sent FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON entry_reminder FOR SELECT TO system_reader USING (true);
GRANT SELECT ON mobile_number TO system_reader;
GRANT SELECT (tenant_id, settings) ON sms_account TO system_reader;
GRANT SELECT (tenant_id, message_id, next_look_at) ON sms_sent TO system_reader;
GRANT SELECT (grant_id) ON entry_reminder TO system_reader;
CREATE FUNCTION mobile_of(account uuid, address text) RETURNS TABLE (number text, channel text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT m.number, m.channel FROM mobile_number m JOIN account a ON a.id = m.account_id
    WHERE m.verified_at IS NOT NULL AND a.disabled_at IS NULL
      AND (a.id = mobile_of.account OR (a.email = lower(address) AND a.email_verified_at IS NOT NULL))
  $$;
CREATE FUNCTION sms_tenant_of_account(account uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT s.tenant_id FROM sms_account s JOIN (
      SELECT g.tenant_id, g.created_at AS at FROM role_grant g
      WHERE g.account_id = account AND g.revoked_at IS NULL AND (g.valid_until IS NULL OR g.valid_until >= clock.now()::date)
      UNION ALL
      SELECT b.tenant_id, b.created_at FROM booking b JOIN membership m ON m.organisation_id = b.organisation_id
      WHERE m.account_id = account AND m.ended_at IS NULL AND b.status <> 'draft'
    ) near ON near.tenant_id = s.tenant_id
    ORDER BY near.at DESC LIMIT 1
  $$;
CREATE FUNCTION due_sms(now timestamptz) RETURNS TABLE (tenant_id uuid, message_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT tenant_id, message_id FROM sms_sent WHERE next_look_at <= now ORDER BY next_look_at LIMIT 50 $$;
-- An hour before, unless the code left in the two hours before: it would only be said twice.
CREATE FUNCTION due_entry_reminders(now timestamptz) RETURNS TABLE (tenant_id uuid, grant_id uuid, booking_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT g.tenant_id, g.id, g.booking_id FROM access_grant g
    WHERE g.status IN ('delivered', 'active') AND g.starts_at > now AND g.starts_at <= now + interval '1 hour'
      AND g.delivered_at <= now - interval '2 hours'
      AND NOT EXISTS (SELECT FROM entry_reminder r WHERE r.grant_id = g.id)
    ORDER BY g.starts_at LIMIT 100
  $$;
CREATE FUNCTION sms_account_addresses() RETURNS TABLE (tenant_id uuid, address text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT tenant_id, settings ->> 'baseUrl' FROM sms_account ORDER BY tenant_id $$;
DO $$
DECLARE signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['mobile_of(uuid, text)', 'sms_tenant_of_account(uuid)', 'due_sms(timestamptz)',
    'due_entry_reminders(timestamptz)', 'sms_account_addresses()'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO system_reader', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO salles_app', signature);
  END LOOP;
END $$;
