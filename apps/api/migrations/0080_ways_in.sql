CREATE TABLE "stay" (
	"occurrence_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"entered_at" timestamp (3) with time zone,
	"left_at" timestamp (3) with time zone,
	"headcount" integer,
	"done" text[] NOT NULL,
	"undone" text[] NOT NULL,
	"remark" text NOT NULL,
	CONSTRAINT "stay_order" CHECK ("stay"."left_at" IS NULL OR "stay"."entered_at" IS NULL OR "stay"."left_at" >= "stay"."entered_at"),
	CONSTRAINT "stay_headcount" CHECK ("stay"."headcount" IS NULL OR "stay"."headcount" BETWEEN 0 AND 10000)
);
--> statement-breakpoint
CREATE TABLE "way_in" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"instructions" text NOT NULL,
	"device_reference" text,
	"contact_name" text NOT NULL,
	"contact_phone" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	CONSTRAINT "way_in_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "way_in_days" CHECK ("way_in"."starts_on" IS NULL OR "way_in"."ends_on" IS NULL OR "way_in"."ends_on" >= "way_in"."starts_on"),
	CONSTRAINT "way_in_position" CHECK ("way_in"."position" >= 0)
);
--> statement-breakpoint
-- The way in recorded so far keeps the identifier of its room, which its sealed code is bound to.
ALTER TABLE "room_access" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "way_in" ("id", "tenant_id", "room_id", "position", "kind", "instructions", "device_reference", "contact_name", "contact_phone")
  SELECT "room_id", "tenant_id", "room_id", 0, "kind", '', "device_reference", '', '' FROM "room_access";--> statement-breakpoint
ALTER TABLE "room_access" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "room_secret" DROP CONSTRAINT "room_secret_tenant_id_room_id_room_tenant_id_id_fk";
--> statement-breakpoint
ALTER TABLE "access_grant" ADD COLUMN "way_id" uuid;--> statement-breakpoint
ALTER TABLE "access_grant" ADD COLUMN "replaces" uuid;--> statement-breakpoint
ALTER TABLE "access_grant" ADD COLUMN "replaced_for" text;--> statement-breakpoint
ALTER TABLE "access_grant" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "access_grant" g SET "way_id" = w."id" FROM "way_in" w WHERE w."id" = g."room_id";--> statement-breakpoint
ALTER TABLE "access_grant" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "room_secret" RENAME COLUMN "room_id" TO "way_id";--> statement-breakpoint
ALTER TABLE "room_access" ADD COLUMN "exit_instructions" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "stay" ADD CONSTRAINT "stay_tenant_id_occurrence_id_occurrence_tenant_id_id_fk" FOREIGN KEY ("tenant_id","occurrence_id") REFERENCES "public"."occurrence"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "way_in" ADD CONSTRAINT "way_in_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "way_in" ADD CONSTRAINT "way_in_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "way_in_room" ON "way_in" USING btree ("room_id","position");--> statement-breakpoint
ALTER TABLE "room_secret" ADD CONSTRAINT "room_secret_tenant_id_way_id_way_in_tenant_id_id_fk" FOREIGN KEY ("tenant_id","way_id") REFERENCES "public"."way_in"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_right_in_place_of_another" ON "access_grant" USING btree ("replaces");--> statement-breakpoint
ALTER TABLE "room_access" DROP COLUMN "kind";--> statement-breakpoint
ALTER TABLE "room_access" DROP COLUMN "device_reference";