-- Problems of a place are a matter of the tenant alone; the group that reported meets its own through the commands.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['problem_treatment', 'problem_photo'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY staff_only ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
  END LOOP;
END $$;
-- What was reported stays as it was said, and each step of what was done of it too.
REVOKE UPDATE, DELETE ON problem_report FROM salles_app;
GRANT SELECT, INSERT ON problem_treatment, problem_photo TO salles_app;
--> statement-breakpoint

-- Each step goes on from the one before it, and there is one of each rank: a settled problem is reopened first.
CREATE FUNCTION problem_treatment_follows_the_last() RETURNS trigger LANGUAGE plpgsql
  AS $$
    DECLARE
      last text;
    BEGIN
      SELECT step INTO last FROM public.problem_treatment WHERE problem_id = NEW.problem_id AND rank = NEW.rank - 1;
      IF (NEW.rank = 1) <> (last IS NULL) OR (NEW.step = 'reopen') <> (coalesce(last, '') = 'settle') THEN
        RAISE EXCEPTION 'the problem % does not go on like that', NEW.problem_id USING ERRCODE = 'check_violation', CONSTRAINT = 'problem_treatment_follows_the_last';
      END IF;
      RETURN NULL;
    END
  $$;
CREATE TRIGGER problem_treatment_follows_the_last AFTER INSERT ON problem_treatment
  FOR EACH ROW EXECUTE FUNCTION problem_treatment_follows_the_last();
