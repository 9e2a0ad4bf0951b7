CREATE TABLE "evening_pack_settings" (
	"establishment_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"is_daily" boolean NOT NULL,
	"ready_at" integer NOT NULL,
	"sealed_passphrase" text,
	"made_for" date,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evening_pack_hour" CHECK ("evening_pack_settings"."ready_at" BETWEEN 0 AND 1439)
);
--> statement-breakpoint
CREATE TABLE "evening_pack" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"day" date NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"uses" integer NOT NULL,
	"pack" "bytea" NOT NULL,
	"codes" "bytea",
	CONSTRAINT "one_pack_of_an_evening" UNIQUE("establishment_id","site_id","day")
);
--> statement-breakpoint
ALTER TABLE "evening_pack_settings" ADD CONSTRAINT "evening_pack_settings_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evening_pack" ADD CONSTRAINT "evening_pack_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evening_pack" ADD CONSTRAINT "evening_pack_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;