-- Statements are matters of the tenant alone, and never change but for the numbers that the accountant gives back.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['revenue_order', 'revenue_order_line'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY staff_only ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON revenue_order, revenue_order_line TO salles_app;
GRANT UPDATE (order_number, ordered_on) ON revenue_order_line TO salles_app;
--> statement-breakpoint

-- A line states exactly what its entry posted: the sum of the statements is that of the books, to the cent.
CREATE FUNCTION line_states_its_entry() RETURNS trigger LANGUAGE plpgsql
  AS $$
    DECLARE posted bigint;
    BEGIN
      SELECT sum(l.amount_cents) INTO posted
        FROM public.ledger_entry e
        JOIN public.ledger_line l ON l.entry_id = e.id
        JOIN public.ledger_account a ON a.id = l.account_id AND a.kind = 'receivable'
        JOIN public.revenue_order o ON o.id = NEW.order_id
          AND o.fiscal_year = e.fiscal_year AND o.payee_entity_id = a.payee_entity_id
        WHERE e.id = NEW.entry_id AND e.charge_id = NEW.charge_id
          AND e.kind IN ('charge', 'reversal', 'fee', 'waiver', 'in-kind');
      IF posted IS DISTINCT FROM NEW.amount_cents THEN
        RAISE EXCEPTION 'line % of % does not state its entry', NEW.no, NEW.order_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'line_states_its_entry';
      END IF;
      RETURN NULL;
    END $$;
CREATE TRIGGER line_states_its_entry AFTER INSERT ON revenue_order_line
  FOR EACH ROW EXECUTE FUNCTION line_states_its_entry();
