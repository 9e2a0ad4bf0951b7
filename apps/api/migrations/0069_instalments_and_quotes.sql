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
ALTER TABLE "tariff" ALTER COLUMN "terms" SET DEFAULT '{"halfDayMinutes":240,"weekEndFrom":"saturday","roundingCents":1,"vatRateBasisPoints":null,"seasons":[],"deposits":[],"cancellation":[],"instalments":[]}'::jsonb;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "quote_no" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "quoted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "quote_valid_until" date;--> statement-breakpoint
ALTER TABLE "charge_instalment" ADD CONSTRAINT "instalment_of_charge" FOREIGN KEY ("tenant_id","organisation_id","charge_id") REFERENCES "public"."charge"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;