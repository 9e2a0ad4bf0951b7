-- An organisation reads the number of the order that asks it for money; it writes none.
CREATE POLICY debtor_reads ON revenue_order_line FOR SELECT
  USING (organisation_id = ANY ((SELECT app_organisations())::uuid[]));
