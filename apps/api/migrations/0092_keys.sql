CREATE TABLE "key_borrower" (
	"handing_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"email" text
);
--> statement-breakpoint
CREATE TABLE "key_copy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"copy_no" integer NOT NULL,
	"opens" text NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "key_copy_of_tenant" UNIQUE("tenant_id","establishment_id","id"),
	CONSTRAINT "one_number_per_key_copy" UNIQUE("establishment_id","label","copy_no"),
	CONSTRAINT "key_copy_number" CHECK ("key_copy"."copy_no" > 0)
);
--> statement-breakpoint
CREATE TABLE "key_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"copy_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"handing_id" uuid,
	"corrects" uuid,
	"organisation_id" uuid,
	"booking_id" uuid,
	"due_on" date,
	"note" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_entry_at_a_time" UNIQUE("copy_id","rank"),
	CONSTRAINT "key_entry_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "key_due_when_handed" CHECK (("key_entry"."kind" = 'handed') = ("key_entry"."due_on" IS NOT NULL)),
	CONSTRAINT "key_correction_names_a_line" CHECK (("key_entry"."kind" = 'corrected') = ("key_entry"."corrects" IS NOT NULL)),
	CONSTRAINT "key_nobody_has_it" CHECK ("key_entry"."state" <> 'in-place' OR "key_entry"."handing_id" IS NULL)
);
--> statement-breakpoint
CREATE TABLE "key_reminder" (
	"handing_id" uuid NOT NULL,
	"step" text NOT NULL,
	"tenant_id" uuid NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "key_reminder_handing_id_step_pk" PRIMARY KEY("handing_id","step")
);
--> statement-breakpoint
ALTER TABLE "key_borrower" ADD CONSTRAINT "key_borrower_of_entry" FOREIGN KEY ("tenant_id","handing_id") REFERENCES "public"."key_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_copy" ADD CONSTRAINT "key_copy_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_entry" ADD CONSTRAINT "key_entry_of_copy" FOREIGN KEY ("tenant_id","establishment_id","copy_id") REFERENCES "public"."key_copy"("tenant_id","establishment_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_entry" ADD CONSTRAINT "key_entry_of_booking" FOREIGN KEY ("tenant_id","organisation_id","booking_id") REFERENCES "public"."booking"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_reminder" ADD CONSTRAINT "key_reminder_of_entry" FOREIGN KEY ("tenant_id","handing_id") REFERENCES "public"."key_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "key_entry_of_establishment" ON "key_entry" USING btree ("establishment_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "key_entry_of_organisation" ON "key_entry" USING btree ("organisation_id");