CREATE TABLE "entry_reminder" (
	"grant_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mobile_number" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"number" text NOT NULL,
	"channel" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"verified_at" timestamp (3) with time zone,
	CONSTRAINT "mobile_number_is_international" CHECK ("mobile_number"."number" ~ '^[+][1-9][0-9]{7,14}$')
);
--> statement-breakpoint
CREATE TABLE "sms_account" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"settings" jsonb NOT NULL,
	"sealed_secrets" text NOT NULL,
	"sender" text NOT NULL,
	"monthly_parts" integer NOT NULL,
	"quiet_from_minutes" integer NOT NULL,
	"quiet_until_minutes" integer NOT NULL,
	"version" integer NOT NULL,
	"tested_at" timestamp (3) with time zone,
	"test_error" text,
	"budget_told_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sms_budget" CHECK ("sms_account"."monthly_parts" > 0),
	CONSTRAINT "sms_quiet_hours" CHECK ("sms_account"."quiet_from_minutes" BETWEEN 0 AND 1439 AND "sms_account"."quiet_until_minutes" BETWEEN 0 AND 1439)
);
--> statement-breakpoint
CREATE TABLE "sms_sent" (
	"message_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"sender" text NOT NULL,
	"parts" integer NOT NULL,
	"status" text NOT NULL,
	"provider_id" text,
	"counted_at" timestamp (3) with time zone NOT NULL,
	"next_look_at" timestamp (3) with time zone,
	"looks" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "sms_parts" CHECK ("sms_sent"."parts" >= 0)
);
--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "channel" text DEFAULT 'email' NOT NULL;--> statement-breakpoint
ALTER TABLE "entry_reminder" ADD CONSTRAINT "entry_reminder_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mobile_number" ADD CONSTRAINT "mobile_number_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sms_account" ADD CONSTRAINT "sms_account_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sms_sent" ADD CONSTRAINT "sms_sent_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_verified_number" ON "mobile_number" USING btree ("account_id") WHERE "mobile_number"."verified_at" IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "one_number_to_verify" ON "mobile_number" USING btree ("account_id") WHERE "mobile_number"."verified_at" IS NULL;--> statement-breakpoint
CREATE INDEX "sms_sent_month" ON "sms_sent" USING btree ("tenant_id","counted_at");--> statement-breakpoint
CREATE INDEX "sms_sent_to_look_at" ON "sms_sent" USING btree ("next_look_at") WHERE "sms_sent"."next_look_at" IS NOT NULL;