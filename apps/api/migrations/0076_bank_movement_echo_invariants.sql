-- As the movements: the staff of the tenant alone, and what a file told is never rewritten.
ALTER TABLE bank_movement_echo ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank_movement_echo FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_only ON bank_movement_echo FOR ALL
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON bank_movement_echo TO salles_app;
