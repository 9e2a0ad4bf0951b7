CREATE TABLE "dunning_hold" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"charge_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"until_on" date,
	"reason" text NOT NULL,
	"told_by" uuid NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "suspension_has_an_end" CHECK (("dunning_hold"."kind" = 'suspend') = ("dunning_hold"."until_on" IS NOT NULL)),
	CONSTRAINT "hold_says_why" CHECK (btrim("dunning_hold"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "dunning_letter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"payee_entity_id" uuid NOT NULL,
	"sent_on" date NOT NULL,
	"step" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"asked_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dunning_letter_of_tenant" UNIQUE("tenant_id","organisation_id","id"),
	CONSTRAINT "one_dunning_letter_a_day" UNIQUE("organisation_id","payee_entity_id","sent_on"),
	CONSTRAINT "letter_asks_for_something" CHECK ("dunning_letter"."amount_cents" > 0),
	CONSTRAINT "letter_is_written" CHECK ("dunning_letter"."step" <> 'accountant')
);
--> statement-breakpoint
CREATE TABLE "dunning_notice" (
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"charge_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"step" text NOT NULL,
	"open_cents" integer NOT NULL,
	"letter_id" uuid,
	"taken_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dunning_notice_charge_id_due_on_step_pk" PRIMARY KEY("charge_id","due_on","step"),
	CONSTRAINT "notice_asks_for_something" CHECK ("dunning_notice"."open_cents" > 0),
	CONSTRAINT "accountant_step_is_not_written" CHECK (("dunning_notice"."step" = 'accountant') = ("dunning_notice"."letter_id" IS NULL))
);
--> statement-breakpoint
CREATE TABLE "dunning_watch" (
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"payee_entity_id" uuid NOT NULL,
	"looked_on" date NOT NULL,
	CONSTRAINT "dunning_watch_organisation_id_payee_entity_id_pk" PRIMARY KEY("organisation_id","payee_entity_id")
);
--> statement-breakpoint
CREATE TABLE "charge_instalment" (
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"charge_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"due_on" date NOT NULL,
	"amount_cents" integer NOT NULL,
	CONSTRAINT "charge_instalment_charge_id_no_pk" PRIMARY KEY("charge_id","no"),
	CONSTRAINT "instalment_day" UNIQUE("charge_id","due_on"),
	CONSTRAINT "instalment_amount" CHECK ("charge_instalment"."amount_cents" > 0 AND "charge_instalment"."no" > 0)
);
--> statement-breakpoint
CREATE TABLE "lock_account" (
	"establishment_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"settings" jsonb NOT NULL,
	"sealed_secrets" text NOT NULL,
	"tolerance_minutes" integer NOT NULL,
	"devices" jsonb NOT NULL,
	"version" integer NOT NULL,
	"tested_at" timestamp (3) with time zone,
	"test_error" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lock_tolerance" CHECK ("lock_account"."tolerance_minutes" BETWEEN 0 AND 120)
);
--> statement-breakpoint
CREATE TABLE "lock_code" (
	"grant_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"provider" text,
	"device_reference" text NOT NULL,
	"variant" integer NOT NULL,
	"sealed" text,
	"fingerprint" text,
	"reference" text,
	"held_from" timestamp (3) with time zone NOT NULL,
	"held_until" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lock_code_window" CHECK ("lock_code"."held_until" > "lock_code"."held_from")
);
--> statement-breakpoint
ALTER TABLE "tariff" ALTER COLUMN "terms" SET DEFAULT '{"halfDayMinutes":240,"weekEndFrom":"saturday","roundingCents":1,"vatRateBasisPoints":null,"seasons":[],"deposits":[],"cancellation":[],"instalments":[]}'::jsonb;--> statement-breakpoint
ALTER TABLE "access_grant" ADD COLUMN "use_before" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "quote_no" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "quoted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "quote_valid_until" date;--> statement-breakpoint
ALTER TABLE "dunning_hold" ADD CONSTRAINT "dunning_hold_of_charge" FOREIGN KEY ("tenant_id","organisation_id","charge_id") REFERENCES "public"."charge"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dunning_letter" ADD CONSTRAINT "dunning_letter_of_payee" FOREIGN KEY ("tenant_id","payee_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dunning_notice" ADD CONSTRAINT "dunning_notice_of_charge" FOREIGN KEY ("tenant_id","organisation_id","charge_id") REFERENCES "public"."charge"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dunning_notice" ADD CONSTRAINT "dunning_notice_in_letter" FOREIGN KEY ("tenant_id","organisation_id","letter_id") REFERENCES "public"."dunning_letter"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dunning_watch" ADD CONSTRAINT "dunning_watch_of_payee" FOREIGN KEY ("tenant_id","payee_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_instalment" ADD CONSTRAINT "instalment_of_charge" FOREIGN KEY ("tenant_id","organisation_id","charge_id") REFERENCES "public"."charge"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lock_account" ADD CONSTRAINT "lock_account_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lock_code" ADD CONSTRAINT "lock_code_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dunning_hold_charge" ON "dunning_hold" USING btree ("charge_id","told_at");--> statement-breakpoint
CREATE INDEX "lock_code_establishment" ON "lock_code" USING btree ("establishment_id","held_until");