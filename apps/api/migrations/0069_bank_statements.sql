CREATE TABLE "bank_match" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"payee_entity_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"movement_id" uuid NOT NULL,
	"charge_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"payment_id" uuid NOT NULL,
	"returned_payment_id" uuid,
	"matched_by" uuid NOT NULL,
	"matched_at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" uuid,
	"undo_reason" text,
	"undo_payment_id" uuid,
	CONSTRAINT "bank_match_not_zero" CHECK ("bank_match"."amount_cents" <> 0),
	CONSTRAINT "returned_says_which" CHECK (("bank_match"."kind" = 'returned') = ("bank_match"."returned_payment_id" IS NOT NULL)),
	CONSTRAINT "undone_says_by_whom_and_why" CHECK (num_nonnulls("bank_match"."undone_at", "bank_match"."undone_by", "bank_match"."undo_reason") IN (0, 3)),
	CONSTRAINT "undone_undoes_its_entry" CHECK (("bank_match"."undo_payment_id" IS NOT NULL) = ("bank_match"."undone_at" IS NOT NULL AND "bank_match"."kind" <> 'already-recorded'))
);
--> statement-breakpoint
CREATE TABLE "bank_movement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"payee_entity_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"booked_on" date NOT NULL,
	"amount_cents" bigint NOT NULL,
	"label" text NOT NULL,
	"counterparty" text,
	"reference" text,
	"is_return" boolean NOT NULL,
	"set_aside_at" timestamp (3) with time zone,
	"set_aside_by" uuid,
	"set_aside_reason" text,
	CONSTRAINT "bank_movement_once" UNIQUE("payee_entity_id","fingerprint"),
	CONSTRAINT "bank_movement_of_payee" UNIQUE("tenant_id","payee_entity_id","id"),
	CONSTRAINT "bank_movement_not_zero" CHECK ("bank_movement"."amount_cents" <> 0),
	CONSTRAINT "bank_movement_fingerprint" CHECK ("bank_movement"."fingerprint" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "set_aside_says_by_whom_and_why" CHECK (num_nonnulls("bank_movement"."set_aside_at", "bank_movement"."set_aside_by", "bank_movement"."set_aside_reason") IN (0, 3))
);
--> statement-breakpoint
CREATE TABLE "bank_statement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"payee_entity_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"added" integer NOT NULL,
	"known" integer NOT NULL,
	"imported_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bank_statement_of_tenant" UNIQUE("tenant_id","payee_entity_id","id"),
	CONSTRAINT "bank_statement_brings_something" CHECK ("bank_statement"."added" > 0 AND "bank_statement"."known" >= 0),
	CONSTRAINT "bank_statement_days_in_order" CHECK ("bank_statement"."from_day" <= "bank_statement"."until_day")
);
--> statement-breakpoint
CREATE TABLE "statement_format" (
	"payee_entity_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"columns" jsonb NOT NULL,
	"delimiter" text NOT NULL,
	"decimal" text NOT NULL,
	"encoding" text NOT NULL,
	"version" integer NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "statement_format_has_columns" CHECK (jsonb_array_length("statement_format"."columns") BETWEEN 1 AND 40)
);
--> statement-breakpoint
ALTER TABLE "bank_match" ADD CONSTRAINT "bank_match_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_match" ADD CONSTRAINT "bank_match_returned_payment_id_payment_id_fk" FOREIGN KEY ("returned_payment_id") REFERENCES "public"."payment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_match" ADD CONSTRAINT "bank_match_matched_by_account_id_fk" FOREIGN KEY ("matched_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_match" ADD CONSTRAINT "bank_match_undone_by_account_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_match" ADD CONSTRAINT "bank_match_undo_payment_id_payment_id_fk" FOREIGN KEY ("undo_payment_id") REFERENCES "public"."payment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_match" ADD CONSTRAINT "match_of_movement" FOREIGN KEY ("tenant_id","payee_entity_id","movement_id") REFERENCES "public"."bank_movement"("tenant_id","payee_entity_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_match" ADD CONSTRAINT "match_of_charge" FOREIGN KEY ("tenant_id","organisation_id","charge_id") REFERENCES "public"."charge"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_movement" ADD CONSTRAINT "bank_movement_set_aside_by_account_id_fk" FOREIGN KEY ("set_aside_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_movement" ADD CONSTRAINT "movement_of_bank_statement" FOREIGN KEY ("tenant_id","payee_entity_id","statement_id") REFERENCES "public"."bank_statement"("tenant_id","payee_entity_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_statement" ADD CONSTRAINT "bank_statement_imported_by_account_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_statement" ADD CONSTRAINT "bank_statement_payee_fk" FOREIGN KEY ("tenant_id","payee_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_format" ADD CONSTRAINT "statement_format_updated_by_account_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_format" ADD CONSTRAINT "statement_format_of_payee" FOREIGN KEY ("tenant_id","payee_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_share_per_charge" ON "bank_match" USING btree ("movement_id","charge_id") WHERE "bank_match"."undone_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "payment_proven_once" ON "bank_match" USING btree ("payment_id") WHERE "bank_match"."undone_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "payment_returned_once" ON "bank_match" USING btree ("returned_payment_id") WHERE "bank_match"."undone_at" IS NULL;--> statement-breakpoint
CREATE INDEX "bank_match_movement" ON "bank_match" USING btree ("movement_id");--> statement-breakpoint
CREATE INDEX "bank_match_payment" ON "bank_match" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "bank_match_charge" ON "bank_match" USING btree ("charge_id");--> statement-breakpoint
CREATE INDEX "bank_movement_day" ON "bank_movement" USING btree ("payee_entity_id","booked_on","id");--> statement-breakpoint
CREATE INDEX "bank_statement_payee" ON "bank_statement" USING btree ("payee_entity_id","created_at");