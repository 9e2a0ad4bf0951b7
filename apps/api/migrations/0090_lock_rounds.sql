CREATE TABLE "lock_round" (
	"establishment_id" uuid NOT NULL,
	"tenant_id" uuid NOT NULL,
	"device_reference" text NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"is_online" boolean,
	"battery_percent" integer,
	"is_battery_low" boolean NOT NULL,
	"codes" integer,
	"kept" integer NOT NULL,
	"error" text,
	"corrections" text[] NOT NULL,
	"corrected_at" timestamp (3) with time zone,
	CONSTRAINT "lock_round_establishment_id_device_reference_pk" PRIMARY KEY("establishment_id","device_reference"),
	CONSTRAINT "lock_round_corrected" CHECK (("lock_round"."corrected_at" IS NULL) = (cardinality("lock_round"."corrections") = 0))
);
--> statement-breakpoint
ALTER TABLE "lock_round" ADD CONSTRAINT "lock_round_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lock_round_due" ON "lock_round" USING btree ("next_at");