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
ALTER TABLE "access_grant" ADD COLUMN "use_before" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "lock_account" ADD CONSTRAINT "lock_account_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lock_code" ADD CONSTRAINT "lock_code_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lock_code_establishment" ON "lock_code" USING btree ("establishment_id","held_until");