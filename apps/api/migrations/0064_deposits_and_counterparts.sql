CREATE TABLE "counterpart_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"counterpart_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"value_cents" integer NOT NULL,
	"note" text NOT NULL,
	"accepted_by" uuid NOT NULL,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "delivery_is_worth_something" CHECK ("counterpart_delivery"."quantity" > 0 AND "counterpart_delivery"."value_cents" > 0)
);
--> statement-breakpoint
CREATE TABLE "counterpart_proof" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"counterpart_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counterpart" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"charge_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"description" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit" text NOT NULL,
	"unit_cents" integer NOT NULL,
	"due_on" date NOT NULL,
	"status" text NOT NULL,
	"act_reference" text,
	"act_on" date,
	"refusal_reason" text,
	"reminded_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "counterpart_of_tenant" UNIQUE("tenant_id","organisation_id","id"),
	CONSTRAINT "counterpart_is_worth_something" CHECK ("counterpart"."quantity" > 0 AND "counterpart"."unit_cents" > 0),
	CONSTRAINT "agreed_under_an_act" CHECK ("counterpart"."status" NOT IN ('agreed', 'delivered', 'late') OR ("counterpart"."act_reference" IS NOT NULL AND "counterpart"."act_on" IS NOT NULL)),
	CONSTRAINT "refusal_says_why" CHECK (("counterpart"."status" = 'refused') = ("counterpart"."refusal_reason" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "deposit_movement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"deposit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"on_date" date NOT NULL,
	"means" text,
	"reference" text NOT NULL,
	"reason" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "deposit_movement_of_tenant" UNIQUE("tenant_id","organisation_id","id"),
	CONSTRAINT "movement_amount" CHECK ("deposit_movement"."amount_cents" > 0),
	CONSTRAINT "receipt_says_how" CHECK (("deposit_movement"."kind" = 'receipt') = ("deposit_movement"."means" IS NOT NULL)),
	CONSTRAINT "retention_says_why" CHECK (("deposit_movement"."kind" = 'retention') = ("deposit_movement"."reason" IS NOT NULL AND btrim("deposit_movement"."reason") <> ''))
);
--> statement-breakpoint
CREATE TABLE "deposit_proof" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"movement_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deposit_reminder" (
	"tenant_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "deposit_reminder_booking_id_step_pk" PRIMARY KEY("booking_id","step")
);
--> statement-breakpoint
CREATE TABLE "deposit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "deposit_of_tenant" UNIQUE("tenant_id","organisation_id","id"),
	CONSTRAINT "one_deposit_per_booking_and_kind" UNIQUE("booking_id","code"),
	CONSTRAINT "deposit_amount" CHECK ("deposit"."amount_cents" > 0)
);
--> statement-breakpoint
ALTER TABLE "tariff" ALTER COLUMN "terms" SET DEFAULT '{"halfDayMinutes":240,"weekEndFrom":"saturday","roundingCents":1,"vatRateBasisPoints":null,"seasons":[],"deposits":[]}'::jsonb;--> statement-breakpoint
ALTER TABLE "counterpart_delivery" ADD CONSTRAINT "delivery_of_counterpart" FOREIGN KEY ("tenant_id","organisation_id","counterpart_id") REFERENCES "public"."counterpart"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counterpart_proof" ADD CONSTRAINT "counterpart_proof_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counterpart_proof" ADD CONSTRAINT "proof_of_counterpart" FOREIGN KEY ("tenant_id","organisation_id","counterpart_id") REFERENCES "public"."counterpart"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counterpart" ADD CONSTRAINT "counterpart_of_charge" FOREIGN KEY ("tenant_id","organisation_id","charge_id") REFERENCES "public"."charge"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit_movement" ADD CONSTRAINT "movement_of_deposit" FOREIGN KEY ("tenant_id","organisation_id","deposit_id") REFERENCES "public"."deposit"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit_proof" ADD CONSTRAINT "deposit_proof_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit_proof" ADD CONSTRAINT "proof_of_movement" FOREIGN KEY ("tenant_id","organisation_id","movement_id") REFERENCES "public"."deposit_movement"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "counterpart_delivery_counterpart" ON "counterpart_delivery" USING btree ("counterpart_id");--> statement-breakpoint
CREATE INDEX "counterpart_proof_counterpart" ON "counterpart_proof" USING btree ("counterpart_id");--> statement-breakpoint
CREATE INDEX "counterpart_booking" ON "counterpart" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "counterpart_establishment" ON "counterpart" USING btree ("establishment_id","due_on");--> statement-breakpoint
CREATE INDEX "counterpart_agreed" ON "counterpart" USING btree ("due_on") WHERE "counterpart"."status" = 'agreed';--> statement-breakpoint
CREATE INDEX "deposit_movement_deposit" ON "deposit_movement" USING btree ("deposit_id");--> statement-breakpoint
CREATE INDEX "deposit_proof_movement" ON "deposit_proof" USING btree ("movement_id");--> statement-breakpoint
CREATE INDEX "deposit_establishment" ON "deposit" USING btree ("establishment_id","created_at");--> statement-breakpoint
CREATE INDEX "deposit_organisation" ON "deposit" USING btree ("organisation_id");