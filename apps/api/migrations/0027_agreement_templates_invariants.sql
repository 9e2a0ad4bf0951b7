-- Articles are a matter of the tenant; the text of an agreement is read by both its sides.
ALTER TABLE agreement_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_template FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_only ON agreement_template FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
ALTER TABLE agreement_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_text FORCE ROW LEVEL SECURITY;
CREATE POLICY either_party ON agreement_text FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]));
GRANT SELECT, INSERT, UPDATE, DELETE ON agreement_template TO salles_app;
GRANT SELECT, INSERT ON agreement_text TO salles_app;
--> statement-breakpoint

-- A published version serves agreements for ever.
CREATE FUNCTION published_template_is_immutable() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF OLD.number IS NOT NULL THEN
        RAISE EXCEPTION 'the version % is published', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'published_template_is_immutable';
      END IF;
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER published_template_is_immutable BEFORE UPDATE OR DELETE ON agreement_template
  FOR EACH ROW EXECUTE FUNCTION published_template_is_immutable();
--> statement-breakpoint

-- A text is composed from a published version or from the wording of the platform, never from a draft.
CREATE FUNCTION text_of_published_template() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF NEW.template_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM agreement_template t WHERE t.id = NEW.template_id AND t.number IS NOT NULL) THEN
        RAISE EXCEPTION 'the template % is not published', NEW.template_id USING ERRCODE = 'check_violation', CONSTRAINT = 'text_of_published_template';
      END IF;
      RETURN NEW;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER text_of_published_template BEFORE INSERT ON agreement_text
  FOR EACH ROW EXECUTE FUNCTION text_of_published_template();
--> statement-breakpoint

-- What is offered to sign is kept in words.
CREATE FUNCTION agreement_has_its_text() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM agreement_text t WHERE t.agreement_id = NEW.id) THEN
        RAISE EXCEPTION 'the text of agreement % is not kept', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_has_its_text';
      END IF;
      RETURN NEW;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER agreement_has_its_text BEFORE UPDATE ON agreement
  FOR EACH ROW WHEN (OLD.status = 'draft' AND NEW.status = 'to-sign') EXECUTE FUNCTION agreement_has_its_text();
