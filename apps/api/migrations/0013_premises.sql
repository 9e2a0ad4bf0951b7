CREATE TABLE "floor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"building_id" uuid NOT NULL,
	"name" text NOT NULL,
	"level" integer NOT NULL,
	"max_people" integer,
	CONSTRAINT "floor_of_building" UNIQUE("tenant_id","building_id","id"),
	CONSTRAINT "floor_name_in_building" UNIQUE("building_id","name"),
	CONSTRAINT "floor_people" CHECK ("floor"."max_people" > 0)
);
--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "configuration" text DEFAULT 'seated' NOT NULL;--> statement-breakpoint
ALTER TABLE "building" ADD COLUMN "max_people" integer;--> statement-breakpoint
ALTER TABLE "room" ADD COLUMN "sport_capacity" integer;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "closes_at" integer;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "alarm_armed_at" integer;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "alarm_margin_minutes" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "space" ADD COLUMN "floor_id" uuid;--> statement-breakpoint
ALTER TABLE "floor" ADD CONSTRAINT "floor_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "floor" ADD CONSTRAINT "floor_tenant_id_building_id_building_tenant_id_id_fk" FOREIGN KEY ("tenant_id","building_id") REFERENCES "public"."building"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space" ADD CONSTRAINT "space_floor_in_its_building" FOREIGN KEY ("tenant_id","building_id","floor_id") REFERENCES "public"."floor"("tenant_id","building_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "space_building" ON "space" USING btree ("building_id");--> statement-breakpoint
ALTER TABLE "building" ADD CONSTRAINT "building_people" CHECK ("building"."max_people" > 0);--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_hours" CHECK ("site"."closes_at" BETWEEN 1 AND 1800 AND "site"."alarm_armed_at" BETWEEN 1 AND 1800 AND "site"."alarm_margin_minutes" BETWEEN 0 AND 240);