CREATE TABLE "waiting_list_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"told_count" integer DEFAULT 0 NOT NULL,
	"last_told_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "waiting_once_for_a_slot" UNIQUE("account_id","room_id","starts_at","ends_at"),
	CONSTRAINT "waiting_period" CHECK ("waiting_list_entry"."ends_at" > "waiting_list_entry"."starts_at"),
	CONSTRAINT "waiting_told" CHECK (("waiting_list_entry"."told_count" > 0) = ("waiting_list_entry"."last_told_at" IS NOT NULL))
);
--> statement-breakpoint
ALTER TABLE "waiting_list_entry" ADD CONSTRAINT "waiting_list_entry_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_list_entry" ADD CONSTRAINT "waiting_list_entry_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "waiting_for_room" ON "waiting_list_entry" USING btree ("room_id","starts_at");