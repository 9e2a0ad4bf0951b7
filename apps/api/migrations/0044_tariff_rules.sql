CREATE TABLE "tariff_adjustment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"tariff_id" uuid NOT NULL,
	"room_type" text,
	"room_id" uuid,
	"organisation_kind" text,
	"general_interest_only" boolean DEFAULT false NOT NULL,
	"local_only" boolean NOT NULL,
	"purposes" text[] DEFAULT '{}' NOT NULL,
	"season" text,
	"weekdays" smallint[] DEFAULT '{}' NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"kind" text NOT NULL,
	"value" integer NOT NULL,
	"legal_basis" text,
	CONSTRAINT "tariff_adjustment_position" UNIQUE("tariff_id","position"),
	CONSTRAINT "adjustment_value" CHECK (CASE WHEN "tariff_adjustment"."kind" = 'percent' THEN "tariff_adjustment"."value" >= -10000
        WHEN "tariff_adjustment"."kind" IN ('free-uses', 'minimum', 'ceiling') THEN "tariff_adjustment"."value" >= 0 ELSE true END),
	CONSTRAINT "reduction_needs_a_legal_basis" CHECK (("tariff_adjustment"."value" >= 0 AND "tariff_adjustment"."kind" <> 'free-uses') OR "tariff_adjustment"."legal_basis" IS NOT NULL)
);
--> statement-breakpoint
CREATE TABLE "tariff_option" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"tariff_id" uuid NOT NULL,
	"room_type" text,
	"room_id" uuid,
	"organisation_kind" text,
	"general_interest_only" boolean DEFAULT false NOT NULL,
	"local_only" boolean NOT NULL,
	"purposes" text[] DEFAULT '{}' NOT NULL,
	"season" text,
	"weekdays" smallint[] DEFAULT '{}' NOT NULL,
	"position" integer NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"unit" text NOT NULL,
	"unit_cents" integer NOT NULL,
	"is_mandatory" boolean NOT NULL,
	"most" integer NOT NULL,
	CONSTRAINT "tariff_option_code" UNIQUE("tariff_id","code"),
	CONSTRAINT "tariff_option_amount" CHECK ("tariff_option"."unit_cents" >= 0 AND "tariff_option"."most" >= 1)
);
--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "options" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "is_general_interest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tariff_line" ADD COLUMN "general_interest_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tariff_line" ADD COLUMN "purposes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "tariff_line" ADD COLUMN "season" text;--> statement-breakpoint
ALTER TABLE "tariff_line" ADD COLUMN "weekdays" smallint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "tariff" ADD COLUMN "terms" jsonb DEFAULT '{"halfDayMinutes":240,"weekEndFrom":"saturday","roundingCents":1,"vatRateBasisPoints":null,"seasons":[]}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "tariff_adjustment" ADD CONSTRAINT "tariff_adjustment_tenant_id_tariff_id_tariff_tenant_id_id_fk" FOREIGN KEY ("tenant_id","tariff_id") REFERENCES "public"."tariff"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tariff_adjustment" ADD CONSTRAINT "tariff_adjustment_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tariff_option" ADD CONSTRAINT "tariff_option_tenant_id_tariff_id_tariff_tenant_id_id_fk" FOREIGN KEY ("tenant_id","tariff_id") REFERENCES "public"."tariff"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tariff_option" ADD CONSTRAINT "tariff_option_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;