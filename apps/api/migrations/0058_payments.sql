CREATE TABLE "payment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"charge_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"amount_cents" bigint NOT NULL,
	"means" text NOT NULL,
	"received_on" date NOT NULL,
	"reference" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payment_of_entry" UNIQUE("entry_id"),
	CONSTRAINT "payment_not_zero" CHECK ("payment"."amount_cents" <> 0)
);
--> statement-breakpoint
ALTER TABLE "charge" ADD COLUMN "voided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "charge" ADD COLUMN "ordered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "fiscal_year" integer;--> statement-breakpoint
-- What was posted before says its year by the local day of its tenant. The owner sees no tenant: it lifts its own security meanwhile.
ALTER TABLE "ledger_entry" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "charge" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "ledger_entry" e SET "source" = 'entry:' || e."id",
  "fiscal_year" = extract(year FROM e."posted_at" AT TIME ZONE t."time_zone")
  FROM "tenant" t WHERE t."id" = e."tenant_id";--> statement-breakpoint
UPDATE "charge" SET "voided_at" = "created_at" WHERE "status" = 'cancelled';--> statement-breakpoint
ALTER TABLE "charge" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ledger_entry" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ledger_entry" ALTER COLUMN "source" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_entry" ALTER COLUMN "fiscal_year" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_tenant_id_organisation_id_charge_id_charge_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","charge_id") REFERENCES "public"."charge"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_tenant_id_organisation_id_entry_id_ledger_entry_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","entry_id") REFERENCES "public"."ledger_entry"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_charge" ON "payment" USING btree ("charge_id");--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_source" UNIQUE("tenant_id","source");