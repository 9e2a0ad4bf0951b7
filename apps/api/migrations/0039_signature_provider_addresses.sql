-- Where each tenant has its agreements signed, for the start of the server to refuse a simulator; no secret.
CREATE POLICY look_up ON signature_provider FOR SELECT TO system_reader USING (true);
GRANT SELECT (tenant_id, account) ON signature_provider TO system_reader;
CREATE FUNCTION signature_provider_addresses() RETURNS TABLE (tenant_id uuid, address text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT tenant_id, account ->> 'baseUrl' FROM signature_provider ORDER BY tenant_id $$;
ALTER FUNCTION signature_provider_addresses() OWNER TO system_reader;
REVOKE ALL ON FUNCTION signature_provider_addresses() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION signature_provider_addresses() TO salles_app;
