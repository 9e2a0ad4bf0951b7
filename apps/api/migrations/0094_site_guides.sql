CREATE TABLE "site_guide" (
	"site_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"words" jsonb NOT NULL,
	"on_call" jsonb,
	"emergency" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "site_picture" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"step_id" uuid,
	"file_id" uuid NOT NULL,
	"alternative" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "site_step_room" (
	"step_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"tenant_id" uuid NOT NULL,
	CONSTRAINT "site_step_room_step_id_room_id_pk" PRIMARY KEY("step_id","room_id")
);
--> statement-breakpoint
CREATE TABLE "site_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"words" jsonb NOT NULL,
	CONSTRAINT "site_step_of_site" UNIQUE("tenant_id","site_id","id"),
	CONSTRAINT "site_step_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "site_step_position" CHECK ("site_step"."position" >= 0)
);
--> statement-breakpoint
ALTER TABLE "site_guide" ADD CONSTRAINT "site_guide_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_guide" ADD CONSTRAINT "site_guide_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_picture" ADD CONSTRAINT "site_picture_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_picture" ADD CONSTRAINT "site_picture_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_picture" ADD CONSTRAINT "site_picture_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_picture" ADD CONSTRAINT "site_picture_tenant_id_site_id_step_id_site_step_tenant_id_site_id_id_fk" FOREIGN KEY ("tenant_id","site_id","step_id") REFERENCES "public"."site_step"("tenant_id","site_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_step_room" ADD CONSTRAINT "site_step_room_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_step_room" ADD CONSTRAINT "site_step_room_tenant_id_step_id_site_step_tenant_id_id_fk" FOREIGN KEY ("tenant_id","step_id") REFERENCES "public"."site_step"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_step_room" ADD CONSTRAINT "site_step_room_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_step" ADD CONSTRAINT "site_step_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_step" ADD CONSTRAINT "site_step_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_photo_per_step" ON "site_picture" USING btree ("step_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_plan_per_site" ON "site_picture" USING btree ("site_id") WHERE "site_picture"."step_id" IS NULL;--> statement-breakpoint
CREATE INDEX "site_step_path" ON "site_step" USING btree ("site_id","position");